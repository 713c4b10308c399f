/** A part of a whole between 0 and 1; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Those that share the highest count; none when every count is 0. */
export function leadersOf<Item extends { count: number }>(items: Item[]): Item[] {
  const most = Math.max(0, ...items.map(({ count }) => count));
  return most === 0 ? [] : items.filter(({ count }) => count === most);
}

/** The smallest number of the largest that together make two thirds. Ties do not matter: it is a number, not a list. */
export function twoThirds(counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let [sum, top] = [0, 0];
  for (const count of [...counts].sort((a, b) => b - a)) {
    if (sum * 3 >= total * 2) break;
    sum += count;
    top += 1;
  }
  return top;
}

/** Steps of colour: the lowest count of each. They grow by factors and lie on round numbers; never more than `most`. */
export function stepBounds(counts: number[], most = 4): number[] {
  const highest = Math.max(0, ...counts);
  if (highest === 0) return [];
  const bounds = Array.from({ length: most }, (_, index) => roundBound(highest ** (index / most)));
  return [...new Set(bounds)].filter((bound) => bound <= highest);
}

const roundBounds = [1, 2, 3, 5, 10, 15, 20, 30, 50, 75];

function roundBound(value: number): number {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  const found = roundBounds.findLast((bound) => bound * scale <= value + 0.5);
  return (found ?? 1) * scale;
}

/** Which step a count lies in, from 1; 0 for nobody. Equal counts always have the same colour. */
export function stepOf(count: number, bounds: number[]): number {
  return bounds.filter((bound) => count >= bound).length;
}

/** The counts that each step stands for. */
export function stepRanges(bounds: number[], highest: number): { from: number; to: number }[] {
  return bounds.map((from, index) => ({ from, to: (bounds[index + 1] ?? highest + 1) - 1 }));
}

/** Moves labels apart that want to stand at nearly the same height, keeping their order and within `top` and `bottom`. */
export function spreadApart(wanted: number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? top, floor);
    floor = (placed[index] ?? top) + gap;
  }
  let ceiling = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? bottom, ceiling);
    ceiling = (placed[index] ?? bottom) - gap;
  }
  return placed;
}
