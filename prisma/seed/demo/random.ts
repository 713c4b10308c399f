import { createHash } from "node:crypto";

/** Chance that comes out the same every time. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  number(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, more often where the weight is higher. */
  weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item;
};

/** A stream of chance that depends on nothing but its name (the generator is mulberry32). */
export function chanceOf(name: string): Chance {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(number() * end);
  return {
    number,
    below,
    pick: (items) => at(items, below(items.length)),
    weighted(items, weight) {
      let left = number() * items.reduce((sum, item) => sum + weight(item), 0);
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return at(items, items.length - 1);
    },
  };
}

/** The item at a place that is known to exist. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`nothing at ${index} of ${items.length}`);
  return item;
}

/** The id of a demonstration row: a UUID made from its name, the same every time. */
export function demoId(name: string): string {
  const hex = createHash("sha256").update(`octopus demonstration ${name}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
