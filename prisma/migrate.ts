import { constraintDrift } from "#prisma/constraints.ts";
import { type MigrationSession, type SchemaEngine, withEngine } from "#prisma/engine.ts";
import { type Migration, migrationsDirectory, readMigrations, readSchema } from "#prisma/files.ts";
import { StartError } from "#server/start-error.ts";

const filters = { externalTables: [], externalEnums: [] };
/** Any number that nothing else in the database locks by. */
const lockKey = 7_207_001;
const lockSeconds = 60;

/** Brings a database to the state of the code's migrations and returns the names of those that were applied. */
export async function migrate(session: MigrationSession, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  await takeLock(session);
  try {
    return await withEngine(session, (engine) => bringUpToDate(session, engine, wanted));
  } finally {
    // All of them: the engine takes a lock of its own on this session and may leave it behind.
    await session.query("SELECT pg_advisory_unlock_all()");
  }
}

/** Two processes that start at once: the second waits here and then finds nothing left to do. */
async function takeLock(session: MigrationSession): Promise<void> {
  await session.query(`SET lock_timeout = '${lockSeconds}s'`);
  try {
    await session.query(`SELECT pg_advisory_lock(${lockKey})`);
  } catch {
    throw new StartError(
      `Another process has been migrating this database for more than ${lockSeconds} seconds. Wait for it, then start again.`,
    );
  } finally {
    await session.query("RESET lock_timeout");
  }
}

async function bringUpToDate(session: MigrationSession, engine: SchemaEngine, wanted: Migration[]): Promise<string[]> {
  const applied = await diagnose(session, engine, wanted);
  if (applied.size > 0) await refuseDrift(session, engine, wanted, applied);
  // Not always the last ones: a branch that was merged late may bring an older one.
  const missing = wanted.map(({ name }) => name).filter((name) => !applied.has(name));
  const done: string[] = [];
  for (const name of missing) {
    applied.add(name);
    if (await applyOne(session, engine, only(wanted, applied), name)) done.push(name);
  }
  return done;
}

function only(migrations: Migration[], names: Set<string>): Migration[] {
  return migrations.filter(({ name }) => names.has(name));
}

/** Names of the migrations that the database has; refuses every history that the code's migrations cannot continue. */
async function diagnose(session: MigrationSession, engine: SchemaEngine, wanted: Migration[]): Promise<Set<string>> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList: migrationList(wanted),
    optInToShadowDatabase: false,
    filters,
  });
  if (!found.hasMigrationsTable) {
    await refuseForeignTables(session);
    return new Set();
  }
  const [failed] = found.failedMigrationNames;
  if (failed) {
    throw new StartError(
      `Migration ${failed} failed half-way on this database. Restore a backup, or finish it by hand and mark it in the table _prisma_migrations.`,
    );
  }
  const [edited] = found.editedMigrationNames;
  if (edited) {
    throw new StartError(
      `Migration ${edited} was changed after it had been applied to this database. Put the file back as it was and write a new migration instead.`,
    );
  }
  const { history } = found;
  const applied = new Set(wanted.map(({ name }) => name));
  if (!history) return applied;
  if (history.diagnostic === "databaseIsBehind") {
    for (const name of history.unappliedMigrationNames) applied.delete(name);
    return applied;
  }
  throw new StartError(
    `This database is newer than this version of Octopus: it has the migration ${history.unpersistedMigrationNames[0]}, which the code does not know. Start the newer version, or restore a backup.`,
  );
}

async function refuseForeignTables(session: MigrationSession): Promise<void> {
  const [table] = await session.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1",
  );
  if (!table) return;
  throw new StartError(
    `This database already has tables that Octopus did not make (for instance "${table.name}"). Give it an empty database.`,
  );
}

/** A schema edited by hand would break later migrations half-way or make pages fail: it is found before anything is done. */
async function refuseDrift(
  session: MigrationSession,
  engine: SchemaEngine,
  wanted: Migration[],
  names: Set<string>,
): Promise<void> {
  const applied = only(wanted, names);
  const isCurrent = applied.length === wanted.length;
  const drift = await engine.diff({
    from: isCurrent ? await schemaTarget() : { tag: "migrations", ...migrationList(applied) },
    to: await liveTarget(),
    script: false,
    exitCode: true,
    filters,
  });
  const [constraint] = await constraintDrift(session, applied);
  if (drift.exitCode === 0 && !constraint) return;
  const what = constraint ? `"${constraint}" is missing or was added` : summaryOf(drift.stdout ?? "");
  throw new StartError(
    `The schema of this database was changed by hand (${what}). Undo that change, or make it a migration with "npm run db:diff".`,
  );
}

/** The first change of the engine's many-lined report, on one line. */
function summaryOf(report: string): string {
  const lines = report.split("\n").filter((line) => line.trim() !== "");
  return lines.slice(0, 2).join(" ").replace(/\s+/g, " ").trim().slice(0, 200);
}

/** One migration and its row in `_prisma_migrations` in one transaction: killed at any instant, it happened or it did not. */
async function applyOne(
  session: MigrationSession,
  engine: SchemaEngine,
  withThis: Migration[],
  name: string,
): Promise<boolean> {
  await session.query("BEGIN");
  try {
    // Held until the transaction ends, whatever the engine does with the locks of this session.
    await session.query(`SELECT pg_advisory_xact_lock(${lockKey + 1})`);
    if (await isApplied(session, name)) {
      await session.query("COMMIT");
      return false;
    }
    await engine.applyMigrations({ migrationsList: migrationList(withThis), filters });
    await session.query("COMMIT");
    return true;
  } catch (error) {
    await session.query("ROLLBACK");
    const reason = session.lastScriptError() ?? (error instanceof Error ? error.message : String(error));
    throw new StartError(`Migration ${name} could not be applied: ${reason.replace(/\s+/g, " ").slice(0, 300)}`);
  } finally {
    // The engine takes a lock of its own for each migration and leaves it with the session.
    await session.query("SELECT pg_advisory_unlock_all()");
  }
}

/** Another process that started at the same time may have applied it since the history was read. */
async function isApplied(session: MigrationSession, name: string): Promise<boolean> {
  const [table] = await session.query<{ found: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
  );
  if (!table?.found) return false;
  const rows = await session.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
  );
  return rows.some((row) => row.name === name);
}

/** The SQL that leads from the migrations to the Prisma schema; empty when nothing changed. */
export async function diffToSchema(session: MigrationSession, migrations?: Migration[]): Promise<string> {
  const from = { tag: "migrations" as const, ...migrationList(migrations ?? (await readMigrations())) };
  return withEngine(session, async (engine) => {
    const to = await schemaTarget();
    const changed = await engine.diff({ from, to, script: false, exitCode: true, filters });
    if (changed.exitCode === 0) return "";
    const result = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return result.stdout ?? "";
  });
}

async function schemaTarget() {
  return { tag: "schemaDatamodel" as const, files: await readSchema() };
}

/** The database that the session is connected to. */
async function liveTarget() {
  return { tag: "schemaDatasource" as const, files: await readSchema(), configDir: migrationsDirectory };
}

function migrationList(migrations: Migration[]) {
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
