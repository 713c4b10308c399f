import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { pgliteSession } from "#prisma/engine.ts";
import { migrate } from "#prisma/migrate.ts";

/** Before all files: an empty and a migrated embedded database, dumped to files that are faster to load than to make. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "octopus-pglite-"));
  const pglite = await PGlite.create();
  project.provide("pgliteEmpty", await dump(pglite, join(directory, "empty.tar")));
  await migrate(pgliteSession(pglite));
  project.provide("pgliteTemplate", await dump(pglite, join(directory, "migrated.tar")));
  await pglite.close();
  return () => rm(directory, { recursive: true, force: true });
}

async function dump(pglite: PGlite, file: string): Promise<string> {
  const files = await pglite.dumpDataDir("none");
  await writeFile(file, Buffer.from(await files.arrayBuffer()));
  return file;
}
