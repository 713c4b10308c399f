import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBuilt, ensureGenerated } from "#server/commands/prepare.mjs";
import { type DemoProcess, startDemo } from "#tests/setup/demo-process.ts";

type Started = { demo: DemoProcess; dataDir: string };

/** Starts one demonstration for each file of journeys that runs at a time: none sees what the other does. */
export default async function setup(project: TestProject) {
  // Before any of them starts: two would build at the same place.
  await ensureGenerated();
  await ensureBuilt();
  const started = await Promise.all(Array.from({ length: project.vitest.config.maxWorkers }, start));
  project.provide(
    "demoUrls",
    started.map(({ demo }) => demo.baseUrl),
  );
  project.provide("demoPassword", started[0]?.demo.password ?? "");
  return () => Promise.all(started.map(stop));
}

async function start(): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-e2e-"));
  return { demo: await startDemo(dataDir), dataDir };
}

async function stop({ demo, dataDir }: Started): Promise<void> {
  await demo.stop();
  await rm(dataDir, { recursive: true, force: true });
}
