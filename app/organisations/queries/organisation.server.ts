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
import type { Bilingual } from "#app/platform/locale.ts";
import type {
  IdentifierScheme,
  NameKind,
  OrganisationKind,
  OrganisationRelationKind,
} from "#prisma/generated/enums.ts";

export type NameView = { text: string; kind: NameKind; lang: string | null };

export type PersonView = {
  slug: string;
  name: string;
  position: string | null;
  positionFrom: string | null;
  positionTo: string | null;
  country: CountryRef | null;
  citations: CitationView[];
};

export type KinView = { organisation: OrganisationRef; since: string | null };

/** An organisation's entry in the directory. */
export type OrganisationView = OrganisationRef & {
  id: string;
  website: string | null;
  description: Bilingual;
  identifiers: { scheme: IdentifierScheme; value: string }[];
  links: { label: Bilingual; url: string }[];
  /** Who followed it and whom it follows, what it is a part of besides its parent and what is a part of it so. */
  kin: Record<"successors" | "predecessors" | "furtherParents" | "furtherParts", KinView[]>;
  verifiedAt: string | null;
  note: string | null;
  nameExpandedByEditor: boolean;
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
      descriptionEn: true,
      descriptionFr: true,
      identifiers: { select: { scheme: true, value: true }, orderBy: [{ scheme: "asc" }, { value: "asc" }] },
      links: { select: { labelEn: true, labelFr: true, url: true }, orderBy: { position: "asc" } },
      successors: {
        select: { kind: true, since: true, to: { select: organisationRefSelect } },
        orderBy: { to: { searchText: "asc" } },
      },
      predecessors: {
        select: { kind: true, since: true, from: { select: organisationRefSelect } },
        orderBy: { from: { searchText: "asc" } },
      },
      verifiedAt: true,
      note: true,
      nameExpandedByEditor: true,
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
          positionFrom: true,
          positionTo: true,
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
    description: { en: row.descriptionEn, fr: row.descriptionFr },
    identifiers: row.identifiers,
    links: row.links.map(({ labelEn, labelFr, url }) => ({ label: { en: labelEn, fr: labelFr }, url })),
    kin: {
      successors: kinOf(row.successors, "succeeded_by", "to"),
      predecessors: kinOf(row.predecessors, "succeeded_by", "from"),
      furtherParents: kinOf(row.successors, "part_of", "to"),
      furtherParts: kinOf(row.predecessors, "part_of", "from"),
    },
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    note: row.note,
    nameExpandedByEditor: row.nameExpandedByEditor,
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

type Ref = Parameters<typeof organisationRef>[0] & { kind: OrganisationKind | null };

function kinOf<Side extends "to" | "from">(
  rows: ({ kind: OrganisationRelationKind; since: string | null } & Record<Side, Ref>)[],
  kind: OrganisationRelationKind,
  side: Side,
): KinView[] {
  const ofKind = rows.filter((row) => row.kind === kind);
  return ofKind.map((row) => ({ organisation: organisationRef(row[side]), since: row.since }));
}
