import { type Mode, readConfig } from "#server/config.ts";
import { type RunningServer, type StartOptions, startServer } from "#server/main.ts";

/** Runs the platform as this process until it is told to stop; every reason not to start is one line and exit code 1. */
export async function runProcess(
  mode: Mode,
  options: StartOptions & { ready?(server: RunningServer): void } = {},
): Promise<void> {
  const server = await startServer(readConfig(mode), options).catch(failStart);
  closeOnSignals(server);
  options.ready?.(server);
}

/** Says why the process ends, without a stack where the reason is the surroundings. */
export function failStart(error: unknown): never {
  const known = error instanceof Error && error.name === "StartError";
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
  if (server.config.startedByNpm) onOrphaned(() => close(0));
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
