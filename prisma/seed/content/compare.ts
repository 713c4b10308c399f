import { createHash } from "node:crypto";
import { keyOf, type Row, type Values } from "./tables.ts";

/** Rows by table and primary key. */
export type RowMap = Map<string, Row>;

/** Where a row is found in a RowMap. */
export function rowKey({ table, values }: Row): string {
  return `${table}${keyOf(table, values)}`;
}

/** Rows by their keys. */
export function rowMap(rows: Row[]): RowMap {
  return new Map(rows.map((row) => [rowKey(row), row]));
}

/** Whether the stored rows are exactly these, in the columns that these have. */
export function sameRows(rows: Row[], stored: RowMap): boolean {
  return rows.length === stored.size && rows.every((row) => sameRow(row, stored.get(rowKey(row))));
}

/** Whether a stored row says the same, in the columns of `row`. */
export function sameRow(row: Row, stored: Row | undefined): boolean {
  if (!stored) return false;
  return Object.entries(row.values).every(([column, value]) => stable(value) === stable(stored.values[column] ?? null));
}

/** A fingerprint of rows, to see at once that nothing changed. */
export function hashRows(rows: Row[]): string {
  return createHash("sha256").update(stable(rows)).digest("hex");
}

/** JSON in which the order of keys does not matter. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner as Values).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
