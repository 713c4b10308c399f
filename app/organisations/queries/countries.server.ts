import { type CitationView, citationArgs, citationViews } from "#app/organisations/citation.ts";
import type { CountrySearch } from "#app/organisations/schemas.ts";
import { countryRef, countryRefSelect, organisationRef, organisationRefSelect } from "#app/organisations/selects.ts";
import type { CountryRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ContactPointState, LegislationState, Region, TreatyState } from "#prisma/generated/enums.ts";

/** The id of the Convention on Cybercrime (ETS 185) among the instruments. */
const conventionId = "ets-185";

export type CountryRow = CountryRef & {
  region: Region | null;
  status: { state: TreatyState; asOf: string; citations: CitationView[] } | null;
  contactPoint: ContactPointState | null;
  organisations: number;
};

/** The countries that the documents speak of, with their status under the Convention. */
export async function listCountries(db: Db, search: CountrySearch): Promise<CountryRow[]> {
  const rows = await db.country.findMany({
    where: { documented: true, ...(search.region && { region: search.region }), ...statusFilter(search.state) },
    select: {
      ...countryRefSelect,
      region: true,
      treatyStatuses: {
        where: { instrumentId: conventionId },
        select: { state: true, asOf: true, citations: citationArgs },
      },
      contactPoint: { select: { state: true } },
      _count: { select: { organisations: true } },
    },
    orderBy: { nameEn: "asc" },
  });
  return rows.map((row) => ({
    ...countryRef(row),
    region: row.region,
    status:
      row.treatyStatuses.map(({ citations, ...status }) => ({ ...status, citations: citationViews(citations) }))[0] ??
      null,
    contactPoint: row.contactPoint?.state ?? null,
    organisations: row._count.organisations,
  }));
}

function statusFilter(state: CountrySearch["state"]): Prisma.CountryWhereInput {
  if (state === null) return {};
  if (state === "none") return { treatyStatuses: { none: { instrumentId: conventionId } } };
  return { treatyStatuses: { some: { instrumentId: conventionId, state } } };
}

/** How many countries have which status under the Convention, as far as the documents say. */
export async function countTreatyStates(db: Db): Promise<{ state: TreatyState; count: number }[]> {
  const rows = await db.treatyStatus.groupBy({
    by: ["state"],
    where: { instrumentId: conventionId },
    _count: { _all: true },
    orderBy: { state: "asc" },
  });
  return rows.map(({ state, _count }) => ({ state, count: _count._all }));
}

export type InstrumentView = {
  id: string;
  number: string | null;
  name: Bilingual;
  note: string | null;
  statusAsOf: string | null;
  citations: CitationView[];
};

/** The Convention itself, with the day its status table speaks of. */
export async function readConvention(db: Db): Promise<InstrumentView | null> {
  const row = await db.instrument.findUnique({
    where: { id: conventionId },
    select: {
      id: true,
      number: true,
      nameEn: true,
      nameFr: true,
      note: true,
      statusAsOf: true,
      citations: citationArgs,
    },
  });
  if (!row) return null;
  const { nameEn, nameFr, citations, ...rest } = row;
  return { ...rest, name: { en: nameEn, fr: nameFr }, citations: citationViews(citations) };
}

export type CountryView = CountryRef & {
  documented: boolean;
  region: Region | null;
  councilOfEuropeMember: boolean | null;
  nameInSource: string | null;
  codeNote: string | null;
  statuses: {
    instrument: { id: string; number: string | null; name: Bilingual };
    state: TreatyState;
    asOf: string;
    note: string | null;
    citations: CitationView[];
  }[];
  contactPoint: { state: ContactPointState; asOf: string; citations: CitationView[] } | null;
  legislation: {
    id: string;
    title: string;
    year: number | null;
    state: LegislationState | null;
    note: string | null;
    citations: CitationView[];
  }[];
  cooperation: { id: string; year: number; summary: string; citations: CitationView[] }[];
  organisations: OrganisationRef[];
  people: { slug: string; name: string; position: string | null; citations: CitationView[] }[];
};

const countrySelect = {
  ...countryRefSelect,
  documented: true,
  region: true,
  councilOfEuropeMember: true,
  nameInSource: true,
  codeNote: true,
  treatyStatuses: {
    select: {
      state: true,
      asOf: true,
      note: true,
      instrument: { select: { id: true, number: true, nameEn: true, nameFr: true } },
      citations: citationArgs,
    },
    orderBy: { instrumentId: "asc" },
  },
  contactPoint: { select: { state: true, asOf: true, citations: citationArgs } },
  legislation: {
    select: { id: true, title: true, year: true, state: true, note: true, citations: citationArgs },
    orderBy: { position: "asc" },
  },
  cooperation: {
    select: { id: true, year: true, summary: true, citations: citationArgs },
    orderBy: [{ year: "asc" }, { position: "asc" }],
  },
  organisations: { select: organisationRefSelect, orderBy: { searchText: "asc" } },
  people: {
    where: { isDemonstration: false },
    select: { slug: true, name: true, position: true, citations: citationArgs },
    orderBy: { name: "asc" },
  },
} satisfies Prisma.CountrySelect;

/** One country by its ISO code. */
export async function readCountry(db: Db, code: string): Promise<CountryView | null> {
  const row = await db.country.findUnique({ where: { code }, select: countrySelect });
  if (!row) return null;
  return {
    ...countryRef(row),
    documented: row.documented,
    region: row.region,
    councilOfEuropeMember: row.councilOfEuropeMember,
    nameInSource: row.nameInSource,
    codeNote: row.codeNote,
    statuses: row.treatyStatuses.map(({ instrument: { nameEn, nameFr, ...instrument }, ...status }) => ({
      ...cited(status),
      instrument: { ...instrument, name: { en: nameEn, fr: nameFr } },
    })),
    contactPoint: row.contactPoint && cited(row.contactPoint),
    legislation: row.legislation.map(cited),
    cooperation: row.cooperation.map(cited),
    organisations: row.organisations.map(organisationRef),
    people: row.people.map(cited),
  };
}

function cited<Row extends { citations: Parameters<typeof citationViews>[0] }>(row: Row) {
  return { ...row, citations: citationViews(row.citations) };
}
