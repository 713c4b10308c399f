import { dispatchMail } from "#app/mail/dispatch.server.ts";
import { createPace } from "#app/mail/pace.ts";
import { type LastingPlace, openLasting } from "#tests/setup/lasting-database.ts";

// A process of its own that dispatches what is due and ends. It is killed by tests: `node --import tsx <this> <JSON>`.

/** What the process is told on its command line. */
export type DispatchingTask = LastingPlace & {
  resendBaseUrl: string;
  /** Its clock is so much ahead: claims of those killed before have expired. */
  aheadMs: number;
};

const task = JSON.parse(process.argv[2] ?? "{}") as DispatchingTask;
const database = await openLasting(task);
await dispatchMail({
  db: database.db,
  config: { resendApiKey: "re_test", resendBaseUrl: task.resendBaseUrl, mailFrom: "Octopus <octopus@octopus.example>" },
  log: { info() {}, warn() {}, error() {} },
  now: () => new Date(Date.now() + task.aheadMs),
  signal: new AbortController().signal,
  pace: createPace(0),
});
await database.close();
