import type { TestProject } from "vitest/node";
import { ensureBuilt, ensureGenerated } from "#server/commands/prepare.mjs";
import { startServing } from "#tests/edge/process.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address and data directory of the server that all files of the project share. */
    edgeServer: { url: string; dataDir: string };
  }
}

/** One server with the real content and the demonstration conference, from the present sources. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await ensureGenerated();
  await ensureBuilt();
  const server = await startServing("demo.mjs", { DEMO_PASSWORD: "a demonstration password", LOG_LEVEL: "info" });
  provide("edgeServer", { url: server.url, dataDir: server.dataDir });
  return async () => {
    await server.stop();
  };
}
