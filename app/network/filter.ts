import { OrganisationKind, PartnershipKind, PartyRole, Region, TreatyState } from "#prisma/generated/enums.ts";

/** What is shown of the network, as the address says. Empty lists mean all; null means that nothing is asked. */
export type NetworkFilter = {
  kinds: OrganisationKind[];
  ties: PartnershipKind[];
  /** Of any party of a partnership. */
  roles: PartyRole[];
  /** Of the seat: ISO 3166 alpha-2 codes, regions, and what the country did about the Convention on Cybercrime. */
  countries: string[];
  regions: Region[];
  treaty: TreatyState[];
  /** Slugs, and the id of a document. */
  project: string | null;
  conference: string | null;
  source: string | null;
  /** Years, both included. */
  from: number | null;
  to: number | null;
  /** With years: also the partnerships whose source prints no date. */
  undated: boolean;
  /** How many partnerships two organisations must share. */
  least: number;
  /** Slugs of organisations that the visitor put aside. */
  hidden: string[];
  /** Slugs of organisations that stay in view whatever else is asked. */
  pinned: string[];
  /** Slug of the chosen organisation. */
  node: string | null;
  /** With a chosen organisation: only what is so many ties away from it; 0 shows all. */
  steps: 0 | 1 | 2;
};

export const everything: NetworkFilter = {
  kinds: [],
  ties: [],
  roles: [],
  countries: [],
  regions: [],
  treaty: [],
  project: null,
  conference: null,
  source: null,
  from: null,
  to: null,
  undated: false,
  least: 1,
  hidden: [],
  pinned: [],
  node: null,
  steps: 0,
};

const mostHidden = 50;
export const mostPinned = 20;
const slugPattern = /^[a-z0-9-]{1,100}$/;
const yearPattern = /^(19|20|21)\d\d$/;

/**
 * Reads what is shown from an address. Lists repeat a name or are separated by commas; `year` stands for both ends of
 * the time. What we do not know is left out, so an address never fails. Written by hand, as the page reads it in the
 * browser too and zod would weigh 60 kB there.
 */
export function parseNetworkFilter(search: URLSearchParams): NetworkFilter {
  const year = yearIn(search, "year");
  const [from, to] = [yearIn(search, "from") ?? year, yearIn(search, "to") ?? year];
  const turned = from !== null && to !== null && from > to;
  const least = search.get("least") ?? "";
  const steps = search.get("steps");
  return {
    kinds: knownWords(search, "kind", Object.values(OrganisationKind)),
    ties: knownWords(search, "tie", Object.values(PartnershipKind)),
    roles: knownWords(search, "role", Object.values(PartyRole)),
    countries: wordsIn(search, "country").filter((code) => /^[A-Z]{2}$/.test(code)),
    regions: knownWords(search, "region", Object.values(Region)),
    treaty: knownWords(search, "treaty", Object.values(TreatyState)),
    project: slugIn(search, "project"),
    conference: slugIn(search, "conference"),
    source: slugIn(search, "source"),
    from: turned ? to : from,
    to: turned ? from : to,
    undated: search.get("undated") === "1",
    least: /^[1-9]\d?$/.test(least) ? Number(least) : 1,
    hidden: slugsIn(search, "hide", mostHidden),
    pinned: slugsIn(search, "pin", mostPinned),
    node: slugIn(search, "node"),
    steps: steps === "1" ? 1 : steps === "2" ? 2 : 0,
  };
}

/** The values of a name, each once, however they are separated. */
export function wordsIn(search: URLSearchParams, name: string): string[] {
  return [...new Set(search.getAll(name).flatMap((value) => value.split(",")))].filter((word) => word !== "");
}

function knownWords<Word extends string>(search: URLSearchParams, name: string, known: readonly Word[]): Word[] {
  const asked = new Set(wordsIn(search, name));
  return known.filter((word) => asked.has(word));
}

/** The slug or id that a name gives; null when it is missing or cannot be one. */
export function slugIn(search: URLSearchParams, name: string): string | null {
  const value = search.get(name) ?? "";
  return slugPattern.test(value) ? value : null;
}

function slugsIn(search: URLSearchParams, name: string, most: number): string[] {
  return wordsIn(search, name)
    .filter((slug) => slugPattern.test(slug))
    .slice(0, most);
}

function yearIn(search: URLSearchParams, name: string): number | null {
  const value = search.get(name) ?? "";
  return yearPattern.test(value) ? Number(value) : null;
}

/** Names and values that parseNetworkFilter reads back to the same filter; what is as usual is left out. */
export function filterParams(filter: NetworkFilter): [string, string][] {
  const { from, to } = filter;
  const list = (name: string, values: readonly string[]): [string, string][] => values.map((value) => [name, value]);
  const one = (name: string, value: string | number | null): [string, string][] =>
    value === null ? [] : [[name, String(value)]];
  return [
    ...list("kind", filter.kinds),
    ...list("tie", filter.ties),
    ...list("role", filter.roles),
    ...list("country", filter.countries),
    ...list("region", filter.regions),
    ...list("treaty", filter.treaty),
    ...one("project", filter.project),
    ...one("conference", filter.conference),
    ...one("source", filter.source),
    ...(from !== null && from === to ? one("year", from) : [...one("from", from), ...one("to", to)]),
    ...(filter.undated ? one("undated", 1) : []),
    ...(filter.least > 1 ? one("least", filter.least) : []),
    ...list("hide", filter.hidden),
    ...list("pin", filter.pinned),
    ...one("node", filter.node),
    ...(filter.steps > 0 ? one("steps", filter.steps) : []),
  ];
}

/** Whether partnerships are asked for, so that organisations without any are left out. */
export function narrowsPartnerships(filter: NetworkFilter): boolean {
  const { ties, roles, project, conference, source, from, to, least } = filter;
  const asked = [project, conference, source, from, to].some((value) => value !== null);
  return asked || ties.length > 0 || roles.length > 0 || least > 1;
}
