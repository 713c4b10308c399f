import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { inject } from "vitest";
import { type MigrationSession, pgliteSession, postgresSession, type Shadow } from "#prisma/engine.ts";
import { loadPglite } from "#tests/setup/pglite-files.ts";
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  templateName,
} from "#tests/setup/postgres-databases.ts";

export type BareDatabase = {
  session: MigrationSession;
  /** Another session on the same database, of a second process. Only PostgreSQL has such. */
  secondSession(): MigrationSession;
  close(): Promise<void>;
};

/** A database without anything in it, for tests of migrations. */
export async function emptyDatabase(): Promise<BareDatabase> {
  return inject("databaseKind") === "pglite" ? openPglite(inject("pgliteEmpty")) : openPostgres();
}

/** A database that has all migrations. */
export async function migratedDatabase(): Promise<BareDatabase> {
  return inject("databaseKind") === "pglite" ? openPglite(inject("pgliteTemplate")) : openPostgres(templateName);
}

let shadow: Promise<PGlite> | undefined;

/** The same one again, emptied: making one takes seconds. */
async function emptiedShadow(): Promise<Shadow> {
  shadow ??= PGlite.create();
  const pglite = await shadow;
  await pglite.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
  return { pglite, close: async () => {} };
}

async function openPglite(file: string): Promise<BareDatabase> {
  const pglite = await loadPglite(file);
  return {
    session: pgliteSession(pglite, emptiedShadow),
    secondSession: () => {
      throw new Error("The embedded database has one session only.");
    },
    close: () => pglite.close(),
  };
}

async function openPostgres(template?: string): Promise<BareDatabase> {
  const serverUrl = inject("postgresUrl");
  const name = newDatabaseName();
  await createDatabase(serverUrl, name, template);
  const pools: pg.Pool[] = [];
  const open = () => {
    const pool = new pg.Pool({ connectionString: databaseUrl(serverUrl, name), max: 1 });
    pools.push(pool);
    return postgresSession(pool, emptiedShadow);
  };
  return {
    session: open(),
    secondSession: open,
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await dropDatabase(serverUrl, name);
    },
  };
}
