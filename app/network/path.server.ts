import Graph from "graphology";
import { bidirectional } from "graphology-shortest-path/dijkstra.js";
import type { GraphEdge, NetworkGraph } from "#app/network/graph.ts";

/** A way between two organisations, tie by tie. */
export type NetworkPath = { ids: string[]; edges: GraphEdge[] };

/** So little that no number of strong ties makes a longer way the better one. */
const detour = 1e-4;

/** The way of fewest ties between two nodes, of several the one over the strongest ties; null when there is none. */
export function shortestPath(
  { nodes, edges }: Pick<NetworkGraph, "nodes" | "edges">,
  from: string,
  to: string,
): NetworkPath | null {
  const graph = new Graph<Record<string, never>, { cost: number; edge: GraphEdge }>({ type: "undirected" });
  for (const { id } of nodes) graph.addNode(id);
  for (const edge of edges) graph.addEdge(edge.source, edge.target, { cost: 1 + detour / (1 + edge.weight), edge });
  if (!graph.hasNode(from) || !graph.hasNode(to)) return null;
  const ids: string[] | null = bidirectional(graph, from, to, "cost");
  if (ids === null) return null;
  const steps = ids.slice(1).map((id, index) => graph.getEdgeAttribute(ids[index], id, "edge"));
  return { ids, edges: steps };
}
