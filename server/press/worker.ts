import { parentPort } from "node:worker_threads";
import { renderPdf } from "#app/platform/pdf/render.server.ts";
import { setPaper } from "#server/press/papers.ts";

/** What the press asks of its thread, and what that answers. */
export type Order = { name: string; content: unknown };
export type Answer =
  | { kind: "progress"; done: number; count: number }
  | { kind: "printed"; file: Uint8Array<ArrayBuffer> }
  | { kind: "failed"; error: unknown };

parentPort?.on("message", (order: Order) => void print(order));

async function print({ name, content }: Order): Promise<void> {
  try {
    const document = await setPaper(name, content);
    const file = await renderPdf(document, (done, count) => answer({ kind: "progress", done, count }));
    answer({ kind: "printed", file }, [file.buffer]);
  } catch (error) {
    answer({ kind: "failed", error });
  }
}

function answer(message: Answer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
