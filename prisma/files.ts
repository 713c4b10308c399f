import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export type SchemaFile = { path: string; content: string };
export type Migration = { name: string; sql: string };

/** Where migrations are written and read. */
export const migrationsDirectory = fileURLToPath(new URL("./migrations", import.meta.url));
const schemaDirectory = fileURLToPath(new URL("./schema", import.meta.url));

/** The Prisma schema, one file per domain. */
export async function readSchema(): Promise<SchemaFile[]> {
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(`${schemaDirectory}/${name}`, "utf8") })),
  );
}

/** Every migration of the code, oldest first. */
export async function readMigrations(directory = migrationsDirectory): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(`${directory}/${name}/migration.sql`, "utf8") })),
  );
}
