import { type DispatchOptions, dispatchMail } from "#app/mail/dispatch.server.ts";
import { createPace } from "#app/mail/pace.ts";

/** The mail queue of one process at work. */
export type MailWorker = {
  /** Something was written: look now. Calls during a run lead to one more run. */
  wake(): void;
  /** Finishes the message under way and stops. */
  close(): Promise<void>;
};

/** Other processes write messages, too, and their wake-ups do not reach this one. */
const longestRestMs = 30_000;
const shortestRestMs = 50;

/** Dispatches mail at once, whenever it is woken, when a waiting message falls due, and every half minute. */
export function startMailWorker(options: Omit<DispatchOptions, "signal" | "pace">): MailWorker {
  const closing = new AbortController();
  const pace = createPace();
  let asked = true;
  let rouse = () => {};

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      asked = false;
      const nextDueAt = await dispatchOnce();
      if (asked || closing.signal.aborted) continue;
      const restMs = nextDueAt ? nextDueAt.getTime() - options.now().getTime() : longestRestMs;
      await rest(Math.min(Math.max(restMs, shortestRestMs), longestRestMs));
    }
  }

  /** A run that fails (the database was away) is logged and tried again after a rest. */
  async function dispatchOnce(): Promise<Date | null> {
    try {
      return (await dispatchMail({ ...options, signal: closing.signal, pace })).nextDueAt;
    } catch (error) {
      options.log.error({ err: error }, "mail run failed");
      return null;
    }
  }

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = run();
  return {
    wake() {
      asked = true;
      rouse();
    },
    async close() {
      closing.abort();
      rouse();
      await running;
    },
  };
}
