import cluster from "node:cluster";
import { randomUUID } from "node:crypto";
import { AggregatorRegistry } from "prom-client";
import type { SharedWork } from "#server/main.ts";

/** What the processes of a cluster tell each other. */
export type Note =
  | { kind: "ready" }
  | { kind: "wake-mail" }
  | { kind: "metrics-please"; id: string }
  | { kind: "metrics"; id: string; contentType: string; text: string };

/** Command line of the worker that sends the mail and runs the tasks, and of all others. */
export const firstWorker = "--first-worker";
export const otherWorker = "--other-worker";

/** In a worker process of a cluster, what it leaves to the others; undefined in a process that is alone. */
export function sharedWork(): SharedWork | undefined {
  if (!cluster.isWorker) return undefined;
  // Making one has this process answer when the first one gathers everybody's figures.
  new AggregatorRegistry();
  const leavesBackground = process.argv.includes(otherWorker);
  return {
    ...(leavesBackground ? { background: { wakeMail: () => tell({ kind: "wake-mail" }) } } : {}),
    metricsText: gatheredMetrics,
  };
}

/** Tells the first process that this one serves now. */
export function tellReady(): void {
  tell({ kind: "ready" });
}

/** Calls `wake` when another worker has written mail. */
export function onWakeMail(wake: () => void): void {
  process.on("message", (note: Note) => {
    if (note.kind === "wake-mail") wake();
  });
}

function tell(note: Note): void {
  process.send?.(note);
}

/** The figures of all workers together, which only the first process can ask for. */
function gatheredMetrics(): Promise<{ contentType: string; text: string }> {
  const id = randomUUID();
  return new Promise((resolve) => {
    const listen = (note: Note) => {
      if (note.kind !== "metrics" || note.id !== id) return;
      process.off("message", listen);
      resolve(note);
    };
    process.on("message", listen);
    tell({ kind: "metrics-please", id });
  });
}
