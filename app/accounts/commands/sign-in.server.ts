import { lockAccount } from "#app/accounts/lock.server.ts";
import { hashPassword, isOutdatedHash, passwordMatches } from "#app/accounts/password.server.ts";
import {
  endLoginSession,
  endOtherSessions,
  type SessionClock,
  startLoginSession,
} from "#app/accounts/session.server.ts";
import { endTokens, findToken, spendToken } from "#app/accounts/tokens.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** The browser that signs in: how its cookie is written and which session it had before. */
export type Browser = { userAgent: string; secureCookies: boolean; replaces: string | null };

export type SignedIn = { setCookie: string; accountId: string };

/** Signs in with address and password. Null when they do not belong together, with nothing to tell why. */
export async function signIn(
  db: PrismaClient,
  act: Act,
  input: { email: string; password: string },
  browser: Browser,
): Promise<SignedIn | null> {
  const account = await db.account.findUnique({
    where: { emailKey: emailKeyOf(input.email) },
    select: { id: true, passwordHash: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches) return null;
  const newHash = isOutdatedHash(account.passwordHash) ? await hashPassword(input.password) : null;
  return inTransaction(db, async (tx) => {
    if (!(await stillMayEnter(tx, account))) return null;
    if (newHash)
      await tx.account.update({ where: { id: account.id }, data: { passwordHash: newHash }, select: { id: true } });
    return enter(tx, act, account.id, browser);
  });
}

/** The password may have been changed, or the account disabled, since it was compared. */
async function stillMayEnter(tx: Tx, seen: { id: string; passwordHash: string }): Promise<boolean> {
  const locked = await lockAccount(tx, seen.id);
  return locked !== null && !locked.disabled && locked.passwordHash === seen.passwordHash;
}

async function enter(tx: Tx, act: Act, accountId: string, browser: Browser): Promise<SignedIn> {
  const clock: SessionClock = { now: act.now, secureCookies: browser.secureCookies };
  const { setCookie } = await startLoginSession(tx, clock, { accountId, ...browser });
  await writeAudit(tx, act, { action: "account.signed_in", subjectType: "account", subjectId: accountId });
  return { setCookie, accountId };
}

/**
 * Proves an address with the mailed link. Whoever is not signed in gives the password with it: else somebody could open an
 * account with another's address and have its owner prove it. `wrong_password` leaves the link usable.
 */
export async function verifyEmail(
  db: PrismaClient,
  act: Act,
  input: { token: string; password: string | null },
  browser: Browser,
): Promise<{ setCookie: string | null; accountId: string } | "wrong_password"> {
  const found = await findToken(db, act.now, input.token, "verify_email");
  if (!found) throw new AppError("link_invalid");
  const { account } = found;
  const isOwn = act.actor.kind === "account" && act.actor.account.id === account.id;
  if (!isOwn && !(await passwordMatches(account.passwordHash, input.password ?? ""))) return "wrong_password";
  return inTransaction(db, async (tx) => {
    if (!(await stillMayEnter(tx, account))) throw new AppError("link_invalid");
    await spendToken(tx, act.now, input.token, "verify_email");
    await endTokens(tx, act.now, account.id, ["verify_email"]);
    await tx.account.updateMany({
      where: { id: account.id, emailVerifiedAt: null },
      data: { emailVerifiedAt: act.now },
    });
    await writeAudit(tx, act, { action: "account.email_verified", subjectType: "account", subjectId: account.id });
    return isOwn ? { setCookie: null, accountId: account.id } : enter(tx, act, account.id, browser);
  });
}

/** Ends the session of this browser. */
export async function signOut(db: PrismaClient, act: Act, loginSessionId: string | null): Promise<void> {
  if (act.actor.kind !== "account" || !loginSessionId) return;
  const { id } = act.actor.account;
  await inTransaction(db, async (tx) => {
    if (!(await endLoginSession(tx, id, loginSessionId))) return;
    await writeAudit(tx, act, { action: "account.signed_out", subjectType: "account", subjectId: id });
  });
}

/** Signs out another of one's own browsers, or (null) all but the one that `keep` names. Returns how many. */
export async function signOutElsewhere(
  db: PrismaClient,
  act: Act,
  input: { loginSessionId: string | null; keep: string | null },
): Promise<number> {
  const { id } = accountOf(act);
  return inTransaction(db, async (tx) => {
    const ended = input.loginSessionId
      ? Number(await endLoginSession(tx, id, input.loginSessionId))
      : await endOtherSessions(tx, id, input.keep);
    if (ended > 0) {
      const changes: Record<string, [unknown, unknown]> = { sessions: [ended, 0] };
      await writeAudit(tx, act, { action: "account.sessions_ended", subjectType: "account", subjectId: id, changes });
    }
    return ended;
  });
}
