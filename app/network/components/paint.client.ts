import type { PictureLook } from "#app/network/components/sigma.client.ts";
import { middleOf, type Point, ringOf } from "#app/network/lines.ts";
import { isRightToLeft, type NameSide, placeNames, shorten } from "#app/network/naming.ts";

/** What is painted above the picture, in pixels of the stage. */
export type Stage = { context: CanvasRenderingContext2D; width: number; height: number; look: PictureLook };

/** A point with what stands at it: its name, how many ties it has with itself, and whether it is pinned. */
export type Labelled = Point & { id: string; label: string; radius: number };

const letters = { size: 13, height: 17, gap: 4 };
const small = 11;
/** Points whose names are looked at: a stage has room for fewer. */
const mostTried = 240;

const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  const known = widths.get(key) ?? context.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(key, known);
  return known;
}

/** Writes the names that have room, those that come first before the others; the one in focus always. */
export function paintNames({ context, width, height, look }: Stage, points: Labelled[], focus: string | null): void {
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = look.paper;
  context.fillStyle = look.ink;
  const seen = points.filter(({ x, y }) => x > -20 && x < width + 20 && y > -20 && y < height + 20);
  const tried = seen.slice(0, mostTried).map(({ label, ...point }) => {
    context.font = fontOf(point.id === focus, look);
    const text = fitted(context, label, width - 8);
    return { ...point, text, width: widthOf(context, text) };
  });
  const sides = placeNames(tried, {
    ...{ height: letters.height, gap: letters.gap, most: 60 },
    ...{ left: 2, right: width - 2, top: 0, bottom: height },
  });
  for (const { id, text, ...point } of tried) {
    const side = sides.get(id) ?? (id === focus ? "right" : undefined);
    if (!side) continue;
    context.font = fontOf(id === focus, look);
    context.direction = isRightToLeft(text) ? "rtl" : "ltr";
    const at = startOfName(point, side, { width, height });
    context.strokeText(text, at.x, at.y);
    context.fillText(text, at.x, at.y);
  }
}

/** A name that is wider than the stage ends with an ellipsis. */
function fitted(context: CanvasRenderingContext2D, label: string, room: number): string {
  let text = label;
  for (let most = label.length; most > 4 && widthOf(context, text) > room; most = Math.floor(most * 0.8))
    text = shorten(label, most);
  return text;
}

function fontOf(strong: boolean, look: PictureLook): string {
  return `${strong ? 600 : 400} ${letters.size}px ${look.font}`;
}

type Written = Point & { radius: number; width: number };

/** Where a name begins, on the stage in any case. */
function startOfName(
  { x, y, radius, width }: Written,
  side: NameSide,
  stage: { width: number; height: number },
): Point {
  const start = side === "right" ? x + radius + letters.gap : x - radius - letters.gap - width;
  return {
    x: Math.max(2, Math.min(start, stage.width - width - 2)),
    y: Math.max(letters.size, Math.min(y + letters.size / 3, stage.height - 4)),
  };
}

export type Looped = Point & { radius: number; own: number };

/** Ties of points with themselves: a ring each, or one for all of them with their number. */
export function paintLoops({ context, look }: Stage, points: Looped[], isApart: boolean): void {
  context.lineWidth = 1.5;
  context.strokeStyle = look.line;
  for (const { own, ...point } of points) {
    for (let place = 0; place < (isApart ? own : 1); place++) {
      const { x, y, radius } = ringOf(point, place);
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.stroke();
    }
  }
  if (isApart) return;
  const many = points.filter(({ own }) => own > 1);
  paintNumbers(
    { context, look },
    many.map((point) => ({ ...ringOf(point, 0), count: point.own })),
  );
}

/** How many partnerships lines stand for, in their middle. */
export function paintCounts(stage: Stage, lines: { from: Point; to: Point; bend: number; count: number }[]): void {
  paintNumbers(
    stage,
    lines.map(({ from, to, bend, count }) => ({ ...middleOf(from, to, bend), count })),
  );
}

function paintNumbers(
  { context, look }: Pick<Stage, "context" | "look">,
  numbers: (Point & { count: number })[],
): void {
  context.save();
  context.font = `600 ${small}px ${look.font}`;
  context.textAlign = "center";
  context.direction = "ltr";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = look.paper;
  context.fillStyle = look.strong;
  for (const { x, y, count } of numbers) {
    context.strokeText(String(count), x, y + small / 3);
    context.fillText(String(count), x, y + small / 3);
  }
  context.restore();
}

/** A ring around what is pinned. */
export function paintPins({ context, look }: Stage, points: (Point & { radius: number })[]): void {
  context.lineWidth = 2;
  context.strokeStyle = look.way;
  for (const { x, y, radius } of points) {
    context.beginPath();
    context.arc(x, y, radius + 4, 0, 2 * Math.PI);
    context.stroke();
  }
}
