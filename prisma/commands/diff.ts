import { mkdir, writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { pgliteSession } from "#prisma/engine.ts";
import { migrationsDirectory } from "#prisma/files.ts";
import { diffToSchema } from "#prisma/migrate.ts";

// `npm run db:diff -- NAME` writes the migration that leads from the migrations so far to the Prisma schema.

const name = process.argv[2] ?? "";
if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  console.error("Name the migration in lower case with underscores: npm run db:diff -- add_something");
  process.exit(1);
}

const pglite = await PGlite.create();
const sql = await diffToSchema(pgliteSession(pglite));
await pglite.close();
if (sql === "") {
  console.log("The migrations already lead to the schema; nothing was written.");
  process.exit(0);
}

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const directory = `${migrationsDirectory}/${stamp}_${name}`;
await mkdir(directory, { recursive: true });
await writeFile(`${directory}/migration.sql`, sql.endsWith("\n") ? sql : `${sql}\n`);
console.log(
  `Written: prisma/migrations/${stamp}_${name}/migration.sql. Read it, add CHECK constraints by hand, commit it.`,
);
