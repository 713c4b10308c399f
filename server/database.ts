import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { pgliteSession, postgresSession } from "#prisma/engine.ts";
import { PrismaClient } from "#prisma/generated/client.ts";
import { migrate } from "#prisma/migrate.ts";
import { type ContentWatcher, contentChannel, type Listening, listenOnPostgres } from "#server/content-signal.ts";
import { openEmbedded } from "#server/embedded-database.ts";
import { openPool, withOneConnection } from "#server/postgres.ts";

export type DatabaseConfig = {
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** Connections of this process to PostgreSQL; 10 when not given. */
  poolSize?: number;
};

/** The only door to the database of this process. */
export type Database = {
  db: PrismaClient;
  kind: "pglite" | "postgres";
  /** Statements beside Prisma (the job queue, maintenance): with values one statement, without any number of them. */
  executeSql: ExecuteSql;
  /** Tells at each commit, also of other processes, that what public pages show has changed. Ends with the database. */
  watchContent(watcher: ContentWatcher): Promise<void>;
  /** Names of the migrations that opening applied. */
  appliedMigrations: string[];
  close(): Promise<void>;
};

export type SqlResult = { rows: Record<string, unknown>[] };
export type ExecuteSql = (text: string, values?: unknown[]) => Promise<SqlResult>;

/** Opens the database that the configuration names and brings it up to date. Throws StartError with one clear line. */
export function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl, config.poolSize) : openPglite(config.dataDir);
}

async function openPglite(dataDir: string): Promise<Database> {
  const { pglite, close } = await openEmbedded(dataDir);
  try {
    const appliedMigrations = await migrate(pgliteSession(pglite));
    return { ...pgliteDatabase(pglite, close), appliedMigrations };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Is told every statement that Prisma sends: for tests that count them. */
export type OnQuery = (sql: string) => void;

function clientOf(adapter: PrismaPg | PrismaPGlite, onQuery?: OnQuery): PrismaClient {
  if (!onQuery) return new PrismaClient({ adapter });
  const db = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  db.$on("query", ({ query }) => onQuery(query));
  return db as PrismaClient;
}

/** A client on a PGlite that is open and migrated already. */
export function pgliteDatabase(pglite: PGlite, closeFiles: () => Promise<void>, onQuery?: OnQuery): Database {
  const db = clientOf(new PrismaPGlite(pglite), onQuery);
  return {
    db,
    kind: "pglite",
    executeSql: (text, values) => executeOnPglite(pglite, text, values),
    async watchContent(watcher) {
      await pglite.listen(contentChannel, (what) => watcher.changed(what));
      watcher.hears(true);
    },
    appliedMigrations: [],
    async close() {
      await db.$disconnect();
      await closeFiles();
    },
  };
}

async function executeOnPglite(pglite: PGlite, text: string, values: unknown[] = []): Promise<SqlResult> {
  if (values.length > 0) return pglite.query<Record<string, unknown>>(text, values);
  try {
    const results = await pglite.exec(text);
    return { rows: (results.at(-1)?.rows ?? []) as Record<string, unknown>[] };
  } catch (error) {
    // A script that opened a transaction and failed in it would leave it open for whoever comes next.
    await pglite.exec("ROLLBACK");
    throw error;
  }
}

async function openPostgres(databaseUrl: string, poolSize?: number): Promise<Database> {
  const appliedMigrations = await withOneConnection(databaseUrl, (pool) => migrate(postgresSession(pool)));
  return { ...postgresDatabase(databaseUrl, poolSize), appliedMigrations };
}

/** A client on a PostgreSQL that is migrated already. */
export function postgresDatabase(databaseUrl: string, poolSize?: number, onQuery?: OnQuery): Database {
  const pool = openPool(databaseUrl, poolSize);
  const listening: Listening[] = [];
  const db = clientOf(new PrismaPg(pool), onQuery);
  return {
    db,
    kind: "postgres",
    executeSql: (text, values) => executeOnPostgres(pool, text, values),
    async watchContent(watcher) {
      listening.push(await listenOnPostgres(databaseUrl, watcher));
    },
    appliedMigrations: [],
    async close() {
      await Promise.all(listening.map((one) => one.close()));
      await db.$disconnect();
      await pool.end();
    },
  };
}

async function executeOnPostgres(pool: pg.Pool, text: string, values: unknown[] = []): Promise<SqlResult> {
  if (values.length > 0) return pool.query<Record<string, unknown>>(text, values);
  const client = await pool.connect();
  try {
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(text);
    const last = Array.isArray(result) ? result.at(-1) : result;
    return { rows: last?.rows ?? [] };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
