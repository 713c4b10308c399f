import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { RegistrationState } from "#app/registration/rules.ts";

export type CategoryLine = {
  id: string | null;
  name: Bilingual | null;
  capacity: number | null;
  taken: number;
  pending: number;
  waiting: number;
};

export type Overview = {
  counts: Record<RegistrationState, number>;
  categories: CategoryLine[];
  /** Registrations received per week; `week` is its Monday in UTC (ISO date). */
  weeks: { week: string; count: number }[];
  interpretation: { language: string; count: number }[];
  countries: number;
  accessNeeds: number;
};

/** The state of a conference's registration at a glance: six queries, whatever the number of delegates. */
export async function readOverview(db: Db, conferenceId: string): Promise<Overview> {
  const [pools, groups, weeks, interpretation, countries, accessNeeds] = await Promise.all([
    db.pool.findMany({
      where: { conferenceId },
      select: {
        categoryId: true,
        capacity: true,
        taken: true,
        category: { select: { nameEn: true, nameFr: true, position: true } },
      },
    }),
    db.registration.groupBy({ by: ["categoryId", "state"], where: { conferenceId }, _count: { _all: true } }),
    db.$queryRaw<{ week: string; count: number }[]>`
      SELECT to_char(date_trunc('week', "submittedAt"), 'YYYY-MM-DD') AS week, count(*)::int AS count
      FROM "Registration" WHERE "conferenceId" = ${conferenceId} GROUP BY 1 ORDER BY 1`,
    db.$queryRaw<{ language: string; count: number }[]>`
      SELECT language, count(DISTINCT "id")::int AS count
      FROM "Registration", unnest("interpretation") AS language
      WHERE "conferenceId" = ${conferenceId} AND "state" IN ('pending', 'confirmed')
      GROUP BY 1 ORDER BY 2 DESC, 1`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT "countryCode")::int AS count
      FROM "Registration" WHERE "conferenceId" = ${conferenceId} AND "state" = 'confirmed'`,
    db.registration.count({
      where: { conferenceId, state: { in: ["pending", "confirmed"] }, accessNeeds: { not: "" } },
    }),
  ]);
  const counts = { pending: 0, waiting: 0, confirmed: 0, declined: 0, withdrawn: 0 };
  for (const { state, _count } of groups) counts[state] += _count._all;
  const inState = (categoryId: string | null, state: RegistrationState) =>
    groups
      .filter((group) => group.state === state && (categoryId === null || group.categoryId === categoryId))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  const categories = pools
    .sort((a, b) => (a.category?.position ?? -1) - (b.category?.position ?? -1))
    .map(({ categoryId, capacity, taken, category }) => ({
      id: categoryId,
      name: category && { en: category.nameEn, fr: category.nameFr },
      ...{ capacity, taken },
      pending: inState(categoryId, "pending"),
      waiting: inState(categoryId, "waiting"),
    }));
  return { counts, categories, weeks, interpretation, countries: countries[0]?.count ?? 0, accessNeeds };
}

export type DeskConference = {
  slug: string;
  name: Bilingual;
  role: "owner" | "editor" | "desk";
  counts: Partial<Record<RegistrationState, number>>;
};

/** The conferences somebody organises, with what waits in each; all that take registrations for an administrator. */
export async function listDeskConferences(
  db: Db,
  account: { isAdministrator: boolean; teams: { conferenceId: string; role: DeskConference["role"] }[] },
): Promise<DeskConference[]> {
  const own = account.teams.map(({ conferenceId }) => conferenceId);
  const conferences = await db.conference.findMany({
    where: account.isAdministrator
      ? { OR: [{ id: { in: own } }, { registrationOpensAt: { not: null } }] }
      : { id: { in: own } },
    select: { id: true, slug: true, nameEn: true, nameFr: true },
    orderBy: [{ dateFrom: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
  });
  const groups = await db.registration.groupBy({
    by: ["conferenceId", "state"],
    where: { conferenceId: { in: conferences.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return conferences.map(({ id, slug, nameEn, nameFr }) => ({
    slug,
    name: { en: nameEn, fr: nameFr },
    role: account.teams.find(({ conferenceId }) => conferenceId === id)?.role ?? "owner",
    counts: Object.fromEntries(
      groups.filter((group) => group.conferenceId === id).map(({ state, _count }) => [state, _count._all]),
    ),
  }));
}
