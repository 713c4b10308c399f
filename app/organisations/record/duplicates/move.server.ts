import type { Tx } from "#app/platform/db.ts";
import { Prisma } from "#prisma/generated/client.ts";

type Reference = { table: string; column: string; type: string };

/** Every column that points to a table's id, as the database itself knows them: what is added later is not forgotten. */
export function referencesTo(tx: Tx, table: "Organisation" | "Partnership"): Promise<Reference[]> {
  return tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS "type"
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = ${`"${table}"`}::regclass AND array_length(c.conkey, 1) = 1
    ORDER BY 1, 2`.then((rows) => rows.map((row) => ({ ...row, table: row.table.replaceAll('"', "") })));
}

/**
 * Points everything that speaks of one entry to another, but for what is a part of the entry itself (`parts`). Where a
 * table allows each only once, and the other is there already, the row of the first goes.
 */
export async function moveReferences(
  tx: Tx,
  table: "Organisation" | "Partnership",
  { from, to, parts }: { from: string; to: string; parts: readonly string[] },
): Promise<void> {
  for (const { table: of, column } of await referencesTo(tx, table)) {
    if (parts.includes(of)) continue;
    const [name, pointer] = [quoted(of), quoted(column)];
    for (const others of await uniqueWith(tx, of, column)) {
      const same = others.map(
        (other) => Prisma.sql`AND mine.${quoted(other)} IS NOT DISTINCT FROM theirs.${quoted(other)}`,
      );
      await tx.$executeRaw`
        DELETE FROM ${name} mine USING ${name} theirs
        WHERE mine.${pointer} = ${from} AND theirs.${pointer} = ${to} ${Prisma.join(same, " ")}`;
    }
    await tx.$executeRaw`UPDATE ${name} SET ${pointer} = ${to} WHERE ${pointer} = ${from}`;
  }
}

function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}

/** For each unique index that holds the column: its other columns. */
async function uniqueWith(tx: Tx, table: string, column: string): Promise<string[][]> {
  const rows = await tx.$queryRaw<{ columns: string[] }[]>`
    SELECT array_agg(a.attname::text ORDER BY a.attnum) AS "columns"
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indisunique AND i.indrelid = ${`"${table}"`}::regclass
    GROUP BY i.indexrelid HAVING bool_or(a.attname = ${column}) AND count(*) > 1`;
  return rows.map(({ columns }) => columns.filter((one) => one !== column));
}
