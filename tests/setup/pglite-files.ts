import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";

/** An embedded database in memory, from a dumped data directory. */
export async function loadPglite(file: string): Promise<PGlite> {
  const files = await readFile(file);
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(files)]) });
}
