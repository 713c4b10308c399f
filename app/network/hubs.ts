import { membersOf, type NetworkGraph, type NetworkPartnership } from "#app/network/graph.ts";
import type { PartyRole } from "#prisma/generated/enums.ts";

/** A meeting, agreement or other partnership as a node of its own. */
export type Hub = { id: string; name: string; degree: number; partnership: NetworkPartnership };

export type HubEdge = { source: string; target: string; weight: number; roles: PartyRole[] };

/** Organisations and what they meet in: an edge joins a party with its partnership. */
export type HubGraph = {
  nodes: { id: string; name: string; degree: number }[];
  hubs: Hub[];
  edges: HubEdge[];
};

/** Hubs have ids that no organisation has. */
export function hubId(partnership: Pick<NetworkPartnership, "id">): string {
  return `partnership ${partnership.id}`;
}

/** A view of organisations joined directly as one of organisations and partnerships: the same selection. */
export function buildHubs(graph: Pick<NetworkGraph, "nodes" | "partnerships">): HubGraph {
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const edges: HubEdge[] = [];
  const hubs: Hub[] = [];
  const degrees = new Map<string, number>();
  for (const partnership of graph.partnerships) {
    const id = hubId(partnership);
    const members = membersOf(partnership, shown);
    for (const member of members) {
      const own = partnership.parties.filter(({ organisationId }) => organisationId === member);
      edges.push({ source: member, target: id, weight: 1, roles: own.flatMap(({ role }) => role ?? []) });
      degrees.set(member, (degrees.get(member) ?? 0) + 1);
    }
    hubs.push({ id, name: partnership.title, degree: members.length, partnership });
  }
  const organisations = graph.nodes.map(({ id, name }) => ({ id, name, degree: degrees.get(id) ?? 0 }));
  return { nodes: [...organisations, ...hubs.map(({ id, name, degree }) => ({ id, name, degree }))], hubs, edges };
}
