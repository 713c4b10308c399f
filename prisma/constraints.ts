import type { MigrationSession } from "#prisma/engine.ts";
import type { Migration } from "#prisma/files.ts";

/** Statements of migrations that make or drop what the Prisma schema cannot say; read in order. */
const statements =
  /^\s*(?:ALTER TABLE "(?<checkTable>\w+)" ADD CONSTRAINT "(?<check>\w+)" CHECK|CREATE (?:UNIQUE )?INDEX "(?<index>\w+)" ON "(?<indexTable>\w+)"[^;]*\bWHERE\b|CREATE TRIGGER (?<trigger>\w+) [^;]*? ON "(?<triggerTable>\w+)"|ALTER TABLE "\w+" DROP CONSTRAINT "(?<noCheck>\w+)"|DROP INDEX "(?<noIndex>\w+)"|DROP TABLE "(?<noTable>\w+)")/gm;

/** CHECK constraints, partial indexes and triggers that a database with these migrations has, by name. */
export function handWrittenConstraints(migrations: Migration[]): Set<string> {
  const tables = new Map<string, string>();
  for (const { sql } of migrations) {
    for (const { groups = {} } of sql.matchAll(statements)) {
      const table = groups.checkTable ?? groups.indexTable ?? groups.triggerTable ?? "";
      const made = groups.check ?? groups.index ?? (groups.trigger && `${groups.trigger} on ${table}`);
      if (made) tables.set(made, table);
      const dropped = groups.noCheck ?? groups.noIndex;
      if (dropped) tables.delete(dropped);
      for (const [name, itsTable] of tables) if (itsTable === groups.noTable) tables.delete(name);
    }
  }
  return new Set(tables.keys());
}

const existing = `
  SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
  UNION ALL
  SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE indpred IS NOT NULL AND relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT tgname || ' on ' || relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
  ORDER BY 1`;

/** Names of such constraints that the database lacks or has beyond what the migrations made. */
export async function constraintDrift(session: MigrationSession, migrations: Migration[]): Promise<string[]> {
  const expected = handWrittenConstraints(migrations);
  const rows = await session.query<{ name: string }>(existing);
  const found = new Set(rows.map(({ name }) => name));
  const missing = [...expected].filter((name) => !found.has(name));
  const added = [...found].filter((name) => !expected.has(name));
  return [...missing, ...added];
}
