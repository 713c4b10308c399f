import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { countedStates } from "#app/registration/desk/statistics/filter.ts";
import { type Period, periodsOf, type StateCounts } from "#app/registration/desk/statistics/periods.ts";
import {
  type CategoryFigures,
  countsOf,
  readDays,
  readLanguages,
  readPlaces,
} from "#app/registration/desk/statistics/read.server.ts";
import { countPairs } from "#app/registration/duplicates/queries.server.ts";
import { holdsPlace, type RegistrationState } from "#app/registration/rules.ts";

export type Overview = {
  counts: StateCounts;
  categories: CategoryFigures[];
  /** Registrations received per week, from Monday to Sunday in the conference's zone. */
  weeks: Period[];
  interpretation: { language: string; count: number }[];
  countries: number;
  accessNeeds: number;
  /** Pairs of registrations that may be of one person. */
  duplicates: number;
};

/** The state of a conference's registration at a glance: six queries, whatever the number of delegates. */
export async function readOverview(db: Db, conference: { id: string; timeZone: string | null }): Promise<Overview> {
  const [{ categories, groups }, days, languages, countries, duplicates] = await Promise.all([
    readPlaces(db, conference.id),
    readDays(db, conference, countedStates("all")),
    readLanguages(db, conference.id, countedStates("holding")),
    db.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT "countryCode")::int AS count
      FROM "Registration" WHERE "conferenceId" = ${conference.id} AND "state" = 'confirmed'`,
    countPairs(db, conference.id),
  ]);
  const interpretation = languages
    .filter(({ want }) => want > 0)
    .map(({ language, want }) => ({ language, count: want }))
    .sort((a, b) => b.count - a.count);
  const counts = countsOf(groups);
  const holders = groups.filter(({ state }) => holdsPlace[state]);
  return {
    ...{ counts, categories, interpretation, duplicates },
    weeks: periodsOf(days, null, "week").periods,
    countries: countries[0]?.count ?? 0,
    accessNeeds: holders.reduce((sum, { accessNeeds }) => sum + accessNeeds, 0),
  };
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
