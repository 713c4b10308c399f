import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { memberStates } from "#app/registration/delegations/rules.ts";
import { type ConferenceTimes, categoryPhase, type RegistrationState } from "#app/registration/rules.ts";
import type { MessageState, Prisma } from "#prisma/generated/client.ts";

export type QuotaLine = {
  categoryId: string;
  category: Bilingual;
  capacity: number;
  taken: number;
  waiting: number;
  /** Whether its head can nominate in it now, but for who is there already. */
  open: boolean;
};

const quotaPools = {
  where: { categoryId: { not: null }, countryCode: null, optionId: null, capacity: { not: null } },
  orderBy: { category: { position: "asc" } },
  select: {
    ...{ categoryId: true, capacity: true, taken: true },
    category: { select: { nameEn: true, nameFr: true, opensAt: true, closesAt: true } },
  },
} as const satisfies Prisma.Delegation$poolsArgs;

type QuotaPool = Prisma.PoolGetPayload<{ select: typeof quotaPools.select }>;

function quotaLines(
  pools: QuotaPool[],
  waiting: (categoryId: string) => number,
  conference: ConferenceTimes,
  now: Date,
): QuotaLine[] {
  return pools.flatMap(({ categoryId, category, capacity, taken }) =>
    categoryId === null || category === null || capacity === null
      ? []
      : [
          {
            ...{ categoryId, capacity, taken },
            category: { en: category.nameEn, fr: category.nameFr },
            waiting: waiting(categoryId),
            open: categoryPhase(conference, category, now) === "open",
          },
        ],
  );
}

const letterFacts = { select: { name: true, createdAt: true } } as const;

/** A delegation's quotas, members and letter, for its head. */
export async function readDelegation(db: Db, delegationId: string, conference: ConferenceTimes, now: Date) {
  const [{ pools, letter }, members] = await Promise.all([
    db.delegation.findUniqueOrThrow({
      where: { id: delegationId },
      select: { pools: quotaPools, letter: letterFacts },
    }),
    listMembers(db, delegationId),
  ]);
  const waiting = (categoryId: string) =>
    members.filter((one) => one.state === "waiting" && one.categoryId === categoryId).length;
  return { quotas: quotaLines(pools, waiting, conference, now), members, letter };
}

/** Members of a delegation, and who no longer is one, in the order of states and names. */
export async function listMembers(db: Db, delegationId: string) {
  const rows = await db.registration.findMany({
    where: { delegationId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ reference: true, name: true, email: true, position: true, organisationName: true, state: true },
      ...{ categoryId: true, consentVersion: true },
      category: { select: { nameEn: true, nameFr: true } },
    },
  });
  return rows.sort((a, b) => rank(a.state) - rank(b.state));
}

function rank(state: RegistrationState): number {
  return memberStates.includes(state) ? 0 : 1;
}

export type DelegationLine = {
  id: string;
  name: Bilingual;
  body: Bilingual | null;
  head: { name: string; email: string; mail: { state: MessageState; at: Date } | null } | null;
  quotas: QuotaLine[];
  counts: { state: RegistrationState; count: number }[];
  letter: { name: string; createdAt: Date } | null;
};

/** The delegations of a conference, by name, with where each stands. */
export async function listDelegations(
  db: Db,
  conference: ConferenceTimes & { id: string },
  now: Date,
): Promise<DelegationLine[]> {
  const names = { select: { nameEn: true, nameFr: true } } as const;
  const [rows, groups] = await Promise.all([
    db.delegation.findMany({
      where: { conferenceId: conference.id },
      orderBy: { nameEn: "asc" },
      select: {
        ...{ id: true, nameEn: true, nameFr: true, headName: true, headEmail: true },
        ...{ organisation: names, country: names, pools: quotaPools, letter: letterFacts },
      },
    }),
    db.registration.groupBy({
      by: ["delegationId", "categoryId", "state"],
      where: { conferenceId: conference.id, delegationId: { not: null } },
      _count: { _all: true },
    }),
  ]);
  const mails = await invitationMails(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ pools, organisation, country, letter, headName, headEmail, ...row }) => {
    const own = groups.filter(({ delegationId }) => delegationId === row.id);
    const countOf = (test: (group: (typeof own)[number]) => boolean) =>
      own.filter(test).reduce((sum, { _count }) => sum + _count._all, 0);
    const body = organisation ?? country;
    return {
      id: row.id,
      name: { en: row.nameEn, fr: row.nameFr },
      body: body && { en: body.nameEn, fr: body.nameFr },
      head: headEmail === null ? null : { name: headName ?? "", email: headEmail, mail: mails(row.id, headEmail) },
      quotas: quotaLines(
        pools,
        (categoryId) => countOf((group) => group.state === "waiting" && group.categoryId === categoryId),
        conference,
        now,
      ),
      counts: memberStates
        .map((state) => ({ state, count: countOf((group) => group.state === state) }))
        .filter(({ count }) => count > 0),
      letter,
    };
  });
}

/** What became of the last invitation of each head. */
async function invitationMails(db: Db, ids: string[]) {
  const rows = await db.message.findMany({
    where: { subjectType: "delegation", subjectId: { in: ids }, template: "delegation-head" },
    orderBy: { createdAt: "desc" },
    select: { subjectId: true, toEmail: true, state: true, createdAt: true },
  });
  return (id: string, email: string) => {
    const mail = rows.find(({ subjectId, toEmail }) => subjectId === id && toEmail === email);
    return mail ? { state: mail.state, at: mail.createdAt } : null;
  };
}

/** One delegation as its form shows it, with the quota in every category of the conference. */
export async function readDelegationForm(db: Db, conferenceId: string, id: string | null) {
  const categories = await db.category.findMany({
    where: { conferenceId },
    orderBy: { position: "asc" },
    select: { id: true, nameEn: true, nameFr: true },
  });
  const row = id === null ? null : await readRow(db, conferenceId, id);
  if (id !== null && row === null) return null;
  const poolOf = (categoryId: string) =>
    row?.pools.find((pool) => pool.categoryId === categoryId && pool.countryCode === null && pool.optionId === null);
  return {
    values: row,
    quotas: categories.map((category) => ({
      categoryId: category.id,
      category: { en: category.nameEn, fr: category.nameFr },
      capacity: poolOf(category.id)?.capacity ?? null,
      taken: poolOf(category.id)?.taken ?? 0,
    })),
  };
}

function readRow(db: Db, conferenceId: string, id: string) {
  return db.delegation.findFirst({
    where: { id, conferenceId },
    select: {
      ...{ id: true, nameEn: true, nameFr: true, organisationId: true, countryCode: true },
      ...{ code: true, domains: true, includesAll: true, headName: true, headEmail: true, headLocale: true },
      pools: { select: { categoryId: true, countryCode: true, optionId: true, capacity: true, taken: true } },
      letter: letterFacts,
    },
  });
}

/** What a delegation can be of: organisations of the directory, by name. */
export async function organisationChoices(db: Db) {
  return db.organisation.findMany({
    orderBy: { nameEn: "asc" },
    select: { id: true, nameEn: true, nameFr: true, acronym: true },
  });
}

/** The delegation whose page a mailed link opens, or null. */
export function delegationOfLink(db: Db, id: string) {
  return db.delegationLink.findFirst({
    where: { id, delegation: { headEmailKey: { not: null } } },
    select: { id: true, delegationId: true },
  });
}
