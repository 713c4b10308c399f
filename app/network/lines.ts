export type Point = { x: number; y: number };

/** How far one parallel line lies from the next: a share of the distance between its ends. */
const step = 0.16;
/** However many lines join two points, none bends farther out than this. */
const farthest = 0.7;

/**
 * How much each line bends: 0 where it alone joins its two ends, else so that all of them lie beside each other. A line
 * of a point with itself has no bend. The same lines in the same order bend the same way, whichever end is named first.
 */
export function bendsOf(lines: readonly (readonly [source: number, target: number, ...rest: unknown[]])[]): number[] {
  const groups = new Map<string, number[]>();
  lines.forEach(([source, target], index) => {
    if (source === target) return;
    const key = `${Math.min(source, target)} ${Math.max(source, target)}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const bends = lines.map(() => 0);
  for (const group of groups.values()) {
    const middle = (group.length - 1) / 2;
    const apart = middle === 0 ? 0 : Math.min(step, farthest / middle);
    for (const [place, line] of group.entries()) {
      const [source, target] = lines[line] ?? [0, 0];
      if (place !== middle) bends[line] = (place - middle) * apart * (source < target ? 1 : -1);
    }
  }
  return bends;
}

/** The point towards which a line bends, as a quadratic curve has it; y points down. */
export function controlOf(from: Point, to: Point, bend: number): Point {
  const [across, down] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + down * bend, y: (from.y + to.y) / 2 - across * bend };
}

/** The middle of a line. */
export function middleOf(from: Point, to: Point, bend: number): Point {
  return pointAt(from, controlOf(from, to, bend), to, 0.5);
}

/** A line as the path of an SVG. */
export function pathOf(from: Point, to: Point, bend: number): string {
  const end = `${figure(to.x)} ${figure(to.y)}`;
  if (bend === 0) return `M${figure(from.x)} ${figure(from.y)}L${end}`;
  const control = controlOf(from, to, bend);
  return `M${figure(from.x)} ${figure(from.y)}Q${figure(control.x)} ${figure(control.y)} ${end}`;
}

function figure(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where the ring stands that means a tie of a point with itself; several lie around each other. */
export function ringOf({ x, y, radius }: Point & { radius: number }, place: number) {
  return { x: x + radius, y: y - radius, radius: radius / 2 + place * 3 };
}

export type Line = { from: Point; to: Point; bend: number };

/** Pieces that stand for a curve when the distance to it is measured. */
const pieces = 10;

/** The place of the line that runs nearest to a point, at most `reach` away; -1 for none. */
export function nearestLine(at: Point, lines: readonly Line[], reach: number): number {
  let [nearest, least] = [-1, reach];
  lines.forEach(({ from, to, bend }, index) => {
    const control = controlOf(from, to, bend);
    if (isBeyond(at, [from, to, control], least)) return;
    const count = bend === 0 ? 1 : pieces;
    let start = from;
    for (let piece = 1; piece <= count; piece++) {
      const end = pointAt(from, control, to, piece / count);
      const away = distance(at, start, end);
      if (away < least) [nearest, least] = [index, away];
      start = end;
    }
  });
  return nearest;
}

/** Outside of the box that a curve cannot leave: the cheap answer for nearly every line. */
function isBeyond({ x, y }: Point, corners: Point[], reach: number): boolean {
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return (
    x < Math.min(...xs) - reach ||
    x > Math.max(...xs) + reach ||
    y < Math.min(...ys) - reach ||
    y > Math.max(...ys) + reach
  );
}

function pointAt(from: Point, control: Point, to: Point, t: number): Point {
  const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: along(from.x, control.x, to.x), y: along(from.y, control.y, to.y) };
}

/** From a point to a straight piece. */
function distance(at: Point, start: Point, end: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - start.x) * dx + (at.y - start.y) * dy) / length));
  return Math.hypot(at.x - start.x - t * dx, at.y - start.y - t * dy);
}
