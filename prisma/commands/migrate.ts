import { openDatabase } from "#server/database.ts";
import { StartError } from "#server/start-error.ts";

// `npm run db:migrate` applies what is missing, on the embedded database or on DATABASE_URL.

try {
  const database = await openDatabase({
    databaseUrl: process.env.DATABASE_URL || null,
    dataDir: process.env.DATA_DIR || ".data",
  });
  const { appliedMigrations } = database;
  await database.close();
  console.log(
    appliedMigrations.length > 0 ? `Applied: ${appliedMigrations.join(", ")}` : "The database is up to date.",
  );
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
