import { everything } from "#app/network/filter.ts";
import { buildGraph, type NetworkRows } from "#app/network/graph.ts";
import { buildHubs } from "#app/network/hubs.ts";
import { hashGraph, type Layoutable, layOut, type Positions } from "#app/network/layout.server.ts";
import { type HeavyMeasures, measureHeavy } from "#app/network/measures.server.ts";

/** What is stored for each of the two drawings of the whole network. */
export type StoredView = "organisations" | "hubs";

export type Stored = {
  positions: Record<StoredView, { hash: string; at: Positions }>;
  measures: { hash: string; of: Map<string, HeavyMeasures> };
};

/** Beyond so many organisations nobody waits for the ways between all of them. */
export const mostMeasured = 10_000;

/** The graphs of the whole network that are laid out and measured. */
export function wholeGraphs(rows: NetworkRows) {
  const direct = buildGraph(rows, { ...everything, undated: true });
  return { direct, hubs: buildHubs(direct) };
}

/**
 * Positions and heavy measures of the whole network as far as what is stored does not fit it any longer; null when all
 * of it fits. Takes seconds for thousands of organisations: not for a request.
 */
export function computeNetwork(rows: NetworkRows, stored: Stored): Stored | null {
  const { direct, hubs } = wholeGraphs(rows);
  const positions = {
    organisations: refreshed(direct, stored.positions.organisations),
    hubs: refreshed(hubs, stored.positions.hubs),
  };
  const { hash } = positions.organisations;
  const fits = stored.measures.hash === hash;
  const isSame = Object.entries(positions).every(
    ([view, { hash: own }]) => stored.positions[view as StoredView].hash === own,
  );
  if (fits && isSame) return null;
  return { positions, measures: fits ? stored.measures : { hash, of: measureWhole(direct) } };
}

function refreshed(graph: Layoutable, before: { hash: string; at: Positions }) {
  const hash = hashGraph(graph);
  return hash === before.hash ? before : { hash, at: layOut(graph, before.at) };
}

function measureWhole(graph: ReturnType<typeof buildGraph>): Map<string, HeavyMeasures> {
  return graph.nodes.length > mostMeasured ? new Map() : measureHeavy(graph);
}
