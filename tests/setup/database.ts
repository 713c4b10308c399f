import { afterAll, beforeEach, inject } from "vitest";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { type Database, type OnQuery, pgliteDatabase, postgresDatabase } from "#server/database.ts";
import { loadPglite } from "#tests/setup/pglite-files.ts";
import {
  createDatabase,
  databaseUrl,
  dropDatabase,
  newDatabaseName,
  templateName,
} from "#tests/setup/postgres-databases.ts";

let shared: Promise<Database> | undefined;

/**
 * A migrated database that no other process has, emptied before each test except for the countries:
 * `const db = await testDatabase()` at the top of the file. The files that one process runs one after the other share it,
 * because opening one takes as long as many tests: who changes its schema or its settings takes `openTestDatabase`.
 */
export async function testDatabase(): Promise<PrismaClient> {
  shared ??= cloneDatabase();
  const database = await shared;
  beforeEach(() => empty(database));
  return database.db;
}

/** One of this file's own with everything that the server's database has; `onQuery` is told every statement. */
export async function openTestDatabase(onQuery?: OnQuery): Promise<Database> {
  const database = await cloneDatabase(onQuery);
  beforeEach(() => empty(database));
  afterAll(() => database.close());
  return database;
}

function cloneDatabase(onQuery?: OnQuery): Promise<Database> {
  return inject("databaseKind") === "pglite" ? clonePglite(onQuery) : clonePostgres(undefined, onQuery);
}

/**
 * A migrated PostgreSQL of its own with many connections, for races; only in files named `*.postgres.test.ts`. Open more
 * clients on `url` to play several processes.
 */
export async function freshPostgres(poolSize = 20): Promise<Database & { url: string }> {
  const database = await clonePostgres(poolSize);
  afterAll(() => database.close());
  return database;
}

async function clonePostgres(poolSize?: number, onQuery?: OnQuery): Promise<Database & { url: string }> {
  const serverUrl = inject("postgresUrl");
  const name = newDatabaseName();
  await createDatabase(serverUrl, name, templateName);
  const url = databaseUrl(serverUrl, name);
  const database = postgresDatabase(url, poolSize, onQuery);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await dropDatabase(serverUrl, name);
    },
  };
}

async function clonePglite(onQuery?: OnQuery): Promise<Database> {
  const pglite = await loadPglite(inject("pgliteTemplate"));
  await pglite.exec("SET TIME ZONE 'UTC'");
  return pgliteDatabase(pglite, () => pglite.close(), onQuery);
}

const kept = ["_prisma_migrations", "Country"];

/** Deletes what tests wrote. With foreign keys off, only the tables that hold rows are touched: faster than TRUNCATE of all. */
async function empty({ executeSql }: Database): Promise<void> {
  const names = await tableNames(executeSql);
  const probes = names.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT 1 FROM "${name}")`);
  const { rows } = await executeSql(probes.join(" UNION ALL "));
  const deletes = rows.map(({ name }) => `DELETE FROM "${name}";`);
  const countries = `UPDATE "Country" SET "documented" = false, "region" = NULL WHERE "documented";`;
  await executeSql(`BEGIN; SET LOCAL session_replication_role = replica; ${deletes.join(" ")} ${countries} COMMIT;`);
}

async function tableNames(executeSql: Database["executeSql"]): Promise<string[]> {
  const { rows } = await executeSql("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  return rows.map(({ name }) => String(name)).filter((name) => !kept.includes(name));
}
