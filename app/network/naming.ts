/** A point with a name `width` wide, in the units of the picture; y points down. */
export type NamedPoint = { id: string; x: number; y: number; radius: number; width: number };

/** What the names stand in: their height, the gap to their point, how many there may be, from where to where. */
export type NameRoom = { height: number; gap: number; most: number; left: number; right: number };

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
