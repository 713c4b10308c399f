// The only module that knows sigma: its next major version is then a change of one file.
import { createNodeImageProgram } from "@sigma/node-image";
import Graph from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import { edgeWidth, nodeRadius, type PictureEdge, type PictureNode } from "#app/network/view.ts";

/** Colours as six-digit hex: sigma draws anything else black. `kind` gives the image of a kind as a data URI. */
export type PictureLook = {
  paper: string;
  ink: string;
  line: string;
  strong: string;
  font: string;
  image: (kind: PictureNode["kind"]) => string;
};

export type PictureData = { nodes: PictureNode[]; edges: PictureEdge[]; bounds: { x: number; y: number } };

export type PictureHandlers = { onChoose: (slug: string | null) => void; onLost: () => void };

export type NetworkDrawing = {
  /** Shows other nodes and edges; positions and camera stay. */
  show(data: PictureData): void;
  /** Marks a node and its neighbours; null marks nothing. */
  choose(slug: string | null): void;
  /** Moves the camera to a node, or to the whole picture. */
  fly(slug: string | null): void;
  zoom(direction: "in" | "out"): void;
  relook(look: PictureLook): void;
  kill(): void;
};

type NodeAttributes = {
  x: number;
  y: number;
  size: number;
  label: string;
  slug: string;
  image: string;
  color: string;
  kind: PictureNode["kind"];
};
type EdgeAttributes = { size: number; color: string };

const flightMs = 180;

/** Draws the network into an element of some size and keeps it in step with that size until `kill`. */
export function drawNetwork(
  element: HTMLElement,
  data: PictureData,
  firstLook: PictureLook,
  handlers: PictureHandlers,
): NetworkDrawing {
  let look = firstLook;
  let chosen: string | null = null;
  let hovered: string | null = null;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type: "undirected" });
  fill(graph, data, look);
  const sigma = new Sigma(graph, element, settingsFor(look));
  const [reachX, reachY] = [data.bounds.x + 30, data.bounds.y + 30];
  sigma.setCustomBBox({ x: [-reachX, reachX], y: [-reachY, reachY] });

  const focus = () => hovered ?? chosen;
  sigma.setSetting("nodeReducer", (id, attributes) => reduceNode(graph, id, attributes, focus(), chosen, look));
  sigma.setSetting("edgeReducer", (id, attributes) => reduceEdge(graph, id, attributes, focus(), look));
  const repaint = () => sigma.refresh({ skipIndexation: true });

  sigma.on("clickNode", ({ node }) => handlers.onChoose(graph.getNodeAttribute(node, "slug")));
  sigma.on("clickStage", () => handlers.onChoose(null));
  sigma.on("enterNode", ({ node }) => {
    hovered = node;
    element.classList.add("cursor-pointer");
    repaint();
  });
  sigma.on("leaveNode", () => {
    hovered = null;
    element.classList.remove("cursor-pointer");
    repaint();
  });
  for (const canvas of element.querySelectorAll("canvas")) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", handlers.onLost);
  }
  const sizes = new ResizeObserver(() => element.clientWidth > 0 && sigma.resize().refresh());
  sizes.observe(element);

  const idOf = (slug: string | null) =>
    (slug === null ? undefined : graph.findNode((_, attributes) => attributes.slug === slug)) ?? null;
  return {
    show(next) {
      graph.clear();
      hovered = null;
      fill(graph, next, look);
      if (chosen && !graph.hasNode(chosen)) chosen = null;
      sigma.refresh();
    },
    choose(slug) {
      chosen = idOf(slug);
      repaint();
    },
    fly(slug) {
      const id = idOf(slug);
      const point = id ? sigma.getNodeDisplayData(id) : undefined;
      const target = point ? { x: point.x, y: point.y, ratio: 0.45 } : { x: 0.5, y: 0.5, ratio: 1 };
      sigma.getCamera().animate(target, { duration: calm ? 1 : flightMs });
    },
    zoom(direction) {
      const camera = sigma.getCamera();
      const options = { duration: calm ? 1 : flightMs };
      if (direction === "in") camera.animatedZoom(options);
      else camera.animatedUnzoom(options);
    },
    relook(next) {
      look = next;
      graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, image: look.image(attributes.kind) }));
      sigma.setSettings(settingsFor(look));
    },
    kill() {
      sizes.disconnect();
      sigma.kill();
    },
  };
}

function fill(graph: Graph<NodeAttributes, EdgeAttributes>, { nodes, edges }: PictureData, look: PictureLook): void {
  for (const { id, slug, name, acronym, kind, degree, x, y } of nodes) {
    const size = nodeRadius(degree);
    graph.addNode(id, { x, y, size, slug, kind, label: acronym ?? name, image: look.image(kind), color: look.paper });
  }
  for (const { source, target, weight } of edges) {
    graph.addEdge(source, target, { size: edgeWidth(weight), color: look.line });
  }
}

function settingsFor(look: PictureLook): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  return {
    defaultNodeType: "image",
    nodeProgramClasses: {
      image: createNodeImageProgram<NodeAttributes, EdgeAttributes>({
        keepWithinCircle: false,
        size: { mode: "force", value: 96 },
        padding: 0,
      }),
    },
    defaultEdgeColor: look.line,
    labelFont: look.font,
    labelSize: 13,
    labelDensity: 0.9,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 7,
    itemSizesReference: "screen",
    minCameraRatio: 0.08,
    maxCameraRatio: 1.6,
    enableCameraRotation: false,
    inertiaRatio: 0,
    stagePadding: 24,
    zIndex: true,
    defaultDrawNodeLabel: (context, node, settings) => drawLabel(context, node, settings.labelSize, look, false),
    defaultDrawNodeHover: (context, node, settings) => drawLabel(context, node, settings.labelSize, look, true),
  };
}

type LabelNode = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

/** A label beside its node, in a halo of paper; on the left where the right edge would cut it. The canvas sets the direction of each script. */
function drawLabel(
  context: CanvasRenderingContext2D,
  node: LabelNode,
  size: number,
  look: PictureLook,
  strong: boolean,
): void {
  if (!node.label) return;
  context.font = `${strong ? 600 : 400} ${size}px ${look.font}`;
  const width = context.measureText(node.label).width;
  const edge = context.canvas.clientWidth || context.canvas.width;
  const right = node.x + node.size + 4;
  const left = right + width > edge ? node.x - node.size - 4 - width : right;
  context.lineJoin = "round";
  context.lineWidth = strong ? 6 : 4;
  context.strokeStyle = look.paper;
  context.strokeText(node.label, Math.max(2, left), node.y + size / 3);
  context.fillStyle = look.ink;
  context.fillText(node.label, Math.max(2, left), node.y + size / 3);
}

function reduceNode(
  graph: Graph<NodeAttributes, EdgeAttributes>,
  id: string,
  attributes: NodeAttributes,
  focus: string | null,
  chosen: string | null,
  look: PictureLook,
): Partial<NodeDisplayData> {
  const own = { ...attributes, color: look.paper };
  if (!focus || !graph.hasNode(focus)) return own;
  if (id === focus || id === chosen)
    return { ...own, forceLabel: true, highlighted: true, size: attributes.size * 1.15, zIndex: 2 };
  if (graph.areNeighbors(id, focus)) return { ...own, forceLabel: graph.degree(focus) <= 24, zIndex: 1 };
  return { ...own, size: attributes.size * 0.55, label: null, zIndex: 0 };
}

function reduceEdge(
  graph: Graph<NodeAttributes, EdgeAttributes>,
  id: string,
  attributes: EdgeAttributes,
  focus: string | null,
  look: PictureLook,
) {
  if (!focus || !graph.hasNode(focus)) return { ...attributes, color: look.line };
  if (graph.hasExtremity(id, focus))
    return { ...attributes, color: look.strong, size: attributes.size + 0.6, zIndex: 1 };
  return { ...attributes, hidden: true };
}
