import { hashPassword, passwordMatches } from "#app/accounts/password.server.ts";
import { firstVersion } from "#app/notice/first-version.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { conferenceId } from "./conference.ts";
import { demoId } from "./random.ts";

/** The directory entry that the demonstration partner may correct. */
const partnerOrganisationId = "oas";

type Plan = { email: string; name: string; isAdministrator?: true; team?: "owner" | "desk"; editor?: true };

const plans = {
  delegate: { email: "delegate@octopus.example", name: "Demo Delegate" },
  partner: { email: "partner@octopus.example", name: "Demo Partner", editor: true },
  organiser: { email: "organiser@octopus.example", name: "Demo Organiser", team: "owner" },
  desk: { email: "desk@octopus.example", name: "Demo Desk", team: "desk" },
  administrator: { email: "administrator@octopus.example", name: "Demo Administrator", isAdministrator: true },
} as const satisfies Record<string, Plan>;

export type DemoRole = keyof typeof plans;
const demoRoles = Object.keys(plans) as DemoRole[];

/** An account to sign in with, for printing. */
export type DemoAccount = { email: string; name: string; role: DemoRole };

export const demoAccounts: DemoAccount[] = demoRoles.map((role) => ({
  role,
  email: plans[role].email,
  name: plans[role].name,
}));

/** The id of a demonstration account. */
function accountId(role: DemoRole): string {
  return demoId(`account ${role}`);
}

/** Creates the accounts with their rights. An address that somebody already signed up with keeps its account. */
export async function createAccounts(tx: Tx, passwordHash: string, now: Date): Promise<Record<DemoRole, string>> {
  const rows: Prisma.AccountCreateManyInput[] = demoRoles.map((role) => ({
    id: accountId(role),
    email: plans[role].email,
    emailKey: plans[role].email,
    name: plans[role].name,
    passwordHash,
    locale: "en",
    isAdministrator: "isAdministrator" in plans[role],
    emailVerifiedAt: now,
    noticeVersion: firstVersion.version,
    noticeAt: now,
    createdAt: now,
    updatedAt: now,
  }));
  await tx.account.createMany({ data: rows, skipDuplicates: true });
  const ids = await findAccountIds(tx);
  await tx.teamMember.createMany({
    data: [
      { conferenceId, accountId: ids.organiser, role: "owner", createdAt: now },
      { conferenceId, accountId: ids.desk, role: "desk", createdAt: now },
    ],
    skipDuplicates: true,
  });
  await makePartnerEditor(tx, ids.partner, now);
  return ids;
}

async function findAccountIds(tx: Tx): Promise<Record<DemoRole, string>> {
  const found = await tx.account.findMany({
    where: { emailKey: { in: demoRoles.map((role) => plans[role].email) } },
    select: { id: true, emailKey: true },
  });
  const byEmail = new Map(found.map(({ id, emailKey }) => [emailKey, id]));
  return Object.fromEntries(demoRoles.map((role) => [role, byEmail.get(plans[role].email) ?? ""])) as Record<
    DemoRole,
    string
  >;
}

async function makePartnerEditor(tx: Tx, accountId: string, now: Date): Promise<void> {
  const where = { id: partnerOrganisationId };
  if (!(await tx.organisation.findUnique({ where, select: { id: true } }))) return;
  await tx.organisationEditor.createMany({
    data: [{ organisationId: partnerOrganisationId, accountId, createdAt: now }],
    skipDuplicates: true,
  });
}

/** Gives the accounts that are still there the password that is about to be printed, where they have another. */
export async function ensurePassword(tx: Tx, password: string): Promise<void> {
  const accounts = await tx.account.findMany({
    where: { id: { in: demoRoles.map(accountId) } },
    select: { id: true, passwordHash: true },
  });
  const others = await Promise.all(
    accounts.map(async ({ id, passwordHash }) => ((await passwordMatches(passwordHash, password)) ? [] : [id])),
  );
  const ids = others.flat();
  if (ids.length) {
    await tx.account.updateMany({ where: { id: { in: ids } }, data: { passwordHash: await hashPassword(password) } });
  }
}
