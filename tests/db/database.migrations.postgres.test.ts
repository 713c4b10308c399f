import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { constraintDrift, handWrittenConstraints } from "#prisma/constraints.ts";
import { type Migration, readMigrations } from "#prisma/files.ts";
import { diffToSchema, migrate } from "#prisma/migrate.ts";
import { type BareDatabase, emptyDatabase, migratedDatabase } from "#tests/setup/bare-database.ts";

const migrations = await readMigrations();
const names = migrations.map(({ name }) => name);
const future: Migration = { name: "29990101000000_future", sql: 'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);' };
const broken: Migration = {
  name: "29990101000000_broken",
  sql: `CREATE TABLE "Half" ("id" TEXT PRIMARY KEY);\nINSERT INTO "Half" VALUES ('with; semicolon');\nSELECT nonsense;`,
};

let database: BareDatabase;
const run = (list?: Migration[]) => migrate(database.session, list);
const sql = (text: string) => database.session.query<Record<string, unknown>>(text);

describe("an empty database", () => {
  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.close());

  test("the migrations lead exactly to the Prisma schema", async () => {
    expect(await diffToSchema(database.session)).toBe("");
  });

  test("an empty database gets everything, a second time nothing", async () => {
    expect(await run()).toEqual(names);
    expect(await run()).toEqual([]);
    expect(await sql('SELECT count(*)::int AS count FROM "Country"')).toEqual([{ count: 250 }]);
    expect(handWrittenConstraints(migrations).size).toBeGreaterThan(90);
    expect(await constraintDrift(database.session, migrations)).toEqual([]);
  });

  test("a database that is behind gets what it lacks", async () => {
    expect(await run(migrations.slice(0, 1))).toEqual(names.slice(0, 1));
    expect(await run()).toEqual(names.slice(1));
  });

  test("a migration that comes late from another branch is applied, too", async () => {
    const [first] = migrations;
    if (!first) throw new Error("There is no migration.");
    await run([first, future]);
    expect(await run([...migrations, future])).toEqual(names.slice(1));
  });

  test("a database with somebody else's tables is refused and left alone", async () => {
    await sql("CREATE TABLE customers (id int)");
    await expect(run()).rejects.toThrow(/already has tables .*"customers"/);
    expect(await sql("SELECT to_regclass('_prisma_migrations')::text AS history")).toEqual([{ history: null }]);
  });
});

describe("a migrated database", () => {
  beforeEach(async () => {
    database = await migratedDatabase();
  });
  afterEach(() => database.close());

  test("a database that is newer than the code is refused", async () => {
    await run([...migrations, future]);
    await expect(run()).rejects.toThrow(/newer than this version of Octopus: .*29990101000000_future/);
  });

  test("a migration that was edited after it had been applied is refused", async () => {
    const edited = migrations.map((one, index) => (index === 1 ? { ...one, sql: `${one.sql}\nSELECT 1;` } : one));
    await expect(run(edited)).rejects.toThrow(/20261122011100_countries was changed after/);
  });

  test("a migration that fails leaves nothing behind and says why", async () => {
    await expect(run([...migrations, broken])).rejects.toThrow(/29990101000000_broken .*nonsense/);
    expect(await sql(`SELECT to_regclass('"Half"')::text AS half`)).toEqual([{ half: null }]);
    expect(await run()).toEqual([]);
  });

  test("a migration that another program left unfinished is refused", async () => {
    await sql(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
      VALUES ('x', 'x', '${future.name}', now())`);
    await expect(run([...migrations, future])).rejects.toThrow(/29990101000000_future failed half-way/);
  });
});

describe("a schema that was changed by hand is refused", () => {
  beforeAll(async () => {
    database = await migratedDatabase();
  });
  afterAll(() => database.close());
  // Nothing of the change stays, which is faster than another database each time.
  beforeEach(() => sql("BEGIN"));
  afterEach(() => sql("ROLLBACK"));

  test.each([
    ["a column added", 'ALTER TABLE "Pool" ADD COLUMN "colour" text'],
    ["a column of another type", 'ALTER TABLE "Pool" ALTER COLUMN "taken" TYPE bigint'],
    ["a table dropped", 'DROP TABLE "LayoutPosition"'],
    ["an index dropped", 'DROP INDEX "Pool_categoryId_idx"'],
    ["a CHECK dropped", 'ALTER TABLE "Pool" DROP CONSTRAINT "Pool_taken_check"'],
    ["a CHECK added", 'ALTER TABLE "Pool" ADD CONSTRAINT "Pool_small_check" CHECK ("capacity" < 10)'],
    ["a trigger dropped", 'DROP TRIGGER content_changed ON "Pool"'],
    ["a partial index dropped", 'DROP INDEX "Badge_one_not_revoked"'],
  ])("%s", async (_what, change) => {
    await sql(change);
    await expect(run()).rejects.toThrow(/^The schema of this database was changed by hand \(.+\)\. [^\n]+$/);
  });

  test("also when the database is behind", async () => {
    await sql('ALTER TABLE "Pool" ADD COLUMN "colour" text');
    await expect(run([...migrations, future])).rejects.toThrow(/changed by hand/);
    expect(await sql(`SELECT to_regclass('"Future"')::text AS future`)).toEqual([{ future: null }]);
  });
});
