import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { connectedComponents } from "graphology-components";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { type GraphEdge, type GraphNode, type NetworkGraph, neighboursOf } from "#app/network/graph.ts";
import { measureWays } from "#app/network/ways.ts";

/** What can be said of each node at once, however large the graph is. Communities and components are numbered from 0, the largest first. */
export type LightMeasures = {
  degree: number;
  strength: number;
  pagerank: number;
  clustering: number;
  community: number;
  component: number;
};

/** What needs a way from every node to every other. */
export type HeavyMeasures = { betweenness: number; closeness: number };

type Weighted = Graph<Record<string, never>, { weight: number }>;
type Tied = Pick<NetworkGraph, "nodes" | "edges">;

function toGraphology({ nodes, edges }: Tied): Weighted {
  const graph: Weighted = new Graph({ type: "undirected" });
  // The order decides ties between equals: it must not depend on the order of rows.
  for (const { id } of [...nodes].sort(byId)) graph.addNode(id);
  const sorted = [...edges].sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
  for (const { source, target, weight } of sorted) graph.addEdge(source, target, { weight });
  return graph;
}

/** Degree, strength, PageRank (weighted, damping 0.85), local clustering, communities and components of every node. */
export function measureLight(tied: Tied): Map<string, LightMeasures> {
  const graph = toGraphology(tied);
  const neighbours = neighboursOf(tied.edges);
  const strengths = strengthsOf(tied.edges);
  const ranks = graph.order > 0 ? pagerank(graph, { getEdgeWeight: "weight", maxIterations: 1000 }) : {};
  const communities = communitiesOf(graph, strengths);
  const components = numberBySize(connectedComponents(graph));
  return new Map(
    graph.mapNodes((id) => [
      id,
      {
        degree: graph.degree(id),
        strength: strengths.get(id) ?? 0,
        pagerank: ranks[id] ?? 0,
        clustering: clusteringOf(id, neighbours),
        community: communities.get(id) ?? 0,
        component: components.get(id) ?? 0,
      },
    ]),
  );
}

/** Betweenness (share of all shortest ways) and closeness (after Wasserman and Faust, so that parts can be compared), by steps. */
export function measureHeavy({ nodes, edges }: Tied): Map<string, HeavyMeasures> {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const ties = edges.map(({ source, target }) => [places.get(source) ?? 0, places.get(target) ?? 0] as const);
  const { betweenness, closeness } = measureWays(nodes.length, ties);
  return new Map(
    nodes.map(({ id }, place) => [id, { betweenness: betweenness[place] ?? 0, closeness: closeness[place] ?? 0 }]),
  );
}

function strengthsOf(edges: GraphEdge[]): Map<string, number> {
  const strengths = new Map<string, number>();
  for (const { source, target, weight } of edges) {
    strengths.set(source, (strengths.get(source) ?? 0) + weight);
    strengths.set(target, (strengths.get(target) ?? 0) + weight);
  }
  return strengths;
}

/** How many of the pairs of its partners are partners of each other, from 0 to 1; 0 for fewer than two partners (Watts and Strogatz 1998). */
function clusteringOf(id: string, neighbours: ReadonlyMap<string, string[]>): number {
  const own = neighbours.get(id) ?? [];
  if (own.length < 2) return 0;
  const among = new Set(own);
  let ties = 0;
  for (const one of own) for (const other of neighbours.get(one) ?? []) if (among.has(other)) ties += 1;
  return ties / (own.length * (own.length - 1));
}

/** Communities by Louvain with a fixed sequence of chance, so that the same data give the same. */
function communitiesOf(graph: Weighted, strengths: ReadonlyMap<string, number>): Map<string, number> {
  if (graph.size === 0) return numberBySize(graph.nodes().map((id) => [id]));
  const found = louvain(graph, { getEdgeWeight: "weight", rng: seededChance(1) });
  const groups = new Map<number, string[]>();
  for (const id of graph.nodes()) {
    const group = found[id] ?? -1;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const main = (ids: string[]) => Math.max(...ids.map((id) => strengths.get(id) ?? 0));
  return numberBySize([...groups.values()].sort((a, b) => main(b) - main(a)));
}

/** The number of its group for every member: 0 for the largest. */
function numberBySize(groups: string[][]): Map<string, number> {
  const sorted = [...groups].sort((a, b) => b.length - a.length);
  return new Map(sorted.flatMap((ids, number) => ids.map((id): [string, number] => [id, number])));
}

/** Numbers from 0 to 1 that are always the same (Mulberry32). */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function byId(a: Pick<GraphNode, "id">, b: Pick<GraphNode, "id">): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
