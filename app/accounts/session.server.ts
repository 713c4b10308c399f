import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionFacts, UserFacts>;
    DatabaseSessionAttributes: SessionFacts;
    DatabaseUserAttributes: UserFacts;
  }
}

type SessionFacts = { createdAt: Date; lastSeenAt: Date; userAgent: string };
type UserFacts = { account: SignedInAccount };

/** Unused for `idle` days, a login session ends; however much it is used, after `absolute` days. */
export const loginSessionDays = { idle: 7, absolute: 30 };
const absoluteMs = loginSessionDays.absolute * 24 * 3_600_000;
/** "Last seen" is written at most this often. */
const seenEveryMs = 10 * 60_000;
/** What a token of ours looks like; anything else is not looked up. */
const tokenPattern = /^[\w-]{43}$/;
const userAgentLength = 300;

/** The facts that decide how a cookie is written and what is expired. */
export type SessionClock = { now: Date; secureCookies: boolean };

export type VisitorAccount = {
  account: SignedInAccount | null;
  /** SHA-256 of the token, as stored. */
  loginSessionId: string | null;
  /** A renewed cookie, to be sent with the answer. */
  setCookie?: string;
};

/** A line in the list of one's signed-in browsers. */
export type LoginSessionView = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; userAgent: string };

/** Name of the cookie that carries the token. Browsers accept `__Host-` only over https, for this host, with path `/`. */
function sessionCookieName(secureCookies: boolean): string {
  return secureCookies ? "__Host-octopus" : "octopus";
}

/** The account behind a request's cookies. Never throws for anything a browser sends; database errors do surface. */
export async function readVisitorAccount(
  db: Db,
  cookieHeader: string | null | undefined,
  clock: SessionClock,
): Promise<VisitorAccount> {
  const nobody: VisitorAccount = { account: null, loginSessionId: null };
  const token = readCookie(cookieHeader ?? "", sessionCookieName(clock.secureCookies));
  if (!token || !tokenPattern.test(token)) return nobody;
  const lucia = luciaFor(db, clock);
  const { session, user } = await lucia.validateSession(hashToken(token));
  if (!session) return nobody;
  if (clock.now.getTime() - session.lastSeenAt.getTime() >= seenEveryMs) await markSeen(db, session.id, clock.now);
  const setCookie = session.fresh ? { setCookie: lucia.createSessionCookie(token).serialize() } : {};
  return { account: user.account, loginSessionId: session.id, ...setCookie };
}

/** Signs a browser in with a new token; the session it had before (`replaces`) ends. `setCookie` goes with the answer. */
export async function startLoginSession(
  db: Db,
  clock: SessionClock,
  input: { accountId: string; userAgent: string; replaces: string | null },
): Promise<{ loginSessionId: string; setCookie: string }> {
  const lucia = luciaFor(db, clock);
  if (input.replaces) await lucia.invalidateSession(input.replaces);
  const token = newToken();
  const facts = { createdAt: clock.now, lastSeenAt: clock.now, userAgent: input.userAgent.slice(0, userAgentLength) };
  const session = await lucia.createSession(input.accountId, facts, { sessionId: hashToken(token) });
  return { loginSessionId: session.id, setCookie: lucia.createSessionCookie(token).serialize() };
}

/** Ends one login session of an account; another account's is left alone. True when there was one. */
export async function endLoginSession(db: Db, accountId: string, loginSessionId: string): Promise<boolean> {
  const { count } = await db.loginSession.deleteMany({ where: { id: loginSessionId, accountId } });
  return count > 0;
}

/** Ends all login sessions of an account but one (null: all). Returns how many. */
export async function endOtherSessions(db: Db, accountId: string, keep: string | null): Promise<number> {
  const { count } = await db.loginSession.deleteMany({ where: { accountId, ...(keep ? { id: { not: keep } } : {}) } });
  return count;
}

/** The signed-in browsers of an account, the latest seen first. */
export async function listLoginSessions(db: Db, accountId: string, now: Date): Promise<LoginSessionView[]> {
  const rows = await db.loginSession.findMany({
    where: { accountId, ...livingAt(now) },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
  });
  return rows.map((row) => ({ ...row, expiresAt: earlier(row.expiresAt, absoluteEnd(row.createdAt)) }));
}

/** Removes what can no longer sign anybody in. For the housekeeping job. */
export async function deleteExpiredLoginSessions(db: Db, now: Date): Promise<number> {
  const { count } = await db.loginSession.deleteMany({ where: { NOT: livingAt(now) } });
  return count;
}

/** The cookie that makes a browser forget its token. */
export function signedOutCookie(db: Db, clock: SessionClock): string {
  return luciaFor(db, clock).createBlankSessionCookie().serialize();
}

/** An account with all that permission rules ask for; null when there is none or it is disabled. */
export async function loadSignedInAccount(db: Db, accountId: string): Promise<SignedInAccount | null> {
  const row = await db.account.findUnique({ where: { id: accountId }, select: signedInColumns });
  return row && signedInAccount(row);
}

const signedInColumns = {
  id: true,
  email: true,
  emailKey: true,
  name: true,
  locale: true,
  emailVerifiedAt: true,
  isAdministrator: true,
  disabledAt: true,
  teamMemberships: { select: { conferenceId: true, role: true, conference: { select: { slug: true } } } },
  organisationEditors: { select: { organisationId: true } },
} satisfies Prisma.AccountSelect;

function signedInAccount(row: Prisma.AccountGetPayload<{ select: typeof signedInColumns }>): SignedInAccount | null {
  const { emailVerifiedAt, disabledAt, teamMemberships, organisationEditors, ...account } = row;
  if (disabledAt) return null;
  return {
    ...account,
    emailVerified: emailVerifiedAt !== null,
    teams: teamMemberships.map(({ conferenceId, conference, role }) => ({
      conferenceId,
      conferenceSlug: conference.slug,
      role,
    })),
    organisationIds: organisationEditors.map(({ organisationId }) => organisationId),
  };
}

function luciaFor(db: Db, { now, secureCookies }: SessionClock): Lucia<SessionFacts, UserFacts> {
  return new Lucia(adapterFor(db, now), {
    sessionExpiresIn: new TimeSpan(loginSessionDays.idle, "d"),
    sessionCookie: {
      name: sessionCookieName(secureCookies),
      attributes: { secure: secureCookies, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (facts) => facts,
    getUserAttributes: (facts) => facts,
  });
}

/**
 * Lucia's seven methods on our tables. Lucia asks the computer's clock; the adapter moves instants by the difference to
 * `now`, so that the whole platform lives by one clock. Deleting and renewing what is gone is no error, all else is.
 */
function adapterFor(db: Db, now: Date): Adapter {
  const ahead = Date.now() - now.getTime();
  const toLucia = (instant: Date) => new Date(instant.getTime() + ahead);
  const fromLucia = (instant: Date) => new Date(instant.getTime() - ahead);
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await db.loginSession.findUnique({
        where: { id },
        select: { ...sessionColumns, account: { select: signedInColumns } },
      });
      if (!row) return [null, null];
      const account = absoluteEnd(row.createdAt) > now ? signedInAccount(row.account) : null;
      // Without a user Lucia deletes the session: the absolute end and a disabled account take effect here.
      return [databaseSession(row, toLucia), account && { id: account.id, attributes: { account } }];
    },
    async getUserSessions(accountId) {
      const rows = await db.loginSession.findMany({ where: { accountId }, select: sessionColumns });
      return rows.map((row) => databaseSession(row, toLucia));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db.loginSession.create({ data: { id, accountId: userId, expiresAt: fromLucia(expiresAt), ...attributes } });
    },
    async updateSessionExpiration(id, expiresAt) {
      await db.loginSession.updateMany({ where: { id }, data: { expiresAt: fromLucia(expiresAt) } });
    },
    async deleteSession(id) {
      await db.loginSession.deleteMany({ where: { id } });
    },
    async deleteUserSessions(accountId) {
      await db.loginSession.deleteMany({ where: { accountId } });
    },
    async deleteExpiredSessions() {
      await deleteExpiredLoginSessions(db, now);
    },
  };
}

const sessionColumns = {
  id: true,
  accountId: true,
  expiresAt: true,
  createdAt: true,
  lastSeenAt: true,
  userAgent: true,
} satisfies Prisma.LoginSessionSelect;

type SessionRow = Prisma.LoginSessionGetPayload<{ select: typeof sessionColumns }>;

function databaseSession(row: SessionRow, toLucia: (instant: Date) => Date): DatabaseSession {
  const { id, accountId, expiresAt, createdAt, lastSeenAt, userAgent } = row;
  return { id, userId: accountId, expiresAt: toLucia(expiresAt), attributes: { createdAt, lastSeenAt, userAgent } };
}

function livingAt(now: Date) {
  return { expiresAt: { gt: now }, createdAt: { gt: new Date(now.getTime() - absoluteMs) } };
}

function absoluteEnd(createdAt: Date): Date {
  return new Date(createdAt.getTime() + absoluteMs);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

async function markSeen(db: Db, id: string, now: Date): Promise<void> {
  await db.loginSession.updateMany({ where: { id }, data: { lastSeenAt: now } });
}

/** The first cookie of that name, as sent. Our tokens need no decoding, and Lucia's own reader throws at a stray `%`. */
function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
