import type { Act } from "#app/platform/act.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { TeamRole } from "#prisma/generated/enums.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

/** The moment at which tests happen. */
export const testNow = new Date("2027-01-15T09:00:00.000Z");
export const testAppUrl = "https://octopus.example";

/** An account that has proved its address. Its password opens nothing: tests of signing in set their own. */
export function createAccount(db: Db, values: Partial<Prisma.AccountUncheckedCreateInput> = {}) {
  const number = nextNumber();
  const email = values.email ?? `person${number}@delegation.example`;
  return db.account.create({
    data: {
      email,
      emailKey: emailKeyOf(email),
      name: `Person ${number}`,
      passwordHash: "not a hash",
      emailVerifiedAt: testNow,
      ...values,
    },
  });
}

export function createAdministrator(db: Db) {
  return createAccount(db, { isAdministrator: true });
}

/** Puts an account on the team of a conference; makes one when none is given. */
export async function createTeamMember(db: Db, conferenceId: string, role: TeamRole = "owner", accountId?: string) {
  const id = accountId ?? (await createAccount(db)).id;
  await db.teamMember.create({ data: { conferenceId, accountId: id, role } });
  return db.account.findUniqueOrThrow({ where: { id } });
}

/** The account as permission rules see it, with what it may do at this moment. */
export async function signedIn(db: Db, accountId: string): Promise<SignedInAccount> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    include: { teamMemberships: { include: { conference: true } }, organisationEditors: true },
  });
  const { id, email, emailKey, name, locale, isAdministrator } = account;
  return {
    id,
    email,
    emailKey,
    name,
    locale,
    isAdministrator,
    emailVerified: account.emailVerifiedAt !== null,
    teams: account.teamMemberships.map(({ conferenceId, conference, role }) => ({
      conferenceId,
      conferenceSlug: conference.slug,
      role,
    })),
    organisationIds: account.organisationEditors.map(({ organisationId }) => organisationId),
  };
}

/** What an account does, at `testNow` when no other time is given. */
export async function actAs(db: Db, accountId: string, now: Date = testNow): Promise<Act> {
  return {
    actor: { kind: "account", account: await signedIn(db, accountId) },
    now,
    requestId: null,
    appUrl: testAppUrl,
  };
}

/** What somebody does who is not signed in. */
export function actAsVisitor(now: Date = testNow): Act {
  return { actor: { kind: "visitor" }, now, requestId: null, appUrl: testAppUrl };
}
