import type { GraphEdge, GraphNode } from "#app/network/graph.ts";
import { placeNames } from "#app/network/naming.ts";
import { edgeWidth, nodeRadius } from "#app/network/view.ts";

/** x to the right, y upwards. */
export type PlacedNode = Pick<GraphNode, "id" | "name" | "acronym" | "kind" | "degree"> & { x: number; y: number };
type Edge = Pick<GraphEdge, "source" | "target" | "weight">;

/** The network as the landing page draws it: few, compact parts, so that the page stays light. */
export type Drawing = {
  viewBox: string;
  /** Lines by width, each group one path. */
  ties: { width: number; path: string }[];
  /** Organisations by kind; `x`, `y` is the corner of a square of `size`. */
  kinds: { kind: string | null; marks: { x: number; y: number; size: number }[] }[];
  /** Names for a wide picture, and fewer and larger ones for a narrow one. */
  names: { wide: Name[]; narrow: Name[] };
};

export type Name = { x: number; y: number; text: string; end: boolean };

type Box = { left: number; top: number; right: number; bottom: number };

const margin = 24;
/** The picture is smaller than on the network page, so its points are larger. */
const enlarged = 1.3;
/** Sizes of the letters in units of the picture; the style sheet sets the same. */
const letters = { wide: 17, narrow: 42 };
const widthsOfLines = [0.75, 1.25, 2, 3];

/** Turns placed organisations and ties into the parts of the picture. `y` points up in the layout and down here. */
export function drawNetwork(nodes: PlacedNode[], edges: Edge[]): Drawing {
  const placed = nodes.filter(({ degree }) => degree > 0);
  const places = new Map(placed.map((node) => [node.id, node]));
  const box = around(placed.map((node) => squareOf(node, 0)));
  return {
    viewBox: [box.left - margin, box.top - margin, box.right - box.left + 2 * margin, box.bottom - box.top + 2 * margin]
      .map(Math.round)
      .join(" "),
    ties: linesByWidth(edges, places),
    kinds: marksByKind(placed),
    names: { wide: nameSome(placed, letters.wide, 34, box), narrow: nameSome(placed, letters.narrow, 9, box) },
  };
}

function linesByWidth(edges: Edge[], places: Map<string, PlacedNode>): Drawing["ties"] {
  const paths = new Map<number, string>();
  for (const { source, target, weight } of edges) {
    const [from, to] = [places.get(source), places.get(target)];
    if (!from || !to) continue;
    const wanted = edgeWidth(weight);
    const width = widthsOfLines.findLast((step) => step <= wanted) ?? 0.75;
    paths.set(width, `${paths.get(width) ?? ""}M${point(from)}L${point(to)}`);
  }
  return [...paths].sort(([a], [b]) => a - b).map(([width, path]) => ({ width, path }));
}

function point({ x, y }: PlacedNode): string {
  return `${Math.round(x)} ${Math.round(-y)}`;
}

function marksByKind(nodes: PlacedNode[]): Drawing["kinds"] {
  const kinds = new Map<string | null, Drawing["kinds"][number]["marks"]>();
  // The small ones last, so that none is hidden under a large one.
  for (const node of [...nodes].sort((a, b) => b.degree - a.degree)) {
    const square = squareOf(node, 0);
    const marks = kinds.get(node.kind) ?? [];
    marks.push({ x: round(square.left), y: round(square.top), size: round(square.right - square.left) });
    kinds.set(node.kind, marks);
  }
  return [...kinds].map(([kind, marks]) => ({ kind, marks }));
}

/** Names the best connected organisations as long as there is room beside them. */
function nameSome(nodes: PlacedNode[], size: number, most: number, frame: Box): Name[] {
  const short = [...nodes]
    .sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name))
    .map((node) => ({ node, text: node.acronym ?? node.name, radius: nodeRadius(node.degree) * enlarged }))
    .filter(({ text }) => text.length <= 22);
  const points = short.map(({ node, text, radius }) => ({
    id: node.id,
    x: node.x,
    y: -node.y,
    radius,
    width: text.length * size * 0.56,
  }));
  const gap = size / 4;
  const sides = placeNames(points, {
    ...{ height: size * 1.1, gap, most },
    ...{ left: frame.left - margin, right: frame.right + margin },
  });
  return short.flatMap(({ node, text, radius }) => {
    const side = sides.get(node.id);
    if (!side) return [];
    const x = side === "left" ? node.x - radius - gap : node.x + radius + gap;
    return [{ x: Math.round(x), y: Math.round(-node.y + size * 0.35), text, end: side === "left" }];
  });
}

function squareOf(node: PlacedNode, more: number): Box {
  const radius = nodeRadius(node.degree) * enlarged + more;
  return { left: node.x - radius, right: node.x + radius, top: -node.y - radius, bottom: -node.y + radius };
}

function around(boxes: Box[]): Box {
  if (boxes.length === 0) return { left: -100, top: -100, right: 100, bottom: 100 };
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
