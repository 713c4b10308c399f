import type { ConferenceSearch } from "#app/conferences/schemas.ts";
import type { ConferenceSummary, EditionRef } from "#app/conferences/views.ts";
import { countryRef, countryRefSelect, namedRef, namedRefSelect, orNull } from "#app/organisations/selects.ts";
import { spanOf, spanSelect } from "#app/organisations/span.ts";
import type { CountryRef } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What every query reads of a conference in a list. */
export const summarySelect = {
  ...namedRefSelect,
  series: true,
  editionYear: true,
  state: true,
  ...spanSelect,
  themeEn: true,
  themeFr: true,
  city: true,
  country: { select: countryRefSelect },
  timeZone: true,
  isDemonstration: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
} satisfies Prisma.ConferenceSelect;

type SummaryRow = Prisma.ConferenceGetPayload<{ select: typeof summarySelect }>;

/** A conference read with `summarySelect`. */
export function conferenceSummary(row: SummaryRow): ConferenceSummary {
  return {
    ...namedRef(row),
    series: row.series,
    editionYear: row.editionYear,
    state: row.state,
    span: spanOf(row),
    theme: { en: row.themeEn, fr: row.themeFr },
    city: row.city,
    country: orNull(row.country, countryRef),
    timeZone: row.timeZone,
    isDemonstration: row.isDemonstration,
    registrationOpensAt: row.registrationOpensAt,
    registrationClosesAt: row.registrationClosesAt,
  };
}

/** The conferences that fit the filter, in the order in which they took place. */
export async function listConferences(db: Db, search: ConferenceSearch): Promise<ConferenceSummary[]> {
  const rows = await db.conference.findMany({
    where: {
      ...(search.series && { series: search.series }),
      ...(search.year && { editionYear: search.year }),
      ...(search.country && { countryCode: search.country }),
    },
    select: summarySelect,
    orderBy: [{ editionYear: "asc" }, { dateFrom: { sort: "asc", nulls: "first" } }, { slug: "asc" }],
  });
  return rows.map(conferenceSummary);
}

export type ConferenceChoices = { series: string[]; years: number[]; countries: CountryRef[] };

/** What the list can be filtered by. */
export async function conferenceChoices(db: Db): Promise<ConferenceChoices> {
  const [series, years, countries] = await Promise.all([
    db.conference.groupBy({ by: ["series"], where: { series: { not: null } }, orderBy: { series: "asc" } }),
    db.conference.groupBy({ by: ["editionYear"], orderBy: { editionYear: "desc" } }),
    db.country.findMany({
      where: { conferencesHeld: { some: {} } },
      select: countryRefSelect,
      orderBy: { nameEn: "asc" },
    }),
  ]);
  return {
    series: series.flatMap((row) => row.series ?? []),
    years: years.map(({ editionYear }) => editionYear),
    countries: countries.map(countryRef),
  };
}

/** The editions of a series, the oldest first; none outside any series. */
export async function editionsOf(db: Db, series: string | null): Promise<EditionRef[]> {
  if (series === null) return [];
  const rows = await db.conference.findMany({
    where: { series },
    select: { ...namedRefSelect, editionYear: true },
    orderBy: [{ editionYear: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({ ...namedRef(row), editionYear: row.editionYear }));
}
