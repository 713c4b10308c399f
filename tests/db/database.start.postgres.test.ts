import { createServer } from "node:net";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { readMigrations } from "#prisma/files.ts";
import { migrate } from "#prisma/migrate.ts";
import { openDatabase } from "#server/database.ts";
import { StartError } from "#server/start-error.ts";
import { type BareDatabase, emptyDatabase } from "#tests/setup/bare-database.ts";
import { createDatabase, databaseUrl, dropDatabase, newDatabaseName } from "#tests/setup/postgres-databases.ts";

let database: BareDatabase;

beforeEach(async () => {
  database = await emptyDatabase();
});

afterEach(() => database.close());

test("processes that start at once apply each migration once", async () => {
  const sessions = [database.session, database.secondSession(), database.secondSession()];
  const applied = await Promise.all(sessions.map((session) => migrate(session)));
  const names = (await readMigrations()).map(({ name }) => name);
  expect(applied.flat().sort()).toEqual(names);
});

test("a server that is not there is named in one line, without its password", async () => {
  const url = "postgresql://octopus:secret@127.0.0.1:1/octopus";
  const opening = openDatabase({ databaseUrl: url, dataDir: "" });
  await expect(opening).rejects.toThrow(StartError);
  await expect(opening).rejects.toThrow(
    /^The database 127\.0\.0\.1:1\/octopus cannot be reached: [^\n]*ECONNREFUSED[^\n]* Check DATABASE_URL\.$/,
  );
});

test("a server that accepts and says nothing is given up after some seconds", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : 0;
  const opening = openDatabase({ databaseUrl: `postgresql://octopus@127.0.0.1:${port}/octopus`, dataDir: "" });
  await expect(opening).rejects.toThrow(/cannot be reached: [^\n]*timeout/);
  silent.close();
});

test.each([
  ["an address of another kind", "mysql://octopus@127.0.0.1/octopus"],
  ["no address at all", "octopus"],
])("%s is refused", async (_what, url) => {
  await expect(openDatabase({ databaseUrl: url, dataDir: "" })).rejects.toThrow(/DATABASE_URL is not an address/);
});

test("a database that cannot hold every script is refused", async () => {
  const serverUrl = inject("postgresUrl");
  const name = newDatabaseName();
  await createDatabase(serverUrl, `${name}" ENCODING 'LATIN1' LOCALE 'C' TEMPLATE "template0`);
  const opening = openDatabase({ databaseUrl: databaseUrl(serverUrl, name), dataDir: "" });
  await expect(opening).rejects.toThrow(/is encoded in LATIN1/);
  await dropDatabase(serverUrl, name);
});
