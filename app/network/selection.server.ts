import type { MeasureName } from "#app/network/address.ts";
import { filterParams, type NetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkGraph } from "#app/network/graph.ts";
import { type HeavyMeasures, type LightMeasures, measureHeavy, measureLight } from "#app/network/measures.server.ts";
import type { WholeNetwork } from "#app/network/queries.server.ts";
import type { NodeMeasures } from "#app/network/view.ts";

/** One selection of the network, measured. */
export type Selection = {
  graph: NetworkGraph;
  light: Map<string, LightMeasures>;
  /** Null where the selection is too large to be measured at a request and is not the whole. */
  heavy: Map<string, HeavyMeasures> | null;
};

/** Nodes times ties that are measured while somebody waits: about a tenth of a second. */
const mostAtOnce = 600_000;
const mostKept = 40;

/** What was selected last from each state of the network, the latest at the end. */
const kept = new WeakMap<WholeNetwork, Map<string, Selection>>();

/** The selection that a filter makes of the whole; the chosen organisation alone changes nothing of it. */
export function select(whole: WholeNetwork, filter: NetworkFilter): Selection {
  const key = new URLSearchParams(filterParams({ ...filter, node: filter.steps > 0 ? filter.node : null })).toString();
  const known = kept.get(whole) ?? new Map<string, Selection>();
  kept.set(whole, known);
  const selection = known.get(key) ?? measured(whole, filter);
  known.delete(key);
  known.set(key, selection);
  for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest);
  return selection;
}

function measured(whole: WholeNetwork, filter: NetworkFilter): Selection {
  const graph = buildGraph(whole.rows, filter);
  return { graph, light: measureLight(graph), heavy: heavyOf(whole, graph) };
}

function heavyOf({ direct, measures }: WholeNetwork, graph: NetworkGraph): Map<string, HeavyMeasures> | null {
  if (graph.nodes.length * graph.edges.length <= mostAtOnce) return measureHeavy(graph);
  const isWhole = graph.nodes.length === direct.nodes.length && graph.edges.length === direct.edges.length;
  return isWhole && measures.size > 0 ? measures : null;
}

/** All measures of a node of the selection. */
export function measuresOf({ light, heavy }: Selection, id: string): NodeMeasures {
  const own = light.get(id);
  const far = heavy?.get(id);
  return {
    degree: own?.degree ?? 0,
    strength: own?.strength ?? 0,
    betweenness: far?.betweenness ?? null,
    closeness: far?.closeness ?? null,
    pagerank: own?.pagerank ?? 0,
    clustering: own?.clustering ?? 0,
  };
}

/** The value by which nodes are sized and sorted; by the number of partners where it is not measured. */
export function valueBy(selection: Selection, measure: MeasureName): (id: string) => number {
  return (id) => measuresOf(selection, id)[measure] ?? selection.light.get(id)?.degree ?? 0;
}
