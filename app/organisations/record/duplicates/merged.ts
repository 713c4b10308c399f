import { sameValue, withFields } from "#app/organisations/record/difference.ts";
import type { OrganisationDocument, PartnershipDocument, PartyLine } from "#app/organisations/record/documents.ts";

/** Fields of which one value stays; everything else is a list of which nothing is lost. */
export const singleFields = {
  organisation: [
    ...(["nameEn", "nameFr", "acronym", "kind", "parent", "country", "website"] as const),
    ...(["descriptionEn", "descriptionFr", "note"] as const),
  ],
  partnership: [
    ...(["titleEn", "titleFr", "kind", "state", "descriptionEn", "descriptionFr", "signedOn", "inForceOn"] as const),
    ...(["dateFrom", "dateTo", "dateEnd", "dateCertainty", "amount", "currency", "note"] as const),
    ...(["project", "conference", "activity"] as const),
  ],
} satisfies { organisation: (keyof OrganisationDocument)[]; partnership: (keyof PartnershipDocument)[] };

/** Of two that are one: the kept entry with what only the other says, and with these fields as the other has them. */
export function mergedOrganisation(
  [keep, keepId]: readonly [OrganisationDocument, string],
  [drop, dropId]: readonly [OrganisationDocument, string],
  take: ReadonlySet<string>,
): OrganisationDocument {
  const own = withFields(keep, drop, taken("organisation", keep, drop, take));
  const others = [own.nameEn, own.nameFr, own.acronym];
  const names = [
    ...keep.names,
    ...drop.names,
    // The names that gave way stay findable.
    ...[keep, drop].flatMap(({ nameEn, nameFr, acronym }) =>
      [nameEn, nameFr, acronym].flatMap((text) => (text ? [{ text, kind: "alias" as const, lang: null }] : [])),
    ),
  ];
  const pair = [keepId, dropId];
  return {
    ...own,
    parent: own.parent !== null && pair.includes(own.parent) ? null : own.parent,
    names: distinct(names, ({ text }) => text).filter(({ text }) => !others.includes(text)),
    identifiers: distinct([...keep.identifiers, ...drop.identifiers], ({ scheme, value }) => `${scheme} ${value}`).sort(
      (a, b) => (`${a.scheme} ${a.value}` < `${b.scheme} ${b.value}` ? -1 : 1),
    ),
    links: distinct([...keep.links, ...drop.links], ({ url }) => url),
    relations: distinct([...keep.relations, ...drop.relations], ({ kind, to }) => `${kind} ${to}`)
      .filter(({ to }) => !pair.includes(to))
      .sort((a, b) => (`${a.kind} ${a.to}` < `${b.kind} ${b.to}` ? -1 : 1)),
    citations: union(keep.citations, drop.citations),
  };
}

/** The same for partnerships: all parties, each once in a role, and all sources. */
export function mergedPartnership(
  keep: PartnershipDocument,
  drop: PartnershipDocument,
  take: ReadonlySet<string>,
): PartnershipDocument {
  return {
    ...withFields(keep, drop, taken("partnership", keep, drop, take)),
    parties: distinctParties([...keep.parties, ...drop.parties]),
    citations: union(keep.citations, drop.citations),
  };
}

/** A partnership in which one organisation took the place of another; each party once in a role. */
export function withPartyReplaced(document: PartnershipDocument, from: string, to: string): PartnershipDocument {
  const replaced = (id: string | null) => (id === from ? to : id);
  const parties = document.parties.map((party) => ({
    ...party,
    organisation: replaced(party.organisation),
    onBehalfOf: replaced(party.onBehalfOf),
  }));
  return { ...document, parties: distinctParties(parties) };
}

/** What of the other is taken: what was chosen, and what the kept one does not say. */
function taken<Document extends OrganisationDocument | PartnershipDocument>(
  type: keyof typeof singleFields,
  keep: Document,
  drop: Document,
  take: ReadonlySet<string>,
): string[] {
  const saidIn = (document: Document, field: string) => (document as Record<string, unknown>)[field] ?? null;
  return singleFields[type].filter(
    (field) => saidIn(drop, field) !== null && (take.has(field) || saidIn(keep, field) === null),
  );
}

function distinctParties(parties: PartyLine[]): PartyLine[] {
  return distinct(parties, ({ organisation, country, role }) => `${organisation} ${country} ${role}`);
}

function distinct<Line>(lines: Line[], keyOf: (line: Line) => string): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = keyOf(line);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

function union<Line>(one: Line[], other: Line[]): Line[] {
  return [...one, ...other.filter((line) => !one.some((own) => sameValue(own, line)))];
}

/** Where documents name an organisation. */
const namesOrganisation = new Set(["organisation", "onBehalfOf", "parent", "to"]);

/** A document, or what holds some, as it was stored, with one organisation in the place of another. */
export function withIdReplaced<Value>(value: Value, from: string, to: string): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => withIdReplaced(one, from, to)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    inner === from && namesOrganisation.has(key) ? to : withIdReplaced(inner, from, to),
  ]);
  return Object.fromEntries(entries) as Value;
}
