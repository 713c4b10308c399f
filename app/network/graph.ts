import type { NetworkFilter } from "#app/network/filter.ts";
import { type DateSpan, touchesYear } from "#app/platform/partial-date.ts";
import type { OrganisationKind, PartnershipKind, PartnershipState, PartyRole } from "#prisma/generated/enums.ts";

export type NetworkOrganisation = {
  id: string;
  slug: string;
  name: string;
  nameFr: string | null;
  acronym: string | null;
  kind: OrganisationKind | null;
  countryCode: string | null;
};

export type NetworkParty = { organisationId: string | null; countryCode: string | null; role: PartyRole | null };

export type NetworkPartnership = {
  id: string;
  slug: string;
  kind: PartnershipKind;
  state: PartnershipState;
  title: string;
  titleFr: string | null;
  span: DateSpan;
  parties: NetworkParty[];
  citations: { sourceId: string; section: string }[];
};

/** The rows the graph is derived from. */
export type NetworkRows = { organisations: NetworkOrganisation[]; partnerships: NetworkPartnership[] };

export type GraphNode = NetworkOrganisation & {
  /** Number of other organisations it is tied to, and of partnerships it is a party of, in this view. */
  degree: number;
  partnerships: number;
};

/** All that two organisations do together: the partnerships behind the line stay with it. */
export type GraphEdge = { source: string; target: string; weight: number; partnershipIds: string[] };

/** One view of the network. Derived from rows each time, never stored. */
export type NetworkGraph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  partnerships: NetworkPartnership[];
  /** Partnerships left out of a year's view only because their source prints no date. */
  undated: number;
};

/** What is left of the rows under a filter: partnerships of the asked kinds that touch the year, between organisations of the asked kinds. */
function filterRows(rows: NetworkRows, filter: NetworkFilter): NetworkRows & { undated: number } {
  const { kinds, ties, year } = filter;
  const organisations = rows.organisations.filter(({ kind }) => kinds.length === 0 || (kind && kinds.includes(kind)));
  const shown = new Set(organisations.map(({ id }) => id));
  let undated = 0;
  const partnerships = rows.partnerships.filter((partnership) => {
    if (ties.length > 0 && !ties.includes(partnership.kind)) return false;
    if (!partnership.parties.some(({ organisationId }) => organisationId && shown.has(organisationId))) return false;
    if (year === null) return true;
    const touches = touchesYear(partnership.span, year);
    if (touches !== null) return touches;
    undated += 1;
    return filter.undated;
  });
  return { organisations, partnerships, undated };
}

/**
 * The graph of organisations joined directly. A partnership of n organisations ties every two of them with the weight
 * 1/(n-1), so that a meeting of forty does not outweigh an agreement of two. Organisations without any partnership in
 * the view are left out when the view is filtered by tie or year, and kept otherwise.
 */
export function buildGraph(rows: NetworkRows, filter: NetworkFilter): NetworkGraph {
  const { organisations, partnerships, undated } = filterRows(rows, filter);
  const known = new Set(organisations.map(({ id }) => id));
  const edges = new Map<string, GraphEdge>();
  const counts = new Map<string, number>();
  for (const partnership of partnerships) {
    const members = membersOf(partnership, known);
    for (const id of members) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [source, target] of pairsOf(members)) {
      const edge = edges.get(`${source} ${target}`) ?? { source, target, weight: 0, partnershipIds: [] };
      edge.weight += 1 / (members.length - 1);
      edge.partnershipIds.push(partnership.id);
      edges.set(`${source} ${target}`, edge);
    }
  }
  const degrees = degreesOf(edges.values());
  const narrowed = filter.ties.length > 0 || filter.year !== null;
  const nodes = organisations
    .filter(({ id }) => !narrowed || counts.has(id))
    .map((node) => ({ ...node, degree: degrees.get(node.id) ?? 0, partnerships: counts.get(node.id) ?? 0 }));
  return { nodes, edges: [...edges.values()], partnerships, undated };
}

/** The organisations of a partnership, each once, in a fixed order. */
function membersOf(partnership: NetworkPartnership, known: Set<string>): string[] {
  const ids = partnership.parties.flatMap(({ organisationId }) => organisationId ?? []);
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
  const years = partnerships.flatMap(({ span }) =>
    [span.from, span.to].flatMap((date) => (date ? Number(date.slice(0, 4)) : [])),
  );
  return years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : null;
}

/** How many documents the partnerships rest on. */
export function countSources(partnerships: NetworkPartnership[]): number {
  return new Set(partnerships.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))).size;
}
