/** Something to name on the map: where it is, and its words. The most important come first. */
export type Place = { x: number; y: number; text: string; visible: boolean };
export type Label = { x: number; y: number; text: string; anchor: "start" | "middle" | "end" };

type Box = { left: number; right: number; top: number; bottom: number };
type Bounds = { width: number; height: number };

/** About how wide a letter is, in parts of the size of the type. */
const letter = 0.53;

/**
 * Finds room for as many names as possible, in the order given: on the country, else beside, above or below it. A name
 * that would cover another one, a point or the edge is left out; the list and the table have them all.
 */
export function placeLabels(places: Place[], size: number, most: number, { width, height }: Bounds): Label[] {
  const taken: Box[] = places.filter(({ visible }) => !visible).map(({ x, y }) => around(x, y, 9));
  const labels: Label[] = [];
  for (const place of places) {
    if (labels.length === most) break;
    const found = candidates(place, size).find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        !taken.some((one) => touch(one, box)),
    );
    if (!found) continue;
    labels.push(found.label);
    taken.push(found.box);
  }
  return labels;
}

function around(x: number, y: number, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function candidates({ x, y, text, visible }: Place, size: number): { label: Label; box: Box }[] {
  const base = y + size * 0.35;
  const aside = visible ? size * 0.6 : 14;
  const positions: Label[] = [
    { x: x + aside, y: base, text, anchor: "start" },
    { x: x - aside, y: base, text, anchor: "end" },
    { x, y: base - size, text, anchor: "middle" },
    { x, y: base + size, text, anchor: "middle" },
  ];
  if (visible) positions.unshift({ x, y: base, text, anchor: "middle" });
  return positions.map((label) => ({ label, box: boxOf(label, size) }));
}

function boxOf({ x, y, text, anchor }: Label, size: number): Box {
  const width = text.length * size * letter;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
