import { type BadgeSize, badgeSizes } from "#app/registration/badges/layout.ts";

export const papers = ["single", "a4"] as const;
export type Paper = (typeof papers)[number];

/** Upright or across, whichever takes more badges. */
type Sheet = { width: number; height: number; places: { x: number; y: number }[] };

const a4 = { short: 210, long: 297 };
/** Where the badges of a size stand on a sheet, in millimetres: side by side, in the middle, so that one cut parts two. */
export function sheetFor(paper: Paper, size: BadgeSize): Sheet {
  const badge = badgeSizes[size];
  if (paper === "single") return { ...badge, places: [{ x: 0, y: 0 }] };
  const upright = arranged({ width: a4.short, height: a4.long }, badge);
  const across = arranged({ width: a4.long, height: a4.short }, badge);
  return across.places.length > upright.places.length ? across : upright;
}

type Area = { width: number; height: number };

function arranged(sheet: Area, badge: Area): Sheet {
  const columns = countOf(sheet.width, badge.width);
  const rows = countOf(sheet.height, badge.height);
  const left = (sheet.width - columns * badge.width) / 2;
  const top = (sheet.height - rows * badge.height) / 2;
  const places = Array.from({ length: rows * columns }, (_, index) => ({
    x: left + (index % columns) * badge.width,
    y: top + Math.floor(index / columns) * badge.height,
  }));
  return { ...sheet, places };
}

function countOf(room: number, side: number): number {
  return Math.floor(room / side);
}

export type CropMark = { x1: number; y1: number; x2: number; y2: number };

const gap = 1;
const length = 4;

/**
 * Short lines where the block of badges is to be cut: outside it where there is white, else from the edge of the sheet
 * along the cut, where the knife takes them away.
 */
export function cropMarks({ width, height, places }: Sheet, badge: Area): CropMark[] {
  const xs = edges(
    places.map(({ x }) => x),
    badge.width,
  );
  const ys = edges(
    places.map(({ y }) => y),
    badge.height,
  );
  const vertical = ends(ys, height).flatMap(([y1, y2]) => within(xs, width).map((x) => ({ x1: x, x2: x, y1, y2 })));
  const horizontal = ends(xs, width).flatMap(([x1, x2]) => within(ys, height).map((y) => ({ y1: y, y2: y, x1, x2 })));
  return [...vertical, ...horizontal];
}

/** From where to where the lines at both ends of a cut go. */
function ends(cuts: number[], side: number): [number, number][] {
  const white = cuts[0] ?? 0;
  const last = cuts.at(-1) ?? side;
  if (white < gap + length)
    return [
      [0, length / 2],
      [side - length / 2, side],
    ];
  return [
    [white - gap - length, white - gap],
    [last + gap, last + gap + length],
  ];
}

/** What is at the edge of the sheet is cut already. */
function within(cuts: number[], side: number): number[] {
  return cuts.filter((cut) => cut > 1 && cut < side - 1);
}

function edges(begins: number[], side: number): number[] {
  const all = begins.flatMap((begin) => [begin, begin + side]).map((edge) => Math.round(edge * 1000) / 1000);
  return [...new Set(all)].sort((a, b) => a - b);
}
