import type { AccountFilter } from "#app/accounts/rules.ts";
import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type AccountRow = {
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  verified: boolean;
  disabled: boolean;
  createdAt: Date;
  teams: number;
  organisations: number;
};

const pageSize = 50;

const filterWhere: Record<AccountFilter, Prisma.AccountWhereInput> = {
  administrators: { isAdministrator: true },
  organisers: { teamMemberships: { some: {} } },
  editors: { organisationEditors: { some: {} } },
  unverified: { emailVerifiedAt: null },
  disabled: { disabledAt: { not: null } },
};

/** Accounts for the administrators' list. */
export async function listAccounts(
  db: Db,
  { search, filter, page }: { search: string; filter: AccountFilter | null; page: number },
): Promise<{ rows: AccountRow[]; total: number; pageCount: number }> {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  const where: Prisma.AccountWhereInput = {
    AND: [search ? { OR: [{ name: contains }, { email: contains }] } : {}, filter ? filterWhere[filter] : {}],
  };
  const total = await db.account.count({ where });
  const rows = await db.account.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      name: true,
      email: true,
      isAdministrator: true,
      emailVerifiedAt: true,
      disabledAt: true,
      createdAt: true,
      _count: { select: { teamMemberships: true, organisationEditors: true } },
    },
  });
  return {
    total,
    pageCount: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map(({ emailVerifiedAt, disabledAt, _count, ...row }) => ({
      ...row,
      verified: emailVerifiedAt !== null,
      disabled: disabledAt !== null,
      teams: _count.teamMemberships,
      organisations: _count.organisationEditors,
    })),
  };
}

/** What is typed is looked for as it stands, `%` and `_` included. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** One account as administrators see it; null when there is none. */
export async function accountForAdmin(db: Db, id: string, now: Date) {
  const row = await db.account.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      isAdministrator: true,
      emailVerifiedAt: true,
      disabledAt: true,
      createdAt: true,
      teamMemberships: {
        orderBy: { createdAt: "asc" },
        select: { role: true, conference: { select: { id: true, slug: true, nameEn: true, nameFr: true } } },
      },
      organisationEditors: {
        orderBy: { organisation: { nameEn: "asc" } },
        select: { organisation: { select: { id: true, slug: true, nameEn: true, nameFr: true } } },
      },
      _count: { select: { registrations: true, loginSessions: { where: { expiresAt: { gt: now } } } } },
    },
  });
  if (!row) return null;
  const { teamMemberships, organisationEditors, _count, ...account } = row;
  return {
    ...account,
    teams: teamMemberships.map(({ role, conference }) => ({ role, conference })),
    organisations: organisationEditors.map(({ organisation }) => organisation),
    registrations: _count.registrations,
    loginSessions: _count.loginSessions,
  };
}

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

/** How many accounts can act as administrator. */
export function countAdministrators(db: Db): Promise<number> {
  return db.account.count({ where: { isAdministrator: true, disabledAt: null, emailVerifiedAt: { not: null } } });
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

export type AuditRow = {
  id: string;
  at: Date;
  action: string;
  actor: { kind: string; name: string | null; id: string | null };
  subject: { type: string; id: string; name: string | null };
  conference: { slug: string; nameEn: string; nameFr: string | null } | null;
  reason: string | null;
  changes: Record<string, [unknown, unknown]>;
};

const auditPageSize = 50;

/** The audit log, newest first; of one account (as actor or subject) when `accountId` is given. */
export async function listAudit(
  db: Db,
  { accountId, topic, page }: { accountId: string | null; topic: string | null; page: number },
): Promise<{ rows: AuditRow[]; total: number; pageCount: number }> {
  const where: Prisma.AuditEntryWhereInput = {
    AND: [
      accountId ? { OR: [{ actorAccountId: accountId }, { subjectType: "account", subjectId: accountId }] } : {},
      topic ? { action: { startsWith: `${topic}.` } } : {},
    ],
  };
  const total = await db.auditEntry.count({ where });
  const rows = await db.auditEntry.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (page - 1) * auditPageSize,
    take: auditPageSize,
    select: {
      id: true,
      at: true,
      action: true,
      actorKind: true,
      actorAccount: { select: { id: true, name: true } },
      subjectType: true,
      subjectId: true,
      conference: { select: { slug: true, nameEn: true, nameFr: true } },
      reason: true,
      changes: true,
    },
  });
  const names = await accountNames(
    db,
    rows.filter((row) => row.subjectType === "account").map((row) => row.subjectId),
  );
  return {
    total,
    pageCount: Math.max(1, Math.ceil(total / auditPageSize)),
    rows: rows.map(({ actorKind, actorAccount, subjectType, subjectId, changes, ...row }) => ({
      ...row,
      actor: { kind: actorKind, name: actorAccount?.name ?? null, id: actorAccount?.id ?? null },
      subject: { type: subjectType, id: subjectId, name: names.get(subjectId) ?? null },
      changes: changes as Record<string, [unknown, unknown]>,
    })),
  };
}

async function accountNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
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
