import type { AccountFilter } from "#app/accounts/rules.ts";
import type { Db } from "#app/platform/db.ts";
import { escapeLike } from "#app/platform/text.ts";
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

/** How many accounts can act as administrator. */
export function countAdministrators(db: Db): Promise<number> {
  return db.account.count({ where: { isAdministrator: true, disabledAt: null, emailVerifiedAt: { not: null } } });
}
