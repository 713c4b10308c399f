import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { pgliteSession } from "#prisma/engine.ts";
import { migrate } from "#prisma/migrate.ts";

/** Before all files: one migrated embedded database, dumped to a file that every test file loads. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "octopus-pglite-"));
  const file = join(directory, "template.tar");
  const pglite = await PGlite.create();
  await migrate(pgliteSession(pglite));
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  project.provide("pgliteTemplate", file);
  return () => rm(directory, { recursive: true, force: true });
}
