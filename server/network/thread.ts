import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Stored } from "#app/network/compute.server.ts";
import type { ComputeNetwork } from "#app/network/refresh.server.ts";

/** Longer than twenty thousand organisations take; what takes longer is given up and tried again at the next change. */
const longestMs = 9 * 60_000;

/** Lays the network out and measures it in a thread of its own, which ends afterwards: requests go on meanwhile. */
export const computeInThread: ComputeNetwork = async (rows, stored) => {
  const worker = new Worker(join(import.meta.dirname, "worker.mjs"), { execArgv: [], workerData: { rows, stored } });
  worker.unref();
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  timer.unref();
  try {
    const ended = once(worker, "exit").then(() => {
      throw new Error("the thread that draws the network ended without an answer");
    });
    const [answer] = (await Promise.race([once(worker, "message"), ended])) as [Stored | null];
    return answer;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};
