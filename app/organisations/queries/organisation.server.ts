import { type CitationView, citationArgs, citationViews } from "#app/organisations/citation.ts";
import {
  countryRef,
  countryRefSelect,
  organisationRef,
  organisationRefSelect,
  orNull,
} from "#app/organisations/selects.ts";
import type { CountryRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import type { NameKind } from "#prisma/generated/enums.ts";

export type NameView = { text: string; kind: NameKind; lang: string | null };

export type PersonView = {
  slug: string;
  name: string;
  position: string | null;
  country: CountryRef | null;
  citations: CitationView[];
};

/** An organisation's entry in the directory. */
export type OrganisationView = OrganisationRef & {
  id: string;
  website: string | null;
  note: string | null;
  nameExpandedByEditor: boolean;
  updatedAt: string;
  parent: OrganisationRef | null;
  children: OrganisationRef[];
  country: CountryRef | null;
  names: NameView[];
  people: PersonView[];
  instruments: { id: string; number: string | null; name: { en: string; fr: string | null } }[];
  citations: CitationView[];
};

/** One organisation by its address. */
export async function readOrganisation(db: Db, slug: string): Promise<OrganisationView | null> {
  const row = await db.organisation.findUnique({
    where: { slug },
    select: {
      id: true,
      ...organisationRefSelect,
      website: true,
      note: true,
      nameExpandedByEditor: true,
      updatedAt: true,
      parent: { select: organisationRefSelect },
      children: { select: organisationRefSelect, orderBy: { searchText: "asc" } },
      country: { select: countryRefSelect },
      names: { select: { text: true, kind: true, lang: true }, orderBy: [{ position: "asc" }, { text: "asc" }] },
      people: {
        where: { isDemonstration: false },
        select: {
          slug: true,
          name: true,
          position: true,
          country: { select: countryRefSelect },
          citations: citationArgs,
        },
        orderBy: { name: "asc" },
      },
      instruments: { select: { id: true, number: true, nameEn: true, nameFr: true }, orderBy: { number: "asc" } },
      citations: citationArgs,
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    ...organisationRef(row),
    website: row.website,
    note: row.note,
    nameExpandedByEditor: row.nameExpandedByEditor,
    updatedAt: row.updatedAt.toISOString(),
    parent: orNull(row.parent, organisationRef),
    children: row.children.map(organisationRef),
    country: orNull(row.country, countryRef),
    names: row.names,
    people: row.people.map(({ country, citations, ...person }) => ({
      ...person,
      country: orNull(country, countryRef),
      citations: citationViews(citations),
    })),
    instruments: row.instruments.map(({ id, number, nameEn, nameFr }) => ({
      id,
      number,
      name: { en: nameEn, fr: nameFr },
    })),
    citations: citationViews(row.citations),
  };
}
