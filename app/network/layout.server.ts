import { createHash } from "node:crypto";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { neighboursOf } from "#app/network/graph.ts";

export type Positions = Map<string, { x: number; y: number }>;

/** What is laid out: organisations, or organisations and what they meet in. */
export type Layoutable = {
  nodes: { id: string; name: string; degree: number }[];
  edges: { source: string; target: string; weight: number }[];
};

/** Changes when a node or a tie is added, removed or weighs differently: tells whether stored positions still fit. */
export function hashGraph(graph: Layoutable): string {
  const hash = createHash("sha256");
  for (const { id } of [...graph.nodes].sort((a, b) => compare(a.id, b.id))) hash.update(`n ${id}\n`);
  const edges = graph.edges
    .map(({ source, target, weight }) => `e ${source} ${target} ${weight.toFixed(6)}\n`)
    .sort(compare);
  for (const edge of edges) hash.update(edge);
  return hash.digest("hex");
}

/**
 * Positions for every node of a graph, the same for the same input. Nodes that had a position start there and new ones
 * beside their neighbours, so that the picture stays put when the data change a little. Tied nodes are laid out by
 * ForceAtlas2; those without ties stand on rings around them.
 */
export function layOut(graph: Layoutable, before: Positions = new Map()): Positions {
  const tied = toGraphology(graph, before);
  if (tied.order > 0) {
    const settings = {
      ...forceAtlas2.inferSettings(tied),
      linLogMode: true,
      strongGravityMode: true,
      gravity: 0.06,
      scalingRatio: 6,
      barnesHutOptimize: tied.order > 1000,
    };
    forceAtlas2.assign(tied, {
      iterations: iterationsFor(tied.order, before.size > 0),
      settings,
      getEdgeWeight: "weight",
    });
    scaleToUnit(tied);
    if (hasRoom(tied)) {
      noverlap.assign(tied, {
        maxIterations: 400,
        settings: { margin, ratio: 1.1, gridSize: 24, expansion: 1.1, speed: 3 },
      });
      scaleToUnit(tied);
    }
  }
  const positions: Positions = new Map();
  tied.forEachNode((id, { x, y }) => positions.set(id, { x, y }));
  placeAlone(graph, positions);
  return positions;
}

/** Between two nodes, where there is room. */
const margin = 4;

/** Whether all nodes have a place beside each other: thousands have none, and pushing them apart takes longer than all else. */
function hasRoom(graph: Graph<LaidOut>): boolean {
  const area = graph.reduceNodes((sum, _, { size }) => sum + (size + margin) ** 2, 0);
  return area < reach ** 2;
}

/** How far from the middle the farthest node lies. */
const reach = 500;

/** As many as a picture of this size needs to settle: large ones cost more each and gain less; what was laid out only adapts. */
function iterationsFor(order: number, isPlaced: boolean): number {
  const fresh = Math.max(60, Math.min(900, Math.round(270_000 / order)));
  return isPlaced ? Math.min(150, fresh) : fresh;
}

type LaidOut = { x: number; y: number; size: number };

function toGraphology(graph: Layoutable, before: Positions): Graph<LaidOut> {
  const result = new Graph<LaidOut>({ type: "undirected" });
  const neighbours = neighboursOf(graph.edges);
  const byId = [...graph.nodes].sort((a, b) => compare(a.id, b.id));
  for (const node of byId) {
    if (node.degree === 0) continue;
    result.addNode(node.id, { ...startOf(node.id, before, neighbours), size: 5 + 1.6 * Math.sqrt(node.degree) });
  }
  for (const { source, target, weight } of [...graph.edges].sort((a, b) =>
    compare(a.source + a.target, b.source + b.target),
  )) {
    result.addEdge(source, target, { weight });
  }
  return result;
}

/**
 * Places for what has none yet, until the network is laid out anew: beside placed neighbours, else in the ring of those
 * without ties. What has a place keeps it.
 */
export function placeNewcomers(graph: Layoutable, before: Positions): Positions {
  const neighbours = neighboursOf(graph.edges);
  const positions: Positions = new Map();
  for (const { id, degree } of graph.nodes) {
    const known = before.get(id);
    if (known) positions.set(id, known);
    else if (degree > 0) positions.set(id, startOf(id, before, neighbours));
  }
  if (positions.size < graph.nodes.length)
    placeAlone({ ...graph, nodes: graph.nodes.filter(({ id }) => !positions.has(id)) }, positions);
  return positions;
}

/** Where a node starts: where it was, or amid its placed neighbours, or at a place that its id alone decides. */
function startOf(id: string, before: Positions, neighbours: Map<string, string[]>): { x: number; y: number } {
  const known = before.get(id);
  if (known) return known;
  const own = placeFromHash(id);
  const placed = (neighbours.get(id) ?? []).flatMap((other) => before.get(other) ?? []);
  if (placed.length === 0) return own;
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    placed.reduce((sum, point) => sum + pick(point), 0) / placed.length;
  return { x: mean(({ x }) => x) + own.x / 50, y: mean(({ y }) => y) + own.y / 50 };
}

function placeFromHash(id: string): { x: number; y: number } {
  const bytes = createHash("sha256").update(id).digest();
  const angle = (bytes.readUInt32BE(0) / 2 ** 32) * 2 * Math.PI;
  const radius = 20 + (bytes.readUInt32BE(4) / 2 ** 32) * 180;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Centres the nodes and scales them so that the farthest lies at `reach`. */
function scaleToUnit(graph: Graph<LaidOut>): void {
  const nodes = graph.nodes();
  const mean = (key: "x" | "y") => nodes.reduce((sum, id) => sum + graph.getNodeAttribute(id, key), 0) / nodes.length;
  const [cx, cy] = [mean("x"), mean("y")];
  const farthest = Math.max(
    1e-9,
    ...nodes.map((id) => Math.hypot(graph.getNodeAttribute(id, "x") - cx, graph.getNodeAttribute(id, "y") - cy)),
  );
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: ((attributes.x - cx) / farthest) * reach,
    y: ((attributes.y - cy) / farthest) * reach,
  }));
}

/** Organisations without ties stand in a ring around the others, in the order of their names. */
function placeAlone(graph: Layoutable, positions: Positions): void {
  const alone = graph.nodes.filter(({ degree }) => degree === 0).sort((a, b) => compare(a.name, b.name));
  const radius = positions.size > 0 ? 570 : 400;
  alone.forEach(({ id }, index) => {
    const angle = (index / alone.length) * 2 * Math.PI - Math.PI / 2;
    positions.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
