import type { Tx } from "#app/platform/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type RowMap, rowKey } from "./compare.ts";
import type { Item } from "./item.ts";
import { type Row, type TableName, tableNames, tables, type Values } from "./tables.ts";

// Rows travel as one JSON parameter per statement: a statement per table instead of one per row. Names of tables and
// columns are constants of tables.ts; nothing from a content file is ever part of the text of a statement.

/** What a thing is called across kinds. */
export function itemKey({ kind, id }: { kind: string; id: string }): string {
  return `${kind}:${id}`;
}

/** What the database holds of these items now, with all their parts. */
export async function readStored(tx: Tx, items: Item[]): Promise<Map<string, RowMap>> {
  const stored = new Map<string, RowMap>(items.map((item) => [itemKey(item), new Map()]));
  /** For each table, which item a row belongs to, by the value that parts refer to it with. */
  const owners = new Map<TableName, Map<string, string>>();
  const take = (table: TableName, found: Values[], ownerOf: (values: Values) => string | undefined) => {
    const known = owners.get(table) ?? new Map<string, string>();
    owners.set(table, known);
    for (const values of found) {
      const owner = ownerOf(values);
      if (owner === undefined) continue;
      const row = { table, values };
      stored.get(owner)?.set(rowKey(row), row);
      known.set(String(values[tables[table].key[0] ?? ""]), owner);
    }
  };
  for (const table of tableNames) {
    const roots = new Map(items.filter(({ rows }) => rows[0].table === table).map((item) => [item.id, itemKey(item)]));
    if (roots.size) {
      const [key = ""] = tables[table].key;
      take(table, await select(tx, table, key, [...roots.keys()]), (values) => roots.get(String(values[key])));
    }
    for (const [parent, column] of Object.entries(tables[table].parents)) {
      const known = owners.get(parent as TableName);
      if (!known?.size) continue;
      take(table, await select(tx, table, column, [...known.keys()]), (values) => known.get(String(values[column])));
    }
  }
  return stored;
}

async function select(tx: Tx, table: TableName, column: string, ids: string[]): Promise<Values[]> {
  const found = await tx.$queryRaw<{ values: Values }[]>`
    SELECT to_jsonb(t) AS "values" FROM ${name(table)} t
    WHERE t.${name(column)} IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  return found.map(({ values }) => values);
}

/** Inserts rows, or updates those that are there; `now` is for tables that keep the time of their last change. */
export async function writeRows(tx: Tx, rows: Row[], now: Date): Promise<void> {
  for (const table of tableNames) {
    const values = rows.filter((row) => row.table === table).map((row) => complete(row, now));
    const first = values[0];
    if (!first) continue;
    const columns = Object.keys(first);
    await tx.$executeRaw(table === "Country" ? updateOf(table, columns, values) : upsertOf(table, columns, values));
  }
}

function complete({ table, values }: Row, now: Date): Values {
  return table === "Organisation" ? { ...values, updatedAt: now.toISOString() } : values;
}

function upsertOf(table: TableName, columns: string[], values: Values[]): Prisma.Sql {
  const { key } = tables[table];
  const changed = columns.filter((column) => !key.includes(column));
  const update = changed.map((column) => Prisma.sql`${name(column)} = excluded.${name(column)}`);
  const conflict = update.length ? Prisma.sql`DO UPDATE SET ${Prisma.join(update)}` : Prisma.sql`DO NOTHING`;
  return Prisma.sql`
    INSERT INTO ${name(table)} (${names(columns)})
    SELECT ${names(columns)} FROM ${recordset(table, values)} AS r
    ON CONFLICT (${names(key)}) ${conflict}`;
}

function updateOf(table: TableName, columns: string[], values: Values[]): Prisma.Sql {
  const { key } = tables[table];
  const changed = columns.filter((column) => !key.includes(column));
  const update = changed.map((column) => Prisma.sql`${name(column)} = r.${name(column)}`);
  return Prisma.sql`
    UPDATE ${name(table)} t SET ${Prisma.join(update)} FROM ${recordset(table, values)} AS r WHERE ${sameKey(table)}`;
}

/** Deletes rows, parts before what they are part of. */
export async function deleteRows(tx: Tx, rows: Row[]): Promise<void> {
  for (const table of tableNames.toReversed()) {
    const values = rows.filter((row) => row.table === table).map((row) => row.values);
    if (!values.length) continue;
    await tx.$executeRaw`DELETE FROM ${name(table)} t USING ${recordset(table, values)} AS r WHERE ${sameKey(table)}`;
  }
}

function sameKey(table: TableName): Prisma.Sql {
  const parts = tables[table].key.map((column) => Prisma.sql`t.${name(column)} = r.${name(column)}`);
  return Prisma.join(parts, " AND ");
}

function recordset(table: TableName, values: Values[]): Prisma.Sql {
  return Prisma.sql`jsonb_populate_recordset(null::${name(table)}, ${JSON.stringify(values)}::jsonb)`;
}

function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}

function names(identifiers: string[]): Prisma.Sql {
  return Prisma.join(identifiers.map(name));
}
