import { changesBetween, type FieldChange, sameValue } from "#app/organisations/record/difference.ts";
import type {
  CitationLine,
  OrganisationDocument,
  PartnershipDocument,
  PartyLine,
} from "#app/organisations/record/documents.ts";
import type { FileOrganisation, FilePartnership } from "#app/organisations/record/import/shape.ts";
import { citationOf } from "#app/organisations/record/new-entry.ts";
import { tieSpanOf } from "#app/organisations/span.ts";
import { foldText } from "#app/platform/text.ts";

/** How what a file says stands against an entry: where the entry says nothing yet, and where it says otherwise. */
export type Compared = { adds: FieldChange[]; conflicts: FieldChange[] };

/** The entry as it would be if the file were right in all that it says. */
export function withOrganisation(entry: OrganisationDocument, said: FileOrganisation): OrganisationDocument {
  const known = namesOf(entry);
  const lacking = [said.nameEn, ...said.aliases].filter((name) => !known.has(foldText(name)));
  const aliases = said.aliases.filter((name) => lacking.includes(name));
  const others = entry.identifiers.filter(({ scheme }) => said.identifiers.every((one) => one.scheme !== scheme));
  return {
    ...entry,
    ...said.said,
    nameEn: lacking.includes(said.nameEn) ? said.nameEn : entry.nameEn,
    names: [...entry.names, ...unique(aliases).map((text) => ({ text, kind: "alias" as const, lang: null }))],
    identifiers: said.identifiers.length === 0 ? entry.identifiers : sorted([...others, ...said.identifiers]),
  };
}

function sorted(lines: OrganisationDocument["identifiers"]): OrganisationDocument["identifiers"] {
  return [...lines].sort((a, b) => (a.scheme < b.scheme ? -1 : 1));
}

function namesOf({ nameEn, nameFr, acronym, names }: OrganisationDocument): Set<string> {
  return new Set([nameEn, nameFr, acronym, ...names.map(({ text }) => text)].map((name) => foldText(name ?? "")));
}

/** `partyIds`: which entries the keys of the file are; `sources`: ids that the record knows. */
export function withPartnership(
  entry: PartnershipDocument,
  said: FilePartnership,
  partyIds: ReadonlyMap<string, string>,
  sources: ReadonlySet<string>,
): PartnershipDocument {
  const dated = said.dateFrom !== null || said.dateTo !== null;
  // Our own files say when it was in force or signed where nobody says since when it was: the same, and no news.
  const dateFrom = said.dateFrom === tieSpanOf(entry).from ? entry.dateFrom : (said.dateFrom ?? entry.dateFrom);
  const parties = partiesOf(said, partyIds).filter((party) => !entry.parties.some((one) => isSameParty(one, party)));
  const cited = knownCitations(said, sources).filter(
    (line) => !entry.citations.some(({ source, section }) => source === line.source && section === line.section),
  );
  return {
    ...entry,
    ...(said.kind && { kind: said.kind }),
    ...(said.state && { state: said.state }),
    ...(said.titleEn && { titleEn: said.titleEn }),
    ...(said.titleFr && { titleFr: said.titleFr }),
    ...(said.description && { descriptionEn: said.description }),
    ...(dated && { dateFrom, dateTo: said.dateTo ?? entry.dateTo }),
    ...(dated && said.dateEnd !== "unknown" && { dateEnd: said.dateEnd }),
    ...(dated && said.dateCertainty !== "exact" && { dateCertainty: said.dateCertainty }),
    parties: [...entry.parties, ...parties],
    citations: [...entry.citations, ...cited],
  };
}

/** The parties as entries; those whose entry is not known yet are left out. */
export function partiesOf(said: FilePartnership, ids: ReadonlyMap<string, string>): PartyLine[] {
  return said.parties.flatMap(({ organisation, country, role }) => {
    const id = organisation === null ? null : (ids.get(organisation) ?? null);
    return id === null && country === null ? [] : [{ organisation: id, country, role, onBehalfOf: null }];
  });
}

function isSameParty(one: PartyLine, other: PartyLine): boolean {
  const same = one.organisation === other.organisation && one.country === other.country;
  return same && (other.role === null || one.role === other.role);
}

function knownCitations(said: FilePartnership, sources: ReadonlySet<string>): CitationLine[] {
  return said.citations
    .filter(({ source }) => sources.has(source))
    .map(({ source, section }) => citationOf(source, section));
}

/** Fields of which the record says nothing yet, or to whose list something comes, and those that would be replaced. */
export function compared(
  entry: OrganisationDocument | PartnershipDocument,
  proposed: OrganisationDocument | PartnershipDocument,
): Compared {
  const changes = changesBetween(entry, proposed);
  const adds = changes.filter(({ before, after }) => before === null || before === "unknown" || grows(before, after));
  return { adds, conflicts: changes.filter((change) => !adds.includes(change)) };
}

function grows(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.every((line) => after.some((one) => sameValue(line, one)));
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)];
}
