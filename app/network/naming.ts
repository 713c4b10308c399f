/** A point with a name `width` wide, in the units of the picture; y points down. */
export type NamedPoint = { id: string; x: number; y: number; radius: number; width: number };

/** What the names stand in: their height, the gap to their point, how many there may be, from where to where. */
export type NameRoom = {
  height: number;
  gap: number;
  most: number;
  left: number;
  right: number;
  /** Without bound where missing. */
  top?: number;
  bottom?: number;
};

/** On which side of its point a name stands. */
export type NameSide = "left" | "right";

type Box = { left: number; top: number; right: number; bottom: number };

/**
 * Which points have room for their name, and on which side, so that no name covers another name or a point.
 * `points` come in the order of their weight; the first is named first.
 */
export function placeNames(points: NamedPoint[], room: NameRoom): Map<string, NameSide> {
  const named = new Map<string, NameSide>();
  const names: Box[] = [];
  for (const point of points) {
    if (named.size === room.most) break;
    const free = (["right", "left"] as const).find((side) => {
      const box = boxOfName(point, side, room);
      return (
        box.left >= room.left &&
        box.right <= room.right &&
        box.top >= (room.top ?? Number.NEGATIVE_INFINITY) &&
        box.bottom <= (room.bottom ?? Number.POSITIVE_INFINITY) &&
        !names.some((other) => overlap(box, other)) &&
        !points.some((other) => other !== point && overlap(box, boxOfPoint(other)))
      );
    });
    if (!free) continue;
    names.push(boxOfName(point, free, room));
    named.set(point.id, free);
  }
  return named;
}

function boxOfName({ x, y, radius, width }: NamedPoint, side: NameSide, { height, gap }: NameRoom): Box {
  const start = side === "right" ? x + radius + gap : x - radius - gap - width;
  return { left: start, right: start + width, top: y - height / 2, bottom: y + height / 2 };
}

function boxOfPoint({ x, y, radius }: NamedPoint): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Letters as people count them: a letter with its accents is one, and no pair of code units is torn apart. */
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A name with at most so many letters, the last of them an ellipsis where something is left out. */
export function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  const parts = Array.from(letters.segment(name), ({ segment }) => segment);
  return parts.length <= most
    ? name
    : `${parts
        .slice(0, Math.max(1, most - 1))
        .join("")
        .trimEnd()}…`;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const unseen = /\p{M}|\p{Cf}/u;

/** About how wide a name is where nothing can measure it, in widths of a usual letter: Chinese is twice as wide, accents are nothing. */
export function lengthOf(name: string): number {
  let length = 0;
  for (const letter of name) length += unseen.test(letter) ? 0 : wide.test(letter) ? 1.9 : 1;
  return length;
}

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Whether a name begins with a script that is read from right to left: the first letter decides, as in Unicode. */
export function isRightToLeft(name: string): boolean {
  return rightToLeft.test(/\p{L}/u.exec(name)?.[0] ?? "");
}
