import type { TestProject } from "vitest/node";
import { openDatabase } from "#server/database.ts";
import { startPostgres } from "#tests/setup/postgres.ts";
import { createDatabase, databaseUrl, templateName } from "#tests/setup/postgres-databases.ts";

/** Before all files: one server, and one migrated database that every file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  await createDatabase(postgres.url, templateName);
  const template = await openDatabase({ databaseUrl: databaseUrl(postgres.url, templateName), dataDir: "" });
  await template.close();
  project.provide("postgresUrl", postgres.url);
  return () => postgres.stop();
}
