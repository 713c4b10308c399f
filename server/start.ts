import cluster from "node:cluster";
import { startCluster } from "#server/cluster.ts";
import { type Mode, readConfig, type ServerConfig } from "#server/config.ts";
import { type RunningServer, type StartOptions, startServer } from "#server/main.ts";
import { onWakeMail, sharedWork, tellReady } from "#server/worker.ts";

export type ProcessOptions = Pick<StartOptions, "prepare"> & { ready?(server: RunningServer): void };

/** Runs the platform as this process until it is told to stop; every reason not to start is one line and exit code 1. */
export async function runProcess(mode: Mode, options: ProcessOptions = {}): Promise<void> {
  try {
    const config = readConfig(mode);
    if (cluster.isWorker) return await runWorker(config);
    const server = await (config.workers > 1
      ? startCluster(config, options, () => process.exit(1))
      : startServer(config, options));
    closeOnSignals(server);
    options.ready?.(server);
  } catch (error) {
    failStart(error);
  }
}

async function runWorker(config: ServerConfig): Promise<void> {
  const shared = sharedWork();
  const server = await startServer(config, shared ? { shared } : {});
  onWakeMail(() => server.wakeMail());
  closeOnSignals(server);
  tellReady();
}

/** Says why the process ends, without a stack where the reason is the surroundings. */
export function failStart(error: unknown): never {
  const known = error instanceof Error && (error.name === "StartError" || error.name === "ContentError");
  console.error(known ? error.message : error);
  process.exit(1);
}

/** npm and the terminal both pass a signal on, so that one key press arrives twice. */
const sameSignalMs = 2_000;

/** The first signal lets requests and jobs finish; a later one does not wait. */
function closeOnSignals(server: RunningServer): void {
  let closingSince: number | null = null;
  const close = (exitCode: number) => {
    if (closingSince !== null && Date.now() - closingSince > sameSignalMs) process.exit(1);
    if (closingSince !== null) return;
    closingSince = Date.now();
    server.log.info({}, "closing");
    server.close().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        server.log.error({ err: error }, "closing failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => close(0));
  process.on("SIGINT", () => close(0));
  // The process that started this worker is gone.
  if (cluster.isWorker) process.on("disconnect", () => close(0));
  else if (server.config.startedByNpm) onOrphaned(() => close(0));
  process.on("uncaughtException", (error) => {
    server.log.error({ err: error }, "uncaught exception");
    close(1);
  });
  process.on("unhandledRejection", (reason) => server.log.error({ err: reason }, "unhandled rejection"));
}

const parentEveryMs = 1_000;

/** When npm itself is killed, nobody tells this process; it would go on with the port and the data directory. */
function onOrphaned(close: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    close();
  }, parentEveryMs);
  watch.unref();
}
