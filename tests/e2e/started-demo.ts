import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const password = "a demonstration of octopuses";
const patienceMs = 200_000;

/** Starts the demonstration as a user does, once for all journeys, on a free port and in a directory of its own. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-e2e-"));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    APP_URL: baseUrl,
    DEMO_PASSWORD: password,
    LOG_LEVEL: "error",
  };
  const server = spawn(process.execPath, ["server/commands/demo.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  server.stdout.on("data", (chunk) => said.push(String(chunk)));
  server.stderr.on("data", (chunk) => said.push(String(chunk)));
  await untilReady(server, baseUrl, said);
  project.provide("baseUrl", baseUrl);
  project.provide("demoPassword", password);
  return async () => {
    await ended(server);
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function untilReady(server: ChildProcess, baseUrl: string, said: string[]): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The demonstration ended with ${server.exitCode}:\n${said.join("")}`);
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  server.kill("SIGKILL");
  throw new Error(`The demonstration was not ready in time:\n${said.join("")}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const killer = setTimeout(() => server.kill("SIGKILL"), 15_000);
  await exit;
  clearTimeout(killer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
