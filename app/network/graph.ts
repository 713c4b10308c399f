import { type NetworkFilter, narrowsPartnerships } from "#app/network/filter.ts";
import { type DateSpan, touchesYears, yearOf } from "#app/platform/partial-date.ts";
import type {
  OrganisationKind,
  PartnershipKind,
  PartnershipState,
  PartyRole,
  Region,
  TreatyState,
} from "#prisma/generated/enums.ts";

export type NetworkOrganisation = {
  id: string;
  slug: string;
  name: string;
  nameFr: string | null;
  acronym: string | null;
  kind: OrganisationKind | null;
  countryCode: string | null;
  /** When somebody last said that its entry is right. */
  verifiedAt?: Date | null;
};

/** A country as a seat: null where no document says it. `treaty` is about the Convention on Cybercrime. */
export type NetworkCountry = { code: string; region: Region | null; treaty: TreatyState | null };

export type NetworkParty = { organisationId: string | null; countryCode: string | null; role: PartyRole | null };

export type NetworkPartnership = {
  id: string;
  slug: string;
  kind: PartnershipKind;
  state: PartnershipState;
  title: string;
  titleFr: string | null;
  span: DateSpan;
  /** Slugs. */
  project: string | null;
  conference: string | null;
  parties: NetworkParty[];
  citations: { sourceId: string; section: string }[];
};

/** The rows the graph is derived from. */
export type NetworkRows = {
  organisations: NetworkOrganisation[];
  partnerships: NetworkPartnership[];
  countries: NetworkCountry[];
};

export type GraphNode = NetworkOrganisation & {
  /** Number of other organisations it is tied to, and of partnerships it is a party of, in this view. */
  degree: number;
  partnerships: number;
  /** Partnerships in which it is several parties: ties of an organisation with itself. */
  own: number;
};

/** All that two organisations do together: the partnerships behind the line stay with it. */
export type GraphEdge = { source: string; target: string; weight: number; partnershipIds: string[] };

/** One view of the network. Derived from rows each time, never stored. */
export type NetworkGraph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  partnerships: NetworkPartnership[];
  /** Partnerships left out of a time's view only because their source prints no date. */
  undated: number;
};

/** What is left of the rows under a filter, before the ties between organisations are looked at. */
function filterRows(rows: NetworkRows, filter: NetworkFilter) {
  const organisations = rows.organisations.filter(organisationTest(rows, filter));
  const shown = new Set(organisations.map(({ id }) => id));
  const isAsked = partnershipTest(filter);
  let undated = 0;
  const partnerships = rows.partnerships.filter((partnership) => {
    if (!isAsked(partnership)) return false;
    if (!partnership.parties.some(({ organisationId }) => organisationId && shown.has(organisationId))) return false;
    if (filter.from === null && filter.to === null) return true;
    const touches = touchesYears(partnership.span, filter.from, filter.to);
    if (touches !== null) return touches;
    undated += 1;
    return filter.undated;
  });
  return { organisations, shown, partnerships, undated };
}

function organisationTest(rows: NetworkRows, filter: NetworkFilter): (organisation: NetworkOrganisation) => boolean {
  const { kinds, countries, regions, treaty } = filter;
  const hidden = new Set(filter.hidden);
  const pinned = new Set(filter.pinned);
  const seats = new Map(rows.countries.map((country) => [country.code, country]));
  return ({ slug, kind, countryCode }) => {
    const seat = countryCode ? seats.get(countryCode) : undefined;
    return (
      !hidden.has(slug) &&
      (pinned.has(slug) ||
        (isAmong(kind, kinds) &&
          isAmong(countryCode, countries) &&
          isAmong(seat?.region, regions) &&
          isAmong(seat?.treaty, treaty)))
    );
  };
}

function partnershipTest(filter: NetworkFilter): (partnership: NetworkPartnership) => boolean {
  const { ties, roles, project, conference, source } = filter;
  return (partnership) =>
    isAmong(partnership.kind, ties) &&
    (roles.length === 0 || partnership.parties.some(({ role }) => isAmong(role, roles))) &&
    (project === null || partnership.project === project) &&
    (conference === null || partnership.conference === conference) &&
    (source === null || partnership.citations.some(({ sourceId }) => sourceId === source));
}

function isAmong<Value>(value: Value | null | undefined, asked: readonly Value[]): boolean {
  return asked.length === 0 || (value != null && asked.includes(value));
}

/**
 * The graph of organisations joined directly. A partnership of n organisations ties every two of them with the weight
 * 1/(n-1), so that a meeting of forty does not outweigh an agreement of two. Organisations without any partnership in
 * the view are left out when the filter asks for partnerships, and kept otherwise and where they are pinned.
 */
export function buildGraph(rows: NetworkRows, filter: NetworkFilter): NetworkGraph {
  const { organisations, shown, partnerships, undated } = filterRows(rows, filter);
  const whole = { organisations, partnerships, edges: joinDirectly(partnerships, shown, filter.least) };
  const { kept, ...part } = keepSteps(whole, filter);
  const joined = filter.least > 1 ? new Set(part.edges.flatMap(({ partnershipIds }) => partnershipIds)) : null;
  const among = part.partnerships.filter(({ id }) => joined === null || joined.has(id));
  const counts = countParties(among, kept);
  const degrees = degreesOf(part.edges);
  const narrowed = narrowsPartnerships(filter);
  const stays = new Set([...filter.pinned, ...(filter.steps > 0 ? [filter.node] : [])]);
  const nodes = part.organisations
    .filter(({ id, slug }) => !narrowed || counts.all.has(id) || stays.has(slug))
    .map((node) => ({
      ...node,
      degree: degrees.get(node.id) ?? 0,
      partnerships: counts.all.get(node.id) ?? 0,
      own: counts.own.get(node.id) ?? 0,
    }));
  return { nodes, edges: part.edges, partnerships: among, undated };
}

function joinDirectly(partnerships: NetworkPartnership[], shown: ReadonlySet<string>, least: number): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const partnership of partnerships) {
    const members = membersOf(partnership, shown);
    for (const [source, target] of pairsOf(members)) {
      const key = `${source} ${target}`;
      const edge = edges.get(key) ?? { source, target, weight: 0, partnershipIds: [] };
      edge.weight += 1 / (members.length - 1);
      edge.partnershipIds.push(partnership.id);
      edges.set(key, edge);
    }
  }
  return [...edges.values()].filter(({ partnershipIds }) => partnershipIds.length >= least);
}

type Part = { organisations: NetworkOrganisation[]; partnerships: NetworkPartnership[]; edges: GraphEdge[] };

/** What is at most so many ties away from the chosen organisation, and what is pinned; everything when no neighbourhood is asked. */
function keepSteps({ organisations, partnerships, edges }: Part, { node, steps, pinned }: NetworkFilter) {
  const start = steps > 0 ? organisations.find(({ slug }) => slug === node) : undefined;
  if (!start) return { organisations, partnerships, edges, kept: new Set(organisations.map(({ id }) => id)) };
  const kept = within(start.id, steps, neighboursOf(edges));
  for (const { id, slug } of organisations) if (pinned.includes(slug)) kept.add(id);
  return {
    organisations: organisations.filter(({ id }) => kept.has(id)),
    // What only a neighbour does, with nobody who is shown, says nothing about the neighbourhood.
    partnerships: partnerships.filter((partnership) => {
      const members = membersOf(partnership, kept);
      return members.length > 1 || members[0] === start.id;
    }),
    edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    kept,
  };
}

/** All that can be reached in so many steps, with the start. */
function within(start: string, steps: number, neighbours: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set([start]);
  for (let step = 0; step < steps; step++) {
    for (const id of [...reached]) for (const other of neighbours.get(id) ?? []) reached.add(other);
  }
  return reached;
}

/** Who is tied to whom. */
export function neighboursOf(edges: Iterable<Pick<GraphEdge, "source" | "target">>): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

/** In how many partnerships each organisation is a party, and in how many of them it is several. */
function countParties(partnerships: NetworkPartnership[], kept: ReadonlySet<string>) {
  const all = new Map<string, number>();
  const own = new Map<string, number>();
  for (const partnership of partnerships) {
    const ids = partnership.parties.flatMap(({ organisationId }) => organisationId ?? []);
    for (const id of membersOf(partnership, kept)) {
      all.set(id, (all.get(id) ?? 0) + 1);
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) own.set(id, (own.get(id) ?? 0) + 1);
    }
  }
  return { all, own };
}

/** The organisations of a partnership that are known, each once, in a fixed order. */
export function membersOf(
  { parties }: Pick<NetworkPartnership, "parties">,
  known: Pick<ReadonlySet<string>, "has">,
): string[] {
  const ids = parties.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(ids)].filter((id) => known.has(id)).sort();
}

function pairsOf(members: string[]): [string, string][] {
  return members.flatMap((source, index) =>
    members.slice(index + 1).map((target): [string, string] => [source, target]),
  );
}

function degreesOf(edges: Iterable<GraphEdge>): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

/** First and last year that any dated partnership touches; null when none is dated. */
export function yearsOf(partnerships: NetworkPartnership[]): { first: number; last: number } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const date of partnerships.flatMap(({ span }) => [span.from, span.to])) {
    if (date === null) continue;
    first = Math.min(first, yearOf(date));
    last = Math.max(last, yearOf(date));
  }
  return first <= last ? { first, last } : null;
}

/** How many documents the partnerships rest on. */
export function countSources(partnerships: NetworkPartnership[]): number {
  return new Set(partnerships.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))).size;
}
