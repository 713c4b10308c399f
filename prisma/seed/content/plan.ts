import { hashRows, type RowMap, rowKey, rowMap, sameRow, sameRows } from "./compare.ts";
import type { Item } from "./item.ts";
import type { Row } from "./tables.ts";

/** What was loaded last of an item. */
export type Loaded = { hash: string; rows: Row[] };

/**
 * What to do with an item that differs from what was loaded last. `keep`: people edited or removed it since, or it is
 * there without ever having been loaded; it is left alone.
 */
export type Step =
  | { item: Item; does: "write"; write: Row[]; remove: Row[] }
  | { item: Item; does: "keep"; why: "edited" | "removed" };

/** Whether the item is what was loaded last, so that there is nothing to look at. */
export function isUnchanged(item: Item, loaded: Pick<Loaded, "hash"> | undefined): boolean {
  return loaded?.hash === hashRows(item.rows);
}

/** Decides by what is stored now and what was loaded last. */
export function planItem(item: Item, stored: RowMap, loaded: Loaded | undefined): Step {
  const root = stored.get(rowKey(item.rows[0]));
  const absent = !root || isUntouchedCountry(root, stored);
  if (absent) return loaded ? { item, does: "keep", why: "removed" } : writeOver(item, stored);
  if (sameRows(item.rows, stored) || (loaded && sameRows(loaded.rows, stored))) return writeOver(item, stored);
  return { item, does: "keep", why: "edited" };
}

/** Countries are there before the content; one is loaded when it is marked as documented. */
function isUntouchedCountry({ table, values }: Row, stored: RowMap): boolean {
  return table === "Country" && values.documented === false && stored.size === 1;
}

function writeOver(item: Item, stored: RowMap): Step {
  const wanted = rowMap(item.rows);
  return {
    item,
    does: "write",
    write: item.rows.filter((row) => !sameRow(row, stored.get(rowKey(row)))),
    remove: [...stored].filter(([key]) => !wanted.has(key)).map(([, row]) => row),
  };
}
