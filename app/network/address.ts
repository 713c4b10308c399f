import { filterParams, type NetworkFilter, parseNetworkFilter, slugIn, wordsIn } from "#app/network/filter.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";

export const viewNames = ["picture", "table", "timeline", "map", "matrix", "summary"] as const;
export type ViewName = (typeof viewNames)[number];

export const colourings = ["kind", "community", "region", "treaty"] as const;
export type Colouring = (typeof colourings)[number];

export const measureNames = ["degree", "strength", "betweenness", "closeness", "pagerank", "clustering"] as const;
export type MeasureName = (typeof measureNames)[number];

export const projections = ["direct", "hubs"] as const;
/** `direct` joins organisations, `hubs` draws meetings and agreements as nodes of their own. */
export type Projection = (typeof projections)[number];

export const lineNames = ["joined", "apart"] as const;
/** `joined` draws one line for all that two organisations do together, `apart` one for each partnership. */
export type LineName = (typeof lineNames)[number];

/** Where the camera of the picture stands: the middle, in its own units from 0 to 1, and how much is seen (1: all). */
export type Camera = { x: number; y: number; ratio: number };

/** How the selection is looked at. */
export type NetworkLook = {
  view: ViewName;
  projection: Projection;
  lines: LineName;
  colour: Colouring;
  /** What the size of a node stands for, and what the table is sorted by. */
  size: MeasureName;
  camera: Camera | null;
  /** Slug of the organisation to which a way from the chosen one is asked. */
  path: string | null;
  /** Slugs of up to two organisations that the chosen one is compared with. */
  compared: string[];
  /** Slugs of the named view that is told, and of the tour that it is told in. */
  saved: string | null;
  tour: string | null;
  /** Of the table. */
  page: number;
};

export const usualLook: NetworkLook = {
  view: "picture",
  projection: "direct",
  lines: "joined",
  colour: "kind",
  size: "degree",
  camera: null,
  path: null,
  compared: [],
  saved: null,
  tour: null,
  page: 1,
};

/** All that an address of the network says. */
export type NetworkAddress = { filter: NetworkFilter; look: NetworkLook };

const mostPages = 10_000;
const mostCompared = 2;

/** Reads an address; what we do not know is left out, so that it never fails. */
export function parseNetworkAddress(search: URLSearchParams): NetworkAddress {
  const filter = parseNetworkFilter(search);
  const path = slugIn(search, "path");
  return {
    filter,
    look: {
      view: choiceParam(search, "view", viewNames) ?? "picture",
      projection: choiceParam(search, "as", projections) ?? "direct",
      lines: choiceParam(search, "lines", lineNames) ?? "joined",
      colour: choiceParam(search, "colour", colourings) ?? "kind",
      size: choiceParam(search, "size", measureNames) ?? "degree",
      camera: cameraIn(search.get("at")),
      path: path === filter.node ? null : path,
      compared: wordsIn(search, "with")
        .filter((slug) => /^[a-z0-9-]{1,100}$/.test(slug) && slug !== filter.node)
        .slice(0, mostCompared),
      saved: slugIn(search, "saved"),
      tour: slugIn(search, "tour"),
      page: numberParam(search, "page", mostPages, 1),
    },
  };
}

/** The query string that parseNetworkAddress reads back to the same, without "?"; what is as usual is left out. */
export function networkSearch(filter: NetworkFilter, look: NetworkLook = usualLook): string {
  const { camera } = look;
  const unusual = (name: string, value: string | number | null, usual: string | number | null): [string, string][] =>
    value === usual || value === null ? [] : [[name, String(value)]];
  return new URLSearchParams(
    [
      ...filterParams(filter),
      ...unusual("view", look.view, usualLook.view),
      ...unusual("as", look.projection, usualLook.projection),
      ...unusual("lines", look.lines, usualLook.lines),
      ...unusual("colour", look.colour, usualLook.colour),
      ...unusual("size", look.size, usualLook.size),
      ...unusual("path", look.path, null),
      ...look.compared.map((slug): [string, string] => ["with", slug]),
      ...unusual("saved", look.saved, null),
      ...unusual("tour", look.tour, null),
      ...unusual("page", look.page, 1),
      ...(camera
        ? ([["at", [camera.x, camera.y, camera.ratio].map((value) => value.toFixed(3)).join(",")]] as const)
        : []),
    ].map(([name, value]) => [name, value]),
  ).toString();
}

/** The address of the network page after some change. */
export function networkPath(
  { filter, look }: NetworkAddress,
  changes: { filter?: Partial<NetworkFilter>; look?: Partial<NetworkLook> } = {},
): string {
  const search = networkSearch({ ...filter, ...changes.filter }, { ...look, ...changes.look });
  return search ? `/network?${search}` : "/network";
}

/** The picture of a view alone, for the pages of other sites. */
export function embedPath(address: NetworkAddress, changes: Parameters<typeof networkPath>[1] = {}): string {
  const path = networkPath(address, { ...changes, look: { view: "picture", ...changes.look } });
  return path.replace(/^\/network/, "/network/embed");
}

function cameraIn(value: string | null): Camera | null {
  const match = /^(-?\d\.\d{1,3}),(-?\d\.\d{1,3}),(\d\.\d{1,3})$/.exec(value ?? "");
  if (!match) return null;
  const [x, y, ratio] = match.slice(1).map(Number) as [number, number, number];
  return ratio > 0 ? { x, y, ratio } : null;
}
