import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { ensureBuilt, ensureGenerated } from "#server/commands/prepare.mjs";
import { openDatabase } from "#server/database.ts";
import { startServing, temporaryDirectory } from "#tests/edge/process.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address and data directory of the server that all files of the project share. */
    edgeServer: { url: string; dataDir: string };
    /** A data directory with a migrated database that nobody has open. */
    migratedDataDir: string;
  }
}

/** One server with the real content and the demonstration conference, from the present sources. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await ensureGenerated();
  await ensureBuilt();
  const migrated = await temporaryDirectory();
  await (await openDatabase({ databaseUrl: null, dataDir: migrated })).close();
  provide("migratedDataDir", migrated);
  const server = await startServing("demo.mjs", { DEMO_PASSWORD: "a demonstration password", LOG_LEVEL: "info" });
  provide("edgeServer", { url: server.url, dataDir: server.dataDir });
  return async () => {
    await server.stop();
    await rm(migrated, { recursive: true });
  };
}
