import { searchTextOf } from "#app/organisations/rules.ts";
import type { NameKind } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";

type Organisation = RowOf<"organisations">;

/** Names in the files that are not English; every other one that is more than a proper name is. */
const otherLanguages: Record<string, string> = { "Conseil de l'Europe": "fr" };

/** An organisation with all its names. */
export function organisationItem(organisation: Organisation): Item {
  const { id } = organisation;
  const acronym = organisation.shortName === organisation.name ? null : (organisation.shortName ?? null);
  const french = organisation.aliases.find((alias) => otherLanguages[alias] === "fr") ?? null;
  const everyName = [organisation.name, organisation.shortName ?? null, ...organisation.aliases];
  return {
    kind: "organisation",
    id,
    rows: [
      row("Organisation", {
        id,
        slug: id,
        nameEn: organisation.name,
        nameFr: french,
        acronym,
        kind: enumValue(organisation.kind),
        parentId: organisation.parentId ?? null,
        countryCode: organisation.countryCode ?? null,
        website: organisation.website ?? null,
        note: organisation.note ?? null,
        nameExpandedByEditor: organisation.nameExpandedByEditor ?? false,
        searchText: searchTextOf(everyName),
      }),
      ...nameRows(organisation),
      ...citations({ owner: "Organisation", id }, organisation.sources),
    ],
  };
}

function nameRows(organisation: Organisation): Row[] {
  const name = (kind: NameKind, text: string, position: number) =>
    row("OrganisationName", {
      id: `${organisation.id}:${kind}:${text}`,
      organisationId: organisation.id,
      text,
      kind,
      lang: kind === "acronym" ? null : languageOf(organisation, text),
      position,
    });
  return [
    name("official", organisation.name, 0),
    ...(organisation.shortName ? [name("acronym", organisation.shortName, 1)] : []),
    ...organisation.aliases.map((alias, i) => name(otherLanguages[alias] ? "official" : "alias", alias, i + 2)),
  ];
}

/** The language of a name, where it is known: single words and names of companies belong to none. */
function languageOf(organisation: Organisation, text: string): string | null {
  const language = otherLanguages[text];
  if (language) return language;
  return organisation.kind === "private-sector" || !text.includes(" ") ? null : "en";
}
