import { hasProgramme, programmeSelect } from "#app/conferences/queries/has-programme.server.ts";
import { conferenceSummary, summarySelect } from "#app/conferences/queries/list.server.ts";
import type { CategoryView, ConferenceView, PlacesView } from "#app/conferences/views.ts";
import { citationArgs, citationViews } from "#app/organisations/citation.ts";
import { countryRef, countryRefSelect, organisationRef, organisationRefSelect } from "#app/organisations/selects.ts";
import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const placesSelect = { capacity: true, taken: true } as const;
/** The pool that limits a category, or the whole conference, and nothing narrower. */
export const ownPool = { countryCode: null, delegationId: null, optionId: null, sessionId: null } as const;

const conferenceSelect = {
  id: true,
  ...summarySelect,
  altNames: true,
  descriptionEn: true,
  descriptionFr: true,
  venue: true,
  address: true,
  languages: true,
  note: true,
  contactEmail: true,
  statements: { select: { kind: true, text: true }, orderBy: { position: "asc" } },
  facts: { select: { label: true, value: true, qualifier: true }, orderBy: { position: "asc" } },
  organisations: {
    select: { role: true, organisation: { select: organisationRefSelect } },
    orderBy: { position: "asc" },
  },
  countries: { select: { role: true, country: { select: countryRefSelect } }, orderBy: { country: { nameEn: "asc" } } },
  people: {
    select: { role: true, person: { select: { slug: true, name: true, position: true } } },
    orderBy: { person: { name: "asc" } },
  },
  categories: {
    select: {
      id: true,
      slug: true,
      nameEn: true,
      nameFr: true,
      descriptionEn: true,
      descriptionFr: true,
      needsApproval: true,
      pools: { where: ownPool, select: placesSelect, take: 1 },
    },
    orderBy: { position: "asc" },
  },
  pools: { where: { categoryId: null, ...ownPool }, select: placesSelect, take: 1 },
  citations: citationArgs,
  ...programmeSelect,
  _count: { select: { ...programmeSelect._count.select, rooms: true } },
} satisfies Prisma.ConferenceSelect;

type Row = Prisma.ConferenceGetPayload<{ select: typeof conferenceSelect }>;

/** One conference by its address. */
export async function readConference(db: Db, slug: string): Promise<ConferenceView | null> {
  const row = await db.conference.findUnique({ where: { slug }, select: conferenceSelect });
  return row && conferenceView(row);
}

function conferenceView(row: Row): ConferenceView {
  const statements = (kind: string) => row.statements.filter((one) => one.kind === kind).map(({ text }) => text);
  const countries = (role: string) =>
    row.countries.filter((one) => one.role === role).map((one) => countryRef(one.country));
  const hosts = row.organisations.filter(({ role }) => role === "host").map((one) => organisationRef(one.organisation));
  const hosting = new Set(hosts.map(({ slug }) => slug));
  return {
    id: row.id,
    ...conferenceSummary(row),
    altNames: row.altNames,
    description: { en: row.descriptionEn, fr: row.descriptionFr },
    venue: row.venue,
    address: row.address,
    languages: row.languages,
    note: row.note,
    contactEmail: row.contactEmail,
    programme: statements("programme"),
    facts: row.facts,
    hosts,
    // Most hosts are printed among the participants too.
    participants: row.organisations
      .filter(({ role, organisation }) => role === "participant" && !hosting.has(organisation.slug))
      .map((one) => organisationRef(one.organisation)),
    participatingCountries: countries("participant"),
    coveredCountries: countries("covered"),
    people: row.people.map(({ role, person }) => ({ role, ...person })),
    hasProgramme: hasProgramme(row),
    roomCount: row._count.rooms,
    categories: row.categories.map(categoryView),
    places: placesView(row.pools[0]),
    citations: citationViews(row.citations),
  };
}

function categoryView({
  nameEn,
  nameFr,
  descriptionEn,
  descriptionFr,
  pools,
  ...category
}: Row["categories"][number]): CategoryView {
  return {
    ...category,
    name: { en: nameEn, fr: nameFr },
    description: { en: descriptionEn, fr: descriptionFr },
    places: placesView(pools[0]),
  };
}

function placesView(pool: PlacesView | null | undefined): PlacesView | null {
  return pool ?? null;
}
