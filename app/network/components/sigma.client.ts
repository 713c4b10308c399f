// The only module that knows sigma: its next major version is then a change of one file.
import EdgeCurveProgram from "@sigma/edge-curve";
import { createNodeImageProgram } from "@sigma/node-image";
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeRectangleProgram, type NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { NodeDisplayData } from "sigma/types";
import type { Camera } from "#app/network/address.ts";
import { paintCounts, paintLoops, paintNames, paintPins, type Stage } from "#app/network/components/paint.client.ts";
import { keyOf } from "#app/network/components/picture-svg.tsx";
import { bendsOf, type Line, nearestLine, type Point, ringOf } from "#app/network/lines.ts";
import { shorten } from "#app/network/naming.ts";
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
  /** The colour of a kind of partnership. */
  tie: (kind: PictureNode["kind"]) => string;
};

export type PictureHandlers = {
  /** Where the camera starts; null for the whole. */
  camera: Camera | null;
  /** The page around is somebody else's: wheel and fingers move it until the picture is clicked or focused. */
  isGuest: boolean;
  onChoose: (slug: string | null) => void;
  /** The pointer is over a line, by its place in `edges`; null when it is over none. */
  onPoint: (line: number | null) => void;
  /** A line was clicked. */
  onLine: (line: number) => void;
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
  /** Where the camera stands when nobody has moved it: over all of the network, or near what is shown. */
  stand(near: boolean): void;
  /** Puts the camera somewhere at once; null for where it stands when nobody has moved it. */
  look(camera: Camera | null): void;
  camera(): Camera | null;
  /** Rings these, and names them before all others. */
  pin(slugs: string[]): void;
  /** Marks a node and its neighbours; null marks nothing. */
  choose(slug: string | null): void;
  /** Draws the ties between these, one after the other, above all others. */
  trail(slugs: string[]): void;
  /** Moves the camera to these nodes; to where it stands when nobody has moved it where there is none. */
  fly(slugs: string[]): void;
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
  /** Places in `edges` of its ties with itself that are drawn each. */
  loops: number[];
};
type EdgeAttributes = {
  size: number;
  color: string;
  type: "line" | "curved";
  curvature: number;
  count: number;
  kind: PictureNode["kind"];
};
type Network = Graph<NodeAttributes, EdgeAttributes>;
type Drawn = Sigma<NodeAttributes, EdgeAttributes>;

const flightMs = 180;
/** Behind the shape of a node nothing is painted. */
const clear = "rgba(0,0,0,0)";
/** Letters of a name: from afar, longer ones wait until somebody looks closer; from near; and in focus. */
const lengths = { far: 26, near: 40, focus: 60 };
/** How near the pointer must be to a line, in pixels. */
const reach = 6;
/** More lines than this are not felt for under the pointer, and wait while the camera moves. */
const mostFelt = 6_000;
const whole: Camera = { x: 0.5, y: 0.5, ratio: 1 };

type Shapes = NodeProgramType<NodeAttributes, EdgeAttributes>;
/** What the program keeps of its images, which it carries without saying so in its type. */
type Textures = { getAtlas(): Record<string, unknown>; once(event: "newTexture", listener: () => void): void };

let shapes: Shapes | undefined;

/**
 * Draws each node as the image of its kind. One for all pictures of a page: the images are loaded once, and each program
 * would hold a drawing context of its own.
 */
function shapesProgram(): Shapes {
  shapes ??= createNodeImageProgram<NodeAttributes, EdgeAttributes>({
    keepWithinCircle: false,
    size: { mode: "force", value: 96 },
    padding: 0,
    debounceTimeout: 100,
  });
  return shapes;
}

/** Does something as soon as the images of the nodes are there: at once where an earlier picture had them. */
function whenShaped(program: Shapes, graph: Network, act: () => void): void {
  const { textureManager } = program as unknown as { textureManager: Textures };
  const atlas = textureManager.getAtlas();
  if (graph.everyNode((_, { image }) => image in atlas)) act();
  else textureManager.once("newTexture", act);
}

/** Draws the network into an element of some size and keeps it in step with that size until `kill`. */
export function drawNetwork(
  element: HTMLElement,
  data: Picture,
  firstLook: PictureLook,
  handlers: PictureHandlers,
): NetworkDrawing {
  let look = firstLook;
  let picture = data;
  let chosen: string | null = null;
  let hovered: string | null = null;
  let pointed: string | null = null;
  let way: ReadonlySet<string> = new Set();
  let pins: ReadonlySet<string> = new Set();
  let home = whole;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const duration = calm ? 1 : flightMs;
  const graph: Network = new Graph<NodeAttributes, EdgeAttributes>({ type: "undirected", multi: true });
  fill(graph, data, look);
  const program = shapesProgram();
  const settings = () => settingsFor(look, program, graph.size);
  const sigma: Drawn = new Sigma(graph, element, settings());
  frame(sigma, data);
  if (handlers.camera) sigma.getCamera().setState(handlers.camera);
  const looked = whenStill(() => handlers.onLook(cameraOf(sigma, home)));
  sigma.getCamera().on("updated", looked.stir);

  const focus = () => hovered ?? chosen;
  sigma.setSetting("nodeReducer", (id, attributes) => reduceNode(graph, id, attributes, focus(), chosen));
  sigma.setSetting("edgeReducer", (id, attributes) => {
    if (way.has(id)) return { ...attributes, color: look.way, size: attributes.size + 2, zIndex: 2 };
    if (id === pointed) return { ...attributes, color: look.strong, size: attributes.size + 2, zIndex: 2 };
    return reduceEdge(graph, id, attributes, focus(), look);
  });
  const names = namesOf(graph);
  const lines = linesOn(sigma, graph, focus);
  sigma.on("afterRender", () => {
    lines.forget();
    paint(sigma, graph, { focus: focus(), look, pins, order: names.order() });
  });
  const repaint = () => sigma.refresh({ skipIndexation: true });

  sigma.on("clickNode", ({ node }) => {
    const { slug, href } = graph.getNodeAttributes(node);
    if (slug !== null) handlers.onChoose(slug);
    else if (href !== null) handlers.onOpen(href);
  });
  sigma.on("clickStage", ({ event }) => {
    const line = lines.at(event);
    if (line === null) handlers.onChoose(null);
    else handlers.onLine(Number(line));
  });
  const point = (line: string | null) => {
    if (line === pointed) return;
    pointed = line;
    element.classList.toggle("cursor-pointer", line !== null || hovered !== null);
    handlers.onPoint(line === null ? null : Number(line));
    repaint();
  };
  sigma.on("moveBody", ({ event }) => {
    if (!sigma.getMouseCaptor().isMoving) point(hovered === null ? lines.at(event) : null);
  });
  sigma.on("leaveStage", () => point(null));
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
  let isLost = false;
  for (const canvas of element.querySelectorAll("canvas")) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", () => {
      // Each of the three layers says so.
      if (!isLost) handlers.onLost();
      isLost = true;
    });
  }
  const sizes = new ResizeObserver(() => element.clientWidth > 0 && sigma.resize().refresh());
  sizes.observe(element);
  whenShaped(program, graph, handlers.onReady);
  const wake = handlers.isGuest ? sleepUntilAsked(sigma, element) : () => {};

  const idOf = (slug: string | null) => (slug !== null && graph.hasNode(slug) ? slug : null);
  return {
    show(next) {
      if (next === picture) return;
      picture = next;
      graph.clear();
      hovered = null;
      pointed = null;
      handlers.onPoint(null);
      fill(graph, next, look);
      names.forget();
      frame(sigma, next);
      if (chosen && !graph.hasNode(chosen)) chosen = null;
      sigma.setSetting("hideEdgesOnMove", graph.size > mostFelt);
      sigma.refresh();
    },
    stand(near) {
      const before = home;
      // The frame of the picture counts from the next time on that sigma looks at it.
      if (near) sigma.refresh();
      home = near ? cameraOver(sigma, graph, graph.nodes()) : whole;
      if (before !== home && cameraOf(sigma, before) === null) sigma.getCamera().animate(home, { duration });
    },
    look(camera) {
      sigma.getCamera().setState(camera ?? home);
    },
    camera: () => cameraOf(sigma, home),
    choose(slug) {
      chosen = idOf(slug);
      repaint();
    },
    pin(slugs) {
      pins = new Set(slugs);
      repaint();
    },
    trail(slugs) {
      const known = slugs.filter((slug) => graph.hasNode(slug));
      way = new Set(known.slice(1).flatMap((slug, index) => graph.edges(known[index], slug)));
      repaint();
    },
    fly(slugs) {
      wake();
      const known = slugs.filter((slug) => graph.hasNode(slug));
      const camera = known.length === 0 ? home : cameraOver(sigma, graph, known);
      sigma.getCamera().animate(camera, { duration });
    },
    zoom(direction) {
      wake();
      const camera = sigma.getCamera();
      if (direction === "in") camera.animatedZoom({ duration });
      else camera.animatedUnzoom({ duration });
    },
    relook(next) {
      look = next;
      graph.updateEachNodeAttributes((_, attributes) => ({
        ...attributes,
        image: look.image(attributes.kind, attributes.group),
      }));
      graph.updateEachEdgeAttributes((_, attributes) => ({ ...attributes, color: colourOf(attributes.kind, look) }));
      sigma.setSettings(settings());
    },
    kill() {
      looked.forget();
      sizes.disconnect();
      sigma.kill();
    },
  };
}

function fill(graph: Network, picture: Picture, look: PictureLook): void {
  const { nodes, edges, ties, groups } = picture;
  for (const node of nodes) {
    const { slug, href, name, acronym, kind, radius, own, x, y } = node;
    const colouring = groups.length > 0 && slug !== null ? { group: node.group } : {};
    const label = slug === null ? "" : (acronym ?? name);
    const image = look.image(kind, colouring.group);
    graph.addNode(keyOf(node), {
      x,
      y,
      size: radius,
      slug,
      href,
      kind,
      label,
      image,
      color: clear,
      own,
      loops: [],
      ...colouring,
    });
  }
  const bends = bendsOf(edges);
  for (const [index, [source, target, weight, count, tie]] of edges.entries()) {
    const [from, to, curvature] = [nodes[source], nodes[target], bends[index] ?? 0];
    // Sigma draws no line from a node to itself: those are rings.
    if (!from || !to) continue;
    if (from === to) {
      graph.getNodeAttribute(keyOf(from), "loops").push(index);
      continue;
    }
    const kind = ties[tie ?? -1]?.kind ?? null;
    graph.addEdgeWithKey(String(index), keyOf(from), keyOf(to), {
      ...{ size: edgeWidth(weight) + (kind ? 0.5 : 0), color: colourOf(kind, look), kind, count, curvature },
      type: curvature === 0 ? "line" : "curved",
    });
  }
}

function colourOf(kind: PictureNode["kind"], look: PictureLook): string {
  return kind === null ? look.line : look.tie(kind);
}

/** The frame of the whole network: a filter hides part of it and moves nothing. */
function frame(sigma: Drawn, { bounds }: Picture): void {
  const [x, y] = [bounds.x + 30, bounds.y + 30];
  sigma.setCustomBBox({ x: [-x, x], y: [-y, y] });
}

/** Where the camera stands; null where it stood at first. */
function cameraOf(sigma: Drawn, home: Camera): Camera | null {
  const { x, y, ratio } = sigma.getCamera().getState();
  const isHome = Math.abs(x - home.x) + Math.abs(y - home.y) + Math.abs(ratio - home.ratio) < 0.01;
  return isHome ? null : { x, y, ratio };
}

/** How close the camera goes by itself. */
const closest = 0.15;

/** A camera that sees these nodes, and little else where they are many; of one, what is around it too. */
function cameraOver(sigma: Drawn, graph: Network, ids: string[]): Camera {
  const places = ids.map((id) => sigma.graphToViewport(graph.getNodeAttributes(id)));
  if (places.length === 0) return whole;
  const { width, height } = sigma.getDimensions();
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const ratio = sigma.getCamera().ratio * Math.max((right - left) / (width - 160), (bottom - top) / (height - 100));
  const middle = sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
  return { ...middle, ratio: ids.length === 1 ? 0.45 : Math.min(1, Math.max(closest, ratio)) };
}

/**
 * In somebody else's page wheel and fingers are for that page: the picture listens to them once it was clicked or has the
 * focus, until the pointer leaves. What is returned wakes it.
 */
function sleepUntilAsked(sigma: Drawn, element: HTMLElement): () => void {
  const listen = (on: boolean) => {
    sigma.setSetting("enableCameraZooming", on);
    sigma.setSetting("enableCameraPanning", on);
    sigma.getTouchCaptor().enabled = on;
  };
  const wake = () => listen(true);
  const box = element.parentElement ?? element;
  box.addEventListener("pointerdown", wake);
  box.addEventListener("focusin", wake);
  box.addEventListener("pointerleave", () => box.contains(document.activeElement) || listen(false));
  box.addEventListener("focusout", () => listen(false));
  listen(false);
  return wake;
}

/** Nodes in the order in which they are named: the largest first. Sorted once for every picture. */
function namesOf(graph: Network) {
  let sorted: string[] | null = null;
  return {
    order(): string[] {
      const size = (id: string) => graph.getNodeAttribute(id, "size");
      sorted ??= graph.nodes().sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
      return sorted;
    },
    forget() {
      sorted = null;
    },
  };
}

/** The lines as they lie on the stage, looked up anew when the camera or the picture has moved. */
function linesOn(sigma: Drawn, graph: Network, focus: () => string | null) {
  let seen: { ids: string[]; lines: Line[] } | null = null;
  const look = () => {
    const from = focus();
    const ids = from !== null && graph.hasNode(from) ? graph.edges(from) : graph.edges();
    const place = (id: string): Point => sigma.graphToViewport(graph.getNodeAttributes(id));
    const lines = ids.map((id) => ({
      from: place(graph.source(id)),
      to: place(graph.target(id)),
      bend: graph.getEdgeAttribute(id, "curvature"),
    }));
    return { ids, lines };
  };
  return {
    at(point: Point): string | null {
      if (graph.size > mostFelt) return null;
      seen ??= look();
      return ringAt(sigma, graph, point) ?? seen.ids[nearestLine(point, seen.lines, reach)] ?? null;
    },
    forget() {
      seen = null;
    },
  };
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
  image: Shapes,
  lines: number,
): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  return {
    // On the way to another page the element is gone a moment before the drawing is.
    allowInvalidContainer: true,
    defaultNodeType: "image",
    nodeProgramClasses: { image },
    edgeProgramClasses: { line: EdgeRectangleProgram, curved: EdgeCurveProgram },
    hideEdgesOnMove: lines > mostFelt,
    defaultEdgeColor: look.line,
    // Names are ours: sigma's grid lets them cover each other.
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    itemSizesReference: "screen",
    // Looked at from near, things come apart more than they grow.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(Math.max(ratio, 0.35)),
    minCameraRatio: 0.08,
    maxCameraRatio: 1.6,
    enableCameraRotation: false,
    inertiaRatio: 0,
    stagePadding: 24,
    zIndex: true,
  };
}

/** The tie of a node with itself whose ring is under a point. */
function ringAt(sigma: Drawn, graph: Network, at: Point): string | null {
  for (const id of graph.filterNodes((_, { loops }) => loops.length > 0)) {
    const { x, y, size, loops } = graph.getNodeAttributes(id);
    const node = { ...sigma.graphToViewport({ x, y }), radius: sigma.scaleSize(size) };
    const found = loops.find((_, place) => {
      const ring = ringOf(node, place);
      return Math.abs(Math.hypot(at.x - ring.x, at.y - ring.y) - ring.radius) < 3;
    });
    if (found !== undefined) return String(found);
  }
  return null;
}

type Painting = { focus: string | null; look: PictureLook; pins: ReadonlySet<string>; order: string[] };

/** What sigma leaves to us: rings of what is tied with itself or pinned, numbers at the lines in focus, and names. */
function paint(sigma: Drawn, graph: Network, { focus, look, pins, order }: Painting): void {
  const context = sigma.getCanvases().labels?.getContext("2d");
  if (!context) return;
  const stage: Stage = { context, look, ...sigma.getDimensions() };
  const place = (id: string) => {
    const { x, y, size, label, own } = graph.getNodeAttributes(id);
    return { id, label, own, radius: sigma.scaleSize(size), ...sigma.graphToViewport({ x, y }) };
  };
  const isApart = graph.someEdge((_, { kind }) => kind !== null);
  const looped = graph.filterNodes((_, { own }) => own > 0);
  paintLoops(stage, looped.map(place), isApart);
  paintPins(stage, [...pins].filter((id) => graph.hasNode(id)).map(place));
  const inFocus = focus !== null && graph.hasNode(focus);
  if (inFocus) paintCounts(stage, countedLines(graph, focus, place));
  const near = inFocus ? new Set(graph.neighbors(focus)) : null;
  const most = inFocus ? lengths.focus : sigma.getCamera().ratio < 0.6 ? lengths.near : 0;
  const first = inFocus ? [focus, ...pins] : [...pins];
  const ids = new Set([
    ...first.filter((id) => graph.hasNode(id)),
    ...(near ? order.filter((id) => near.has(id)) : order),
  ]);
  const points = [...ids].map(place).flatMap((point) => {
    if (point.label === "" || (most === 0 && point.label.length > lengths.far && !pins.has(point.id))) return [];
    return { ...point, label: point.id === focus ? point.label : shorten(point.label, most || lengths.near) };
  });
  paintNames(stage, points, focus);
}

/** Lines of a node that stand for several partnerships. */
function countedLines(graph: Network, id: string, place: (id: string) => Point) {
  return graph
    .filterEdges(id, (_, { count }) => count > 1)
    .map((edge) => {
      const { count, curvature } = graph.getEdgeAttributes(edge);
      return { from: place(graph.source(edge)), to: place(graph.target(edge)), bend: curvature, count };
    });
}

function reduceNode(
  graph: Network,
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

function reduceEdge(graph: Network, id: string, attributes: EdgeAttributes, focus: string | null, look: PictureLook) {
  if (!focus || !graph.hasNode(focus)) return attributes;
  if (graph.hasExtremity(id, focus)) {
    const color = attributes.kind === null ? look.strong : attributes.color;
    return { ...attributes, color, size: attributes.size + 0.6, zIndex: 1 };
  }
  return { ...attributes, hidden: true };
}
