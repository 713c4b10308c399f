import { join } from "node:path";
import { type Database, openDatabase } from "#server/database.ts";
import { withDirectory } from "#tests/setup/demo-process.ts";
import { startPostgres } from "#tests/setup/postgres.ts";
import { createDatabase, databaseUrl } from "#tests/setup/postgres-databases.ts";

/** Does the same work on a real PostgreSQL and on the embedded database, each new and empty. */
export async function onBothDatabases(work: (database: Database, where: string) => Promise<void>): Promise<void> {
  const postgres = await startPostgres();
  try {
    await createDatabase(postgres.url, "bench");
    await working(
      await openDatabase({ databaseUrl: databaseUrl(postgres.url, "bench"), dataDir: "" }),
      "PostgreSQL",
      work,
    );
  } finally {
    await postgres.stop();
  }
  await withDirectory(async (directory) => {
    await working(await openDatabase({ databaseUrl: null, dataDir: join(directory, "data") }), "embedded", work);
  });
}

async function working(database: Database, where: string, work: (database: Database, where: string) => Promise<void>) {
  try {
    await work(database, where);
  } finally {
    await database.close();
  }
}
