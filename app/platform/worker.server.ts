import type { Log } from "#app/platform/context.ts";

/** Something that works beside the requests. */
export type Worker = { wake(): void; close(): Promise<void> };

/** Other processes leave work, too, and a process may have been cut off. */
const restMs = 30_000;

/** Does `work` at once when woken, and every half minute; what fails is logged, and done again the next time. */
export function startWorker(work: () => Promise<void>, log: Pick<Log, "error">): Worker {
  let closed = false;
  let asked = true;
  let rouse = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  async function run(): Promise<void> {
    while (!closed) {
      asked = false;
      try {
        await work();
      } catch (error) {
        log.error({ err: error }, "what works beside the requests failed");
      }
      if (!asked && !closed) await rest();
    }
  }
  const running = run();
  return {
    wake() {
      asked = true;
      rouse();
    },
    async close() {
      closed = true;
      rouse();
      await running;
    },
  };
}
