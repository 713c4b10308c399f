import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startDemo } from "#tests/setup/demo-process.ts";

/** Starts the demonstration once for all journeys. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-e2e-"));
  const demo = await startDemo(dataDir);
  project.provide("baseUrl", demo.baseUrl);
  project.provide("demoPassword", demo.password);
  return async () => {
    await demo.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
