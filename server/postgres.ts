import pg from "pg";
import { StartError } from "#server/start-error.ts";

const connectTimeoutMs = 5_000;
const oldestServer = 140_000;

/** A pool whose sessions speak UTC, whatever the server's zone: `timestamp` columns hold UTC. */
export function openPool(databaseUrl: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: "octopus",
    onConnect: async (client) => {
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  // An idle connection that the server closes is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
}

/** One connection beside the pool, not open yet, for listening. */
export function newClient(databaseUrl: string): pg.Client {
  return new pg.Client({ connectionString: databaseUrl, application_name: "octopus", keepAlive: true });
}

/** Checks that the server can be used, and hands over a pool of exactly one connection. */
export async function withOneConnection<Result>(
  databaseUrl: string,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  refuseOtherAddresses(databaseUrl);
  const pool = openPool(databaseUrl, 1);
  pool.options.connectionTimeoutMillis = connectTimeoutMs;
  try {
    await refuseUnfitServer(pool, databaseUrl);
    return await work(pool);
  } finally {
    await pool.end();
  }
}

function refuseOtherAddresses(databaseUrl: string): void {
  if (/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl)) return;
  throw new StartError("DATABASE_URL is not an address of PostgreSQL (postgresql://user:password@host:5432/database).");
}

async function refuseUnfitServer(pool: pg.Pool, databaseUrl: string): Promise<void> {
  const { version, encoding } = await askServer(pool, databaseUrl);
  if (version < oldestServer) {
    throw new StartError(`The database ${nameOf(databaseUrl)} is too old: PostgreSQL 14 or newer is needed.`);
  }
  if (encoding !== "UTF8") {
    throw new StartError(
      `The database ${nameOf(databaseUrl)} is encoded in ${encoding}; make one with ENCODING 'UTF8'.`,
    );
  }
}

async function askServer(pool: pg.Pool, databaseUrl: string): Promise<{ version: number; encoding: string }> {
  try {
    const { rows } = await pool.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    const [row] = rows;
    if (!row) throw new Error("no answer");
    return row;
  } catch (error) {
    throw new StartError(
      `The database ${nameOf(databaseUrl)} cannot be reached: ${reasonOf(error)}. Check DATABASE_URL.`,
    );
  }
}

/** Host, port and database, without user and password. */
function nameOf(databaseUrl: string): string {
  const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
  return `${hostname || searchParams.get("host") || "localhost"}:${port || 5432}${pathname}`;
}

function reasonOf(error: unknown): string {
  const causes = error instanceof AggregateError ? error.errors : [error];
  const [cause] = causes.map((one: unknown) => (one instanceof Error ? one.message : String(one)));
  return (cause ?? "unknown reason").replace(/\s+/g, " ");
}
