import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { countedStates, type StatisticsFilter } from "#app/registration/desk/statistics/filter.ts";
import { type DayCount, noCounts, type StateCounts } from "#app/registration/desk/statistics/periods.ts";
import type { RegistrationState } from "#app/registration/rules.ts";
import type { OrganisationKind } from "#prisma/generated/enums.ts";

/** A category, or the whole conference (`slug` null), with its places and everybody who ever registered in it. */
export type CategoryFigures = {
  id: string | null;
  slug: string | null;
  name: Bilingual | null;
  capacity: number | null;
  taken: number;
  /** People by state, and the places that they need with who comes along. */
  counts: StateCounts;
  seats: StateCounts;
};

export type CountryFigures = {
  code: string;
  name: { en: string; fr: string };
  footnote: Bilingual | null;
  count: number;
};

/** `kind` is null where the directory does not state it; `listed` is false for organisations that are not in it. */
export type KindFigures = { listed: boolean; kind: OrganisationKind | null; organisations: number; count: number };
export type LanguageFigures = { language: string; speak: number; want: number; both: number };

export type Statistics = {
  filter: StatisticsFilter;
  /** In all states, whatever the filter says. */
  states: StateCounts;
  categories: CategoryFigures[];
  /** The rest counts only whom the filter lets through. */
  total: number;
  accessNeeds: number;
  interpretation: number;
  days: DayCount[];
  countries: CountryFigures[];
  kinds: KindFigures[];
  languages: LanguageFigures[];
};

/** All figures of a conference's registrations: six grouped queries, whatever the number of delegates. */
export async function readStatistics(
  db: Db,
  conference: { id: string; timeZone: string | null },
  filter: StatisticsFilter,
): Promise<Statistics> {
  const states = countedStates(filter);
  const [places, days, countries, kinds, languages] = await Promise.all([
    readPlaces(db, conference.id),
    readDays(db, conference, states),
    readCountries(db, conference.id, states),
    readKinds(db, conference.id, states),
    readLanguages(db, conference.id, states),
  ]);
  const counted = places.groups.filter(({ state }) => states.includes(state));
  const sum = (of: (group: PlaceGroup) => number) => counted.reduce((total, group) => total + of(group), 0);
  return {
    filter,
    states: countsOf(places.groups),
    categories: places.categories,
    total: sum(({ count }) => count),
    accessNeeds: sum(({ accessNeeds }) => accessNeeds),
    interpretation: sum(({ interpretation }) => interpretation),
    ...{ days, countries, kinds, languages },
  };
}

type PlaceGroup = {
  categoryId: string;
  state: RegistrationState;
  count: number;
  seats: number;
  accessNeeds: number;
  interpretation: number;
};

/** The pools, the whole conference first, and how many are in which state in each: two queries. */
export async function readPlaces(
  db: Db,
  conferenceId: string,
): Promise<{ categories: CategoryFigures[]; groups: PlaceGroup[] }> {
  const [pools, groups] = await Promise.all([
    db.pool.findMany({
      where: { conferenceId, countryCode: null, delegationId: null, optionId: null, sessionId: null },
      select: {
        categoryId: true,
        capacity: true,
        taken: true,
        category: { select: { slug: true, nameEn: true, nameFr: true, position: true } },
      },
    }),
    db.$queryRaw<PlaceGroup[]>`
      SELECT "categoryId", "state"::text AS state, count(*)::int AS count, sum("seats")::int AS seats,
        (count(*) FILTER (WHERE "accessNeeds" <> ''))::int AS "accessNeeds",
        (count(*) FILTER (WHERE "interpretation" <> '{}'))::int AS interpretation
      FROM "Registration" WHERE "conferenceId" = ${conferenceId} GROUP BY 1, 2`,
  ]);
  const categories = pools
    .sort((a, b) => (a.category?.position ?? -1) - (b.category?.position ?? -1))
    .map(({ categoryId, capacity, taken, category }) => {
      const own = groups.filter((group) => categoryId === null || group.categoryId === categoryId);
      return {
        ...{ id: categoryId, slug: category?.slug ?? null, capacity, taken },
        name: category && { en: category.nameEn, fr: category.nameFr },
        counts: countsOf(own),
        seats: countsOf(own.map(({ state, seats }) => ({ state, count: seats }))),
      };
    });
  return { categories, groups };
}

export function countsOf(groups: { state: RegistrationState; count: number }[]): StateCounts {
  const counts = noCounts();
  for (const { state, count } of groups) counts[state] += count;
  return counts;
}

// States are handed over as text: an embedded database that has migrated since it was opened does not know how to write
// an array of its enums.

/** How many registered on which day. A day begins at midnight in the conference's zone. */
export function readDays(
  db: Db,
  conference: { id: string; timeZone: string | null },
  states: RegistrationState[],
): Promise<DayCount[]> {
  return db.$queryRaw<DayCount[]>`
    SELECT to_char("submittedAt" AT TIME ZONE 'UTC' AT TIME ZONE ${conference.timeZone ?? "UTC"}, 'YYYY-MM-DD') AS day,
      "state"::text AS state, count(*)::int AS count
    FROM "Registration"
    WHERE "conferenceId" = ${conference.id} AND "state" = ANY(${states}::text[]::"RegistrationState"[])
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

async function readCountries(db: Db, conferenceId: string, states: RegistrationState[]): Promise<CountryFigures[]> {
  type Row = { code: string; nameEn: string; nameFr: string; footnoteEn: string | null; footnoteFr: string | null };
  const rows = await db.$queryRaw<(Row & { count: number })[]>`
    SELECT c."code", c."nameEn", c."nameFr", c."footnoteEn", c."footnoteFr", r.count
    FROM (
      SELECT "countryCode", count(*)::int AS count FROM "Registration"
      WHERE "conferenceId" = ${conferenceId} AND "state" = ANY(${states}::text[]::"RegistrationState"[])
      GROUP BY 1
    ) r JOIN "Country" c ON c."code" = r."countryCode"
    ORDER BY r.count DESC, c."code"`;
  return rows.map(({ code, nameEn, nameFr, footnoteEn, footnoteFr, count }) => ({
    ...{ code, count, name: { en: nameEn, fr: nameFr } },
    footnote: footnoteEn || footnoteFr ? { en: footnoteEn, fr: footnoteFr } : null,
  }));
}

function readKinds(db: Db, conferenceId: string, states: RegistrationState[]): Promise<KindFigures[]> {
  return db.$queryRaw<KindFigures[]>`
    SELECT o."id" IS NOT NULL AS listed, o."kind"::text AS kind, count(DISTINCT o."id")::int AS organisations,
      count(*)::int AS count
    FROM "Registration" r LEFT JOIN "Organisation" o ON o."id" = r."organisationId"
    WHERE r."conferenceId" = ${conferenceId} AND r."state" = ANY(${states}::text[]::"RegistrationState"[])
    GROUP BY 1, 2 ORDER BY 1 DESC, 4 DESC, 2`;
}

/** Per language: who speaks it, who wants interpretation into it, and who both. A person counts once in each. */
export function readLanguages(db: Db, conferenceId: string, states: RegistrationState[]): Promise<LanguageFigures[]> {
  return db.$queryRaw<LanguageFigures[]>`
    SELECT language, (count(*) FILTER (WHERE language = ANY("languages")))::int AS speak,
      (count(*) FILTER (WHERE language = ANY("interpretation")))::int AS want,
      (count(*) FILTER (WHERE language = ANY("languages") AND language = ANY("interpretation")))::int AS "both"
    FROM "Registration",
      LATERAL (SELECT DISTINCT unnest("languages" || "interpretation") AS language) AS named
    WHERE "conferenceId" = ${conferenceId} AND "state" = ANY(${states}::text[]::"RegistrationState"[])
    GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 1`;
}
