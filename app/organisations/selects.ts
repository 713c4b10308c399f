import type { CountryRef, NamedRef, OrganisationRef } from "#app/organisations/views.ts";
import type { OrganisationKind } from "#prisma/generated/enums.ts";

/** What every query reads of an organisation that it only names. */
export const organisationRefSelect = { slug: true, nameEn: true, nameFr: true, acronym: true, kind: true } as const;

/** What every query reads of a country that it only names. */
export const countryRefSelect = { code: true, nameEn: true, nameFr: true } as const;

/** What every query reads of a project or conference that it only names. */
export const namedRefSelect = { slug: true, nameEn: true, nameFr: true } as const;

type Named = { nameEn: string; nameFr: string | null };

/** An organisation read with `organisationRefSelect`. */
export function organisationRef(
  row: Named & { slug: string; acronym: string | null; kind: OrganisationKind | null },
): OrganisationRef {
  return { slug: row.slug, name: { en: row.nameEn, fr: row.nameFr }, acronym: row.acronym, kind: row.kind };
}

/** A country read with `countryRefSelect`. */
export function countryRef(row: Named & { code: string }): CountryRef {
  return { code: row.code, name: { en: row.nameEn, fr: row.nameFr } };
}

/** A project or conference read with `namedRefSelect`. */
export function namedRef(row: Named & { slug: string }): NamedRef {
  return { slug: row.slug, name: { en: row.nameEn, fr: row.nameFr } };
}

/** Applies a view to a row that may be missing. */
export function orNull<Row, View>(row: Row | null, view: (row: Row) => View): View | null {
  return row === null ? null : view(row);
}
