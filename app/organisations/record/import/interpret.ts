import { z } from "zod";
import { readIdentifiers } from "#app/organisations/record/import/identifiers.ts";
import type {
  Attributes,
  FileContent,
  FileOrganisation,
  FilePartnership,
  FileParty,
  RawGraph,
  RawNode,
  RawTie,
  RowFault,
  RowFaultCode,
} from "#app/organisations/record/import/shape.ts";
import { boundsOf, isPartialDate, type PartialDate } from "#app/platform/partial-date.ts";
import { isSafeLine, isSafeText } from "#app/platform/safe-text.ts";
import {
  DateCertainty,
  DateEnd,
  OrganisationKind,
  PartnershipKind,
  PartnershipState,
  PartyRole,
} from "#prisma/generated/enums.ts";

/** What a graph says of organisations and of what they do together; whatever cannot be so is told by its line. */
export function interpret(graph: RawGraph): FileContent {
  const faults: RowFault[] = [];
  const organisations: FileOrganisation[] = [];
  const keys = new Set<string>();
  for (const node of graph.nodes) {
    const row = new Row(node.line, node.id, node.attributes, faults);
    if (node.id === "" || keys.has(node.id)) row.fault("duplicate_id", node.id);
    const organisation = organisationOf(node, row);
    if (!row.ok) continue;
    keys.add(node.id);
    organisations.push(organisation);
  }
  return { own: graph.own, organisations, partnerships: partnershipsOf(graph, keys, faults), faults };
}

/** One row while it is read: its values, and whether anything was wrong that it cannot stand with. */
class Row {
  ok = true;
  constructor(
    readonly line: number | null,
    readonly element: string,
    readonly attributes: Attributes,
    private readonly faults: RowFault[],
  ) {}

  fault(code: RowFaultCode, value: string, minor = false): void {
    this.faults.push({ line: this.line, element: this.element.slice(0, 100), code, value: value.slice(0, 100), minor });
    if (!minor) this.ok = false;
  }

  /** The first of these that says something, as it stands. */
  text(names: readonly string[], limit: number, paragraphs = false): string | null {
    const value = names.map((name) => this.attributes[name] ?? "").find((one) => one.trim() !== "");
    if (value === undefined) return null;
    if (value.length > limit) this.fault("too_long", value);
    else if (!(paragraphs ? isSafeText(value) : isSafeLine(value))) this.fault("unsafe_text", value);
    else return value.trim();
    return null;
  }

  /** A word of ours, also as people write it: "Observer status". */
  word<Word extends string>(
    names: readonly string[],
    words: Record<Word, Word>,
  ): { typed: string; word: Word | null } | null {
    const typed = this.text(names, 300);
    if (typed === null) return null;
    const key = typed
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    return { typed, word: Object.values<Word>(words).find((one) => one === key) ?? null };
  }

  date(names: readonly string[]): PartialDate | null {
    const typed = this.text(names, 300)?.trim();
    if (typed === undefined) return null;
    const date = partialDateOf(typed);
    if (date === null) this.fault("bad_date", typed);
    return date;
  }
}

/** Years as programs write them ("2007.0", "2007-06-12T00:00:00Z") are years; what lies before 1800 or after 2200 is none. */
export function partialDateOf(typed: string): PartialDate | null {
  const date = typed
    .replace(/^(\d{4})\.0+$/, "$1")
    .replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/, "$1");
  return isPartialDate(date) && date >= "1800" && date < "2200" ? date : null;
}

const names = { name: ["name", "name en", "label", "organisation", "title"], nameFr: ["name fr", "label fr"] } as const;

function organisationOf(node: RawNode, row: Row): FileOrganisation {
  const nameEn = row.text(names.name, 300);
  if (nameEn === null && row.ok) row.fault("no_name", node.id);
  const said: FileOrganisation["said"] = {};
  const nameFr = row.text(names.nameFr, 300);
  const acronym = row.text(["acronym", "abbreviation"], 60);
  if (nameFr) said.nameFr = nameFr;
  if (acronym) said.acronym = acronym;
  const kind = row.word(["kind", "organisation kind"], OrganisationKind);
  if (kind?.word) said.kind = kind.word;
  else if (kind) row.fault("unknown_kind", kind.typed, true);
  const country = row.text(["country", "country code", "seat"], 300)?.trim();
  if (country && /^[A-Za-z]{2}$/.test(country)) said.country = country.toUpperCase();
  else if (country) row.fault("unknown_country", country, true);
  const website = row.text(["website", "url", "homepage"], 500);
  if (website && isWebsite(website)) said.website = website;
  else if (website) row.fault("bad_website", website, true);
  const aliases = (row.text(["aliases", "alias", "other names"], 2_000) ?? "").split(/[|;]/).map((one) => one.trim());
  const { identifiers, wrong } = readIdentifiers(node.attributes);
  for (const value of wrong) row.fault("bad_identifier", value, true);
  return { key: node.id, line: node.line, nameEn: nameEn ?? "", said, aliases: aliases.filter(Boolean), identifiers };
}

function isWebsite(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname.includes(".") && username === "" && password === "";
}

/** Ties that say of which partnership they are a part are one partnership; any other tie is one of its own. */
function partnershipsOf(graph: RawGraph, organisations: ReadonlySet<string>, faults: RowFault[]): FilePartnership[] {
  const found = new Map<string, FilePartnership>();
  const ids = new Set<string>();
  for (const [index, tie] of graph.ties.entries()) {
    const part = tie.attributes.parties ? tie.attributes.partnership : undefined;
    const key = part ?? tie.id ?? `tie ${index + 1}`;
    const row = new Row(tie.line, tie.id ?? `${tie.source} – ${tie.target}`, tie.attributes, faults);
    if (tie.id !== null && ids.has(tie.id)) {
      row.fault("duplicate_id", tie.id);
      continue;
    }
    if (tie.id !== null) ids.add(tie.id);
    if (part !== undefined && found.has(part)) continue;
    const partnership = partnershipOf(tie, key, row, organisations);
    if (row.ok) found.set(key, partnership);
  }
  return [...found.values()];
}

const partyLines = z.array(
  z.object({
    organisation: z.string().max(300).optional(),
    country: z.string().max(2).optional(),
    role: z.string().max(60).optional(),
  }),
);
const citationLines = z.array(z.object({ source: z.string().min(1).max(300), section: z.string().max(300) })).max(100);

function partnershipOf(tie: RawTie, key: string, row: Row, organisations: ReadonlySet<string>): FilePartnership {
  const kind = row.word(["tie", "kind", "partnership kind", "relationship", "type"], PartnershipKind);
  // What other programs call the type of an edge is whether it has a direction.
  if (kind && kind.word === null && !/^(un)?directed$/i.test(kind.typed)) row.fault("unknown_kind", kind.typed, true);
  const dateFrom = row.date(["from", "date from", "start", "date", "year"]);
  const said = endOf(tie.attributes);
  const dateTo = said.date === null ? null : row.date([said.date]);
  if (dateFrom && dateTo && boundsOf(dateTo).last < boundsOf(dateFrom).first)
    row.fault("reversed", `${dateFrom} – ${dateTo}`);
  const state = row.word(["state"], PartnershipState);
  return {
    ...{ key, line: tie.line, kind: kind?.word ?? null, state: state?.word ?? null },
    titleEn: row.text(["title", "title en", "label", "name"], 300),
    titleFr: row.text(["title fr"], 300),
    description: row.text(["description", "description en"], 4_000, true),
    ...{ dateFrom, dateTo },
    dateEnd: said.end ?? (dateTo ? "dated" : "unknown"),
    dateCertainty: row.word(["certainty"], DateCertainty)?.word ?? "exact",
    parties: partiesOf(tie, row, organisations),
    citations: citationsOf(tie, row),
  };
}

/** "end" is one of our words in our files, and a date in others. */
function endOf(attributes: Attributes): { end: DateEnd | null; date: string | null } {
  const word = Object.values(DateEnd).find((one) => one === attributes.end) ?? null;
  const date = ["to", "date to", "until", ...(word ? [] : ["end"])].find(
    (name) => (attributes[name] ?? "").trim() !== "",
  );
  return { end: word, date: word && !attributes.to ? null : (date ?? null) };
}

function partiesOf(tie: RawTie, row: Row, organisations: ReadonlySet<string>): FileParty[] {
  const printed = tie.attributes.parties;
  const lines = printed ? parsed(partyLines, printed) : pairOf(tie);
  if (lines === null) {
    row.fault("bad_parties", printed ?? "");
    return [];
  }
  const parties = lines.map(({ organisation = null, country = null, role = null }): FileParty => {
    const known = Object.values(PartyRole).find((one) => one === role) ?? null;
    if (role !== null && known === null) row.fault("unknown_role", role, true);
    if (organisation === null && country === null) row.fault("bad_parties", printed ?? "");
    if (organisation !== null && !organisations.has(organisation)) row.fault("dangling", organisation);
    return { organisation, country: organisation === null ? country : null, role: known };
  });
  const distinct = new Set(parties.map(({ organisation, country, role }) => `${organisation} ${country} ${role}`));
  if (row.ok && (parties.length < 2 || distinct.size < parties.length)) row.fault("alone", row.element);
  return parties;
}

function pairOf({ source, target, attributes }: RawTie): z.output<typeof partyLines> {
  const role = (...words: string[]) => {
    const word = words
      .map((name) =>
        attributes[name]
          ?.trim()
          .toLowerCase()
          .replace(/[\s-]+/g, "_"),
      )
      .find(Boolean);
    return word === undefined ? {} : { role: word };
  };
  return [
    { organisation: source, ...role("source role", "role 1") },
    { organisation: target, ...role("target role", "role 2") },
  ];
}

function citationsOf({ attributes }: RawTie, row: Row): FilePartnership["citations"] {
  if (attributes.citations) return parsed(citationLines, attributes.citations) ?? [];
  const source = row.text(["source document", "document", "documents", "sources", "reference"], 2_000);
  return source === null ? [] : [{ source: "", section: source.slice(0, 300) }];
}

function parsed<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
