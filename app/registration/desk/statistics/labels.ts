/** Something to name on the map: where it is and how wide, its name and its number. The most important come first. */
export type Place = {
  x: number;
  y: number;
  room: number;
  visible: boolean;
  name: string;
  figure: string;
  step: number;
};
/** `step` is the colour it stands on; null beside a point. */
export type Label = { x: number; y: number; text: string; anchor: "start" | "middle" | "end"; step: number | null };

type Box = { left: number; right: number; top: number; bottom: number };
type Frame = { width: number; height: number };

/** About how wide a letter is, in parts of the size of the type. */
const letter = 0.54;
const dot = 9;

/**
 * Names as many places as have room, in the order given: name and number on a country that is wide enough, else the
 * number alone; both beside a point. Nothing covers anything else; the list and the table have what is left out.
 */
export function placeLabels(places: Place[], size: number, frame: Frame): Label[] {
  const taken: Box[] = places.filter(({ visible }) => !visible).map(({ x, y }) => around(x, y, dot));
  const labels: Label[] = [];
  for (const place of places) {
    const found = candidates(place, size).find((label) => {
      const box = boxOf(label, size);
      return isInside(box, frame) && !taken.some((one) => touch(one, box));
    });
    if (!found) continue;
    labels.push(found);
    taken.push(boxOf(found, size));
  }
  return labels;
}

function around(x: number, y: number, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function candidates({ x, y, room, visible, name, figure, step }: Place, size: number): Label[] {
  const base = y + size * 0.35;
  const text = `${name} ${figure}`;
  if (!visible)
    return [
      { x: x + dot + 4, y: base, text, anchor: "start", step: null },
      { x: x - dot - 4, y: base, text, anchor: "end", step: null },
    ];
  const fitting = [text, figure].filter((words) => widthOf(words, size) <= room * 1.1);
  return fitting.map((words) => ({ x, y: base, text: words, anchor: "middle", step }));
}

function widthOf(text: string, size: number): number {
  return text.length * size * letter;
}

function boxOf({ x, y, text, anchor }: Label, size: number): Box {
  const width = widthOf(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left: left - 2, right: left + width + 2, top: y - size * 0.9, bottom: y + size * 0.35 };
}

function isInside({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
