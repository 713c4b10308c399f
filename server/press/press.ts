import { createHash } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "#app/platform/errors.ts";
import type { PaperKind, Press, PrintOptions } from "#app/platform/press.ts";
import type { Answer, Order } from "#server/press/worker.ts";

type Printing = Promise<Uint8Array<ArrayBuffer>>;

type Job = {
  order: Order;
  options: PrintOptions;
  resolve(file: Uint8Array<ArrayBuffer>): void;
  reject(reason: unknown): void;
};

const longestQueue = 20;
/** Nothing printed takes nearly so long; what does would hold up everybody else. */
const longestMs = 120_000;
/** The faces take a hundred megabytes: they are given back when nobody prints. */
const idleMs = 5 * 60_000;
const keptMs = 10 * 60_000;
const mostKept = 8;

/** Prints in a thread of its own, which is started when there is something to print. */
export class ThreadPress implements Press {
  #queue: Job[] = [];
  #kept = new Map<string, Printing>();
  #worker: Worker | null = null;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  print<Content>(kind: PaperKind<Content>, content: Content, options: PrintOptions = {}) {
    if (!options.keep) return this.#print(kind, content, options);
    const key = createHash("sha256")
      .update(`${kind.name} ${JSON.stringify(content)}`)
      .digest("hex");
    // Whoever asked first may go away while others wait for the same.
    return this.#kept.get(key) ?? this.#keep(key, this.#print(kind, content, {}));
  }

  #keep(key: string, printing: Printing): Printing {
    const forget = () => this.#kept.delete(key);
    this.#kept.set(key, printing);
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest);
    printing.then(() => setTimeout(forget, keptMs).unref(), forget);
    return printing;
  }

  #print<Content>(kind: PaperKind<Content>, content: Content, options: PrintOptions): Printing {
    return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      options.signal?.throwIfAborted();
      if (this.#closed || this.#queue.length >= longestQueue) throw new AppError("busy");
      const job: Job = { order: { name: kind.name, content }, options, resolve, reject };
      options.signal?.addEventListener("abort", () => this.#giveUp(job), { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new AppError("busy"));
    this.#stop(new AppError("busy"));
  }

  #next(): void {
    if (this.#current) return;
    const job = this.#queue.shift();
    if (!job) {
      this.#setTimer(idleMs, () => this.#stop(null));
      return;
    }
    this.#current = job;
    this.#setTimer(longestMs, () => this.#stop(new Error(`printing ${job.order.name} took too long`)));
    this.#worker ??= this.#start();
    this.#worker.postMessage(job.order);
  }

  #start(): Worker {
    const worker = new Worker(join(import.meta.dirname, "worker.mjs"), { execArgv: [] });
    worker.unref();
    const failed = (error: Error) => {
      if (worker === this.#worker) this.#stop(error);
    };
    // What a thread that was ended had still to say is about another paper.
    worker.on("message", (answer: Answer) => {
      if (worker === this.#worker) this.#hear(answer);
    });
    worker.on("error", failed);
    worker.on("exit", () => failed(new Error("the press stopped")));
    return worker;
  }

  #hear(answer: Answer): void {
    const job = this.#current;
    if (answer.kind === "progress") {
      job?.options.onProgress?.(answer.done, answer.count);
      return;
    }
    this.#current = null;
    if (!job) return;
    if (answer.kind === "printed") job.resolve(answer.file);
    else job.reject(answer.error);
    this.#next();
  }

  #giveUp(job: Job): void {
    const reason = job.options.signal?.reason;
    if (job === this.#current) this.#stop(reason);
    if (!this.#queue.includes(job)) return;
    this.#queue = this.#queue.filter((other) => other !== job);
    job.reject(reason);
  }

  /** Ends the thread, and with it what it is printing; the next in the queue gets a new one. */
  #stop(reason: unknown): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#worker = null;
    this.#current?.reject(reason);
    this.#current = null;
    if (this.#queue.length > 0) this.#next();
  }

  #setTimer(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
    this.#timer.unref();
  }
}
