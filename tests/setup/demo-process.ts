import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type DemoProcess = {
  baseUrl: string;
  password: string;
  /** From starting the command to the first answer of /readyz that says ready, in milliseconds. */
  readyMs: number;
  stop(): Promise<void>;
};

const patienceMs = 200_000;
const password = "a demonstration of octopuses";

/** Runs `body` with a directory that is deleted afterwards. */
export async function withDirectory<Result>(body: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "octopus-demo-"));
  try {
    return await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Starts the demonstration as a user does, on a free port of this machine, with its data in `dataDir`. */
export async function startDemo(dataDir: string): Promise<DemoProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const own = { DATA_DIR: dataDir, PORT: String(port), APP_URL: baseUrl, DEMO_PASSWORD: password, LOG_LEVEL: "error" };
  const begun = performance.now();
  const server: ChildProcess = spawn(process.execPath, ["server/commands/demo.mjs"], {
    env: { ...surroundings(), ...own },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk: unknown) => said.push(String(chunk)));
  await untilReady(server, baseUrl, said);
  return { baseUrl, password, readyMs: performance.now() - begun, stop: () => stop(server) };
}

/** The environment without what would lead the demonstration to another database, provider or mode. */
function surroundings(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, RESEND_API_KEY: _key, NODE_ENV: _mode, VITEST: _vitest, ...rest } = process.env;
  return rest as NodeJS.ProcessEnv;
}

async function untilReady(server: ChildProcess, baseUrl: string, said: string[]): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The demonstration ended with ${server.exitCode}:\n${said.join("")}`);
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill("SIGKILL");
  throw new Error(`The demonstration was not ready in time:\n${said.join("")}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const killer = setTimeout(() => server.kill("SIGKILL"), 15_000);
  await exit;
  clearTimeout(killer);
}

/** A port of the loopback address that nobody listens on. */
export function freePort(): Promise<number> {
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
