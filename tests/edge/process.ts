import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export type Environment = Record<string, string | undefined>;

/** A command of the project, running as a process of its own. */
export type Running = {
  process: ChildProcess;
  output(): { stdout: string; stderr: string };
  /** Exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
};

/** Nothing of the environment that the tests themselves run in reaches the platform. */
const cleared: Environment = Object.fromEntries(
  ["PORT", "HOST", "APP_URL", "DATABASE_URL", "DATA_DIR", "WEB_CONCURRENCY", "SESSION_SECRET", "RESEND_API_KEY"]
    .concat(["RESEND_BASE_URL", "RESEND_WEBHOOK_SECRET", "MAIL_FROM", "DEMO_PASSWORD", "LOG_LEVEL", "TRUST_PROXY"])
    .concat(["NODE_ENV", "VITEST", "npm_lifecycle_event"])
    .map((name) => [name, undefined]),
);

/** Starts `server/commands/<command>` with the given environment. */
export function runCommand(
  command: string,
  environment: Environment,
  nodeOptions: string[] = [],
  args: string[] = [],
): Running {
  const child = spawn(process.execPath, [...nodeOptions, join(root, "server/commands", command), ...args], {
    cwd: root,
    env: { ...process.env, ...cleared, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | string);
  return { process: child, output: () => ({ stdout, stderr }), ended };
}

export type Served = Running & { url: string; dataDir: string; stop(): Promise<number | string> };

/** Starts a server on a free port and waits until it says where it is. */
export async function startServing(command: "start.mjs" | "demo.mjs", environment: Environment = {}): Promise<Served> {
  const dataDir = environment.DATA_DIR ?? (await temporaryDirectory());
  const running = runCommand(command, { PORT: "0", DATA_DIR: dataDir, ...environment });
  const url = await address(running);
  return {
    ...running,
    url,
    dataDir,
    async stop() {
      running.process.kill("SIGTERM");
      const end = await running.ended;
      if (!environment.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
      return end;
    },
  };
}

export function temporaryDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), "octopus-edge-"));
}

async function address(running: Running): Promise<string> {
  const said = () => /ready at (https?:\/\/\S+)/.exec(running.output().stdout + running.output().stderr)?.[1];
  return new Promise((resolvePromise, reject) => {
    const look = () => {
      const url = said();
      if (url) resolvePromise(url.replace("localhost", "127.0.0.1"));
    };
    running.process.stdout?.on("data", look);
    running.process.stderr?.on("data", look);
    running.ended.then((end) => reject(new Error(`The server ended (${end}):\n${running.output().stderr}`)), reject);
  });
}
