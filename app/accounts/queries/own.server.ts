import { countAdministrators } from "#app/accounts/queries/accounts.server.ts";
import type { Db } from "#app/platform/db.ts";

const nameColumns = { slug: true, nameEn: true, nameFr: true } as const;

/** The conferences and organisations an account has a role in, with their names. */
export async function ownRoles(db: Db, accountId: string) {
  const teams = await db.teamMember.findMany({
    where: { accountId },
    orderBy: { createdAt: "asc" },
    select: { role: true, conference: { select: nameColumns } },
  });
  const editors = await db.organisationEditor.findMany({
    where: { accountId },
    orderBy: { organisation: { nameEn: "asc" } },
    select: { organisation: { select: nameColumns } },
  });
  return { teams, organisations: editors.map(({ organisation }) => organisation) };
}

/** What stands against deleting one's own account. */
export async function ownResponsibilities(db: Db, accountId: string) {
  const owned = await db.conference.findMany({
    where: {
      team: { some: { accountId, role: "owner" }, none: { accountId: { not: accountId }, role: "owner" } },
    },
    select: { slug: true, nameEn: true, nameFr: true },
  });
  return { soleOwnerOf: owned, administrators: await countAdministrators(db) };
}

/** All that the platform keeps of an account itself, for its owner. Other domains add theirs. */
export async function exportAccount(db: Db, accountId: string, now: Date) {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      isAdministrator: true,
      emailVerifiedAt: true,
      createdAt: true,
      updatedAt: true,
      noticeVersion: true,
      noticeAt: true,
      person: { select: { name: true, position: true, slug: true } },
      teamMemberships: {
        select: { role: true, createdAt: true, conference: { select: { slug: true, nameEn: true } } },
      },
      organisationEditors: { select: { createdAt: true, organisation: { select: { slug: true, nameEn: true } } } },
      loginSessions: {
        where: { expiresAt: { gt: now } },
        orderBy: { createdAt: "asc" },
        select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
      },
      auditEntries: {
        orderBy: { at: "asc" },
        select: { at: true, action: true, subjectType: true, subjectId: true, reason: true, changes: true },
      },
    },
  });
  const aboutMe = await db.auditEntry.findMany({
    where: { subjectType: "account", subjectId: accountId, NOT: { actorAccountId: accountId } },
    orderBy: { at: "asc" },
    select: { at: true, action: true, actorKind: true, reason: true, changes: true },
  });
  const { auditEntries, ...rest } = account;
  return { account: rest, done: auditEntries, doneToAccount: aboutMe };
}
