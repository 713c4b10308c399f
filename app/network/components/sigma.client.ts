// The only module that knows sigma: its next major version is then a change of one file.
import { createNodeImageProgram } from "@sigma/node-image";
import Graph from "graphology";
import Sigma from "sigma";
import type { NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { NodeDisplayData } from "sigma/types";
import type { Camera } from "#app/network/address.ts";
import { keyOf } from "#app/network/components/picture-svg.tsx";
import { type NameSide, placeNames } from "#app/network/naming.ts";
import { edgeWidth, type Picture, type PictureNode } from "#app/network/view.ts";

/**
 * Colours as six-digit hex: sigma draws anything else black. `image` gives the mark of a kind as a data URI, in the colour
 * of a group where there are groups (null for an organisation in none of them).
 */
export type PictureLook = {
  paper: string;
  ink: string;
  line: string;
  strong: string;
  /** Of a way between two organisations. */
  way: string;
  font: string;
  image: (kind: PictureNode["kind"], group?: number | null) => string;
};

export type PictureHandlers = {
  /** Where the camera starts; null for the whole. */
  camera: Camera | null;
  onChoose: (slug: string | null) => void;
  /** A partnership was clicked. */
  onOpen: (href: string) => void;
  /** The camera came to rest somewhere else; null for the whole. */
  onLook: (camera: Camera | null) => void;
  /** The shapes of the organisations are there: before, the picture shows lines only. */
  onReady: () => void;
  onLost: () => void;
};

export type NetworkDrawing = {
  /** Shows other nodes and edges; positions and camera stay. */
  show(data: Picture): void;
  /** Marks a node and its neighbours; null marks nothing. */
  choose(slug: string | null): void;
  /** Draws the ties between these, one after the other, above all others. */
  trail(slugs: string[]): void;
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
  slug: string | null;
  href: string | null;
  image: string;
  color: string;
  kind: PictureNode["kind"];
  /** Left out where nodes have the colour of their kind. */
  group?: number | null;
  own: number;
};
type EdgeAttributes = { size: number; color: string };

const flightMs = 180;
/** Behind the shape of a node nothing is painted. */
const clear = "rgba(0,0,0,0)";
const longName = 26;
const letters = { size: 13, height: 17, gap: 4 };

/** Draws each node as the image of its kind; `onReady` is called when the images are there. */
function shapesProgram(onReady: () => void): NodeProgramType<NodeAttributes, EdgeAttributes> {
  const program = createNodeImageProgram<NodeAttributes, EdgeAttributes>({
    keepWithinCircle: false,
    size: { mode: "force", value: 96 },
    padding: 0,
    debounceTimeout: 100,
  });
  // The class carries its texture manager without saying so in its type.
  const { textureManager } = program as unknown as {
    textureManager: { once(event: "newTexture", listener: () => void): void };
  };
  textureManager.once("newTexture", onReady);
  return program;
}

/** Draws the network into an element of some size and keeps it in step with that size until `kill`. */
export function drawNetwork(
  element: HTMLElement,
  data: Picture,
  firstLook: PictureLook,
  handlers: PictureHandlers,
): NetworkDrawing {
  let look = firstLook;
  let chosen: string | null = null;
  let hovered: string | null = null;
  let way: ReadonlySet<string> = new Set();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type: "undirected" });
  fill(graph, data, look);
  const shapes = shapesProgram(handlers.onReady);
  const sigma = new Sigma(graph, element, settingsFor(look, shapes));
  frame(sigma, data);
  if (handlers.camera) sigma.getCamera().setState(handlers.camera);
  const looked = whenStill(() => handlers.onLook(cameraOf(sigma)));
  sigma.getCamera().on("updated", looked.stir);

  const focus = () => hovered ?? chosen;
  sigma.setSetting("nodeReducer", (id, attributes) => reduceNode(graph, id, attributes, focus(), chosen));
  sigma.setSetting("edgeReducer", (id, attributes) =>
    way.has(id)
      ? { ...attributes, color: look.way, size: attributes.size + 2, zIndex: 2 }
      : reduceEdge(graph, id, attributes, focus(), look),
  );
  sigma.on("afterRender", () => drawNames(sigma, graph, focus(), look));
  const repaint = () => sigma.refresh({ skipIndexation: true });

  sigma.on("clickNode", ({ node }) => {
    const { slug, href } = graph.getNodeAttributes(node);
    if (slug !== null) handlers.onChoose(slug);
    else if (href !== null) handlers.onOpen(href);
  });
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

  const idOf = (slug: string | null) => (slug !== null && graph.hasNode(slug) ? slug : null);
  return {
    show(next) {
      graph.clear();
      hovered = null;
      fill(graph, next, look);
      frame(sigma, next);
      if (chosen && !graph.hasNode(chosen)) chosen = null;
      sigma.refresh();
    },
    choose(slug) {
      chosen = idOf(slug);
      repaint();
    },
    trail(slugs) {
      const steps = slugs.slice(1).map((slug, index) => graph.edge(slugs[index], slug));
      way = new Set(steps.flatMap((edge) => edge ?? []));
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
      graph.updateEachNodeAttributes((_, attributes) => ({
        ...attributes,
        image: look.image(attributes.kind, attributes.group),
      }));
      sigma.setSettings(settingsFor(look, shapes));
    },
    kill() {
      looked.forget();
      sizes.disconnect();
      sigma.kill();
    },
  };
}

function fill(graph: Graph<NodeAttributes, EdgeAttributes>, picture: Picture, look: PictureLook): void {
  const { nodes, edges, groups } = picture;
  for (const node of nodes) {
    const { slug, href, name, acronym, kind, radius, own, x, y } = node;
    const colouring = groups.length > 0 && slug !== null ? { group: node.group } : {};
    const label = slug === null ? "" : (acronym ?? name);
    const image = look.image(kind, colouring.group);
    graph.addNode(keyOf(node), { x, y, size: radius, slug, href, kind, label, image, color: clear, own, ...colouring });
  }
  for (const [source, target, weight] of edges) {
    const [from, to] = [nodes[source], nodes[target]];
    if (from && to) graph.addEdge(keyOf(from), keyOf(to), { size: edgeWidth(weight), color: look.line });
  }
}

/** The frame of the whole network: a filter hides part of it and moves nothing. */
function frame(sigma: Sigma<NodeAttributes, EdgeAttributes>, { bounds }: Picture): void {
  const [x, y] = [bounds.x + 30, bounds.y + 30];
  sigma.setCustomBBox({ x: [-x, x], y: [-y, y] });
}

function cameraOf(sigma: Sigma<NodeAttributes, EdgeAttributes>): Camera | null {
  const { x, y, ratio } = sigma.getCamera().getState();
  const isWhole = Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 0.01;
  return isWhole ? null : { x, y, ratio };
}

const restMs = 400;

/** Does something when nothing has stirred for a moment. */
function whenStill(act: () => void): { stir(): void; forget(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => clearTimeout(timer);
  return {
    stir() {
      forget();
      timer = setTimeout(act, restMs);
    },
    forget,
  };
}

function settingsFor(
  look: PictureLook,
  image: NodeProgramType<NodeAttributes, EdgeAttributes>,
): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  return {
    // On the way to another page the element is gone a moment before the drawing is.
    allowInvalidContainer: true,
    defaultNodeType: "image",
    nodeProgramClasses: { image },
    defaultEdgeColor: look.line,
    // Names are ours: sigma's grid lets them cover each other.
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    itemSizesReference: "screen",
    minCameraRatio: 0.08,
    maxCameraRatio: 1.6,
    enableCameraRotation: false,
    inertiaRatio: 0,
    stagePadding: 24,
    zIndex: true,
  };
}

/** Writes the names that have room where the camera stands: of the organisation in focus and its partners, or of all. */
function drawNames(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  graph: Graph<NodeAttributes, EdgeAttributes>,
  focus: string | null,
  look: PictureLook,
): void {
  const canvas = sigma.getCanvases().labels;
  const context = canvas?.getContext("2d");
  if (!context) return;
  const { width } = sigma.getDimensions();
  const points = nodesToName(graph, focus).map((id) => {
    const { x, y, size, label } = graph.getNodeAttributes(id);
    context.font = fontOf(id === focus, look);
    const radius = sigma.scaleSize(size);
    return { id, label, radius, ...sigma.graphToViewport({ x, y }), width: context.measureText(label).width };
  });
  const room = { height: letters.height, gap: letters.gap, most: 60, left: 2, right: width - 2 };
  const sides = placeNames(points, room);
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = look.paper;
  context.fillStyle = look.ink;
  drawLoops(sigma, graph, context, look);
  for (const { id, label, ...point } of points) {
    const side = sides.get(id) ?? (id === focus ? "right" : undefined);
    if (!side) continue;
    context.font = fontOf(id === focus, look);
    const [x, y] = startOfName(point, side, width);
    context.strokeText(label, x, y);
    context.fillText(label, x, y);
  }
}

/** Sigma draws no tie of a node with itself: a small ring at its corner. */
function drawLoops(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  graph: Graph<NodeAttributes, EdgeAttributes>,
  context: CanvasRenderingContext2D,
  look: PictureLook,
): void {
  context.save();
  context.lineWidth = 1.5;
  context.strokeStyle = look.line;
  graph.forEachNode((_, { x, y, size, own }) => {
    if (own === 0) return;
    const radius = sigma.scaleSize(size);
    const at = sigma.graphToViewport({ x, y });
    context.beginPath();
    context.arc(at.x + radius, at.y - radius, radius / 2, 0, 2 * Math.PI);
    context.stroke();
  });
  context.restore();
}

/** Those in focus, else all, the best connected first. Long names wait until somebody looks closer. */
function nodesToName(graph: Graph<NodeAttributes, EdgeAttributes>, focus: string | null): string[] {
  const inFocus = focus !== null && graph.hasNode(focus);
  const ids = inFocus ? graph.neighbors(focus).filter((id) => id !== focus) : graph.nodes();
  const byDegree = ids
    .filter((id) => {
      const { label } = graph.getNodeAttributes(id);
      return label !== "" && (inFocus || label.length <= longName);
    })
    .sort((a, b) => graph.getNodeAttribute(b, "size") - graph.getNodeAttribute(a, "size") || a.localeCompare(b));
  return inFocus ? [focus, ...byDegree] : byDegree;
}

function fontOf(strong: boolean, look: PictureLook): string {
  return `${strong ? 600 : 400} ${letters.size}px ${look.font}`;
}

type Written = { x: number; y: number; radius: number; width: number };

function startOfName({ x, y, radius, width }: Written, side: NameSide, edge: number): [x: number, y: number] {
  const start = side === "right" ? x + radius + letters.gap : x - radius - letters.gap - width;
  return [Math.max(2, Math.min(start, edge - width - 2)), y + letters.size / 3];
}

function reduceNode(
  graph: Graph<NodeAttributes, EdgeAttributes>,
  id: string,
  attributes: NodeAttributes,
  focus: string | null,
  chosen: string | null,
): Partial<NodeDisplayData> {
  if (!focus || !graph.hasNode(focus)) return attributes;
  if (id === focus || id === chosen) return { ...attributes, size: attributes.size * 1.15, zIndex: 2 };
  if (graph.areNeighbors(id, focus)) return { ...attributes, zIndex: 1 };
  return { ...attributes, size: attributes.size * 0.55, zIndex: 0 };
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
