import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { readSchema } from "#prisma/files.ts";

export type SchemaEngine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;

/** One session of a database, for the schema engine and for our own statements around it. */
export type MigrationSession = {
  query<Row>(sql: string): Promise<Row[]>;
  /** Why the last script failed, in the database's own words; the engine only reports what it could not do afterwards. */
  lastScriptError(): string | undefined;
  factory: SqlMigrationAwareDriverAdapterFactory;
};

/** An empty database into which the engine plays migrations to compare them. */
export type Shadow = { pglite: PGlite; close(): Promise<void> };

async function newShadow(): Promise<Shadow> {
  const pglite = await PGlite.create();
  return { pglite, close: () => pglite.close() };
}

const instance = Symbol.for("octopus.schema-engine");
const loaded = globalThis as { [instance]?: Promise<void> };

/**
 * The package expects a bundler that can import WebAssembly; Node needs it instantiated by hand. Once for the whole
 * process, since its bindings know one instance only, also when this module is loaded several times (Vite does that).
 */
function loadWebAssembly(): Promise<void> {
  loaded[instance] ??= instantiate();
  return loaded[instance];
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.replace(/\.js$/, ".wasm"));
  const imports = { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Runs `work` with Prisma's schema engine on one database session. */
export async function withEngine<Result>(
  session: MigrationSession,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loadWebAssembly();
  const schema = await readSchema();
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  const factory = bindMigrationAwareSqlAdapterFactory(session.factory);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/** A session on the embedded database. */
export function pgliteSession(pglite: PGlite, shadow = newShadow): MigrationSession {
  const query = async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows;
  return migrationSession(query, (sql) => pglite.exec(sql), new PrismaPGlite(pglite), shadow);
}

/** A session on PostgreSQL; the pool must hold exactly one connection, so that everything happens in one session. */
export function postgresSession(pool: pg.Pool, shadow = newShadow): MigrationSession {
  const query = async <Row>(sql: string) => (await pool.query(sql)).rows as Row[];
  return migrationSession(query, (sql) => pool.query(sql), new PrismaPg(pool), shadow);
}

function migrationSession(
  query: MigrationSession["query"],
  run: (sql: string) => Promise<unknown>,
  factory: SqlMigrationAwareDriverAdapterFactory,
  shadow: () => Promise<Shadow>,
): MigrationSession {
  let scriptError: string | undefined;
  const script = async (sql: string) => {
    scriptError = undefined;
    try {
      await run(sql);
    } catch (error) {
      scriptError = error instanceof Error ? error.message : String(error);
      throw error;
    }
  };
  return { query, lastScriptError: () => scriptError, factory: migrationFactory(factory, script, shadow) };
}

/**
 * The published adapters cut scripts at every semicolon (pg) or do not wait for them (PGlite): scripts are run here as
 * one. The shadow database, into which the engine plays migrations to compare them, is a PGlite in memory.
 */
function migrationFactory(
  inner: SqlMigrationAwareDriverAdapterFactory,
  script: (sql: string) => Promise<void>,
  openShadow: () => Promise<Shadow>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => withScript(await inner.connect(), script),
    connectToShadowDb: async () => {
      const { pglite, close } = await openShadow();
      const adapter = await new PrismaPGlite(pglite).connect();
      const execute = async (sql: string) => {
        await pglite.exec(sql);
      };
      return withScript(adapter, execute, close);
    },
  };
}

function withScript(
  adapter: SqlDriverAdapter,
  executeScript: (sql: string) => Promise<void>,
  dispose: () => Promise<void> = async () => {},
): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => queryRaw(adapter, query),
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    executeScript,
    dispose,
  };
}

const charColumns = ["constraint_type", "confdeltype", "confupdtype"];

/**
 * The engine asks the catalogue for three columns of the internal type "char", which the pg adapter cannot read: they
 * are fetched as text and handed over as what they are.
 */
async function queryRaw(adapter: SqlDriverAdapter, query: SqlQuery): Promise<SqlResultSet> {
  const sql = query.sql
    .replace("constr.contype AS constraint_type", "constr.contype::text AS constraint_type")
    .replace(/\bcon\.(conf(?:del|upd)type),/g, "con.$1::text AS $1,");
  const result = await adapter.queryRaw({ ...query, sql });
  if (sql === query.sql) return result;
  const columnTypes = result.columnTypes.map((type, index) =>
    charColumns.includes(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}
