import { type Database, pgliteDatabase, postgresDatabase } from "#server/database.ts";
import { openEmbedded } from "#server/embedded-database.ts";

/** Where a database is that outlives the process using it: a server, or a directory of files. */
export type LastingPlace = { databaseUrl: string | null; dataDir: string };

/** Opens a database that has been migrated before, which takes a fraction of the time of opening it as the server does. */
export async function openLasting({ databaseUrl, dataDir }: LastingPlace): Promise<Database> {
  if (databaseUrl) return postgresDatabase(databaseUrl, 2);
  const { pglite, close } = await openEmbedded(dataDir);
  return pgliteDatabase(pglite, close);
}
