import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry } from "prom-client";
import type { Log } from "#app/platform/context.ts";
import type { ServerConfig } from "#server/config.ts";
import { openDatabase } from "#server/database.ts";
import { sessionSecret, vaultKeys } from "#server/kept-secret.ts";
import { createLog } from "#server/log.ts";
import { type RunningServer, reachableUrl, type StartOptions, withRealPort } from "#server/main.ts";
import { firstWorker, type Note, otherWorker } from "#server/worker.ts";

/** A worker that ends sooner than this after its start is not replaced: the next would end as well. */
const shortLifeMs = 10_000;

/**
 * Makes the database ready once, then runs `config.workers` processes that share the port. One that dies is replaced;
 * `onFailure` is told when that is of no use.
 */
export async function startCluster(
  wished: ServerConfig,
  options: StartOptions,
  onFailure: () => void,
): Promise<RunningServer> {
  const config = await withRealPort(wished);
  const log = createLog(config);
  await prepareOnce(config, options, log);
  const workers = new Workers(config, log, onFailure);
  await workers.startAll();
  return { url: reachableUrl(config), config, log, wakeMail: () => workers.wakeMail(), close: () => workers.close() };
}

async function prepareOnce(config: ServerConfig, { prepare }: StartOptions, log: Log): Promise<void> {
  await sessionSecret(config);
  await vaultKeys(config);
  const database = await openDatabase(config);
  try {
    await prepare?.(database, config, log);
  } finally {
    await database.close();
  }
}

class Workers {
  #registry = new AggregatorRegistry();
  #first: Worker | undefined;
  #closing = false;

  constructor(
    private readonly config: ServerConfig,
    private readonly log: Log,
    private readonly onFailure: () => void,
  ) {}

  async startAll(): Promise<void> {
    const roles = Array.from({ length: this.config.workers }, (_none, index) =>
      index === 0 ? firstWorker : otherWorker,
    );
    await Promise.all(roles.map((role) => this.#start(role)));
  }

  wakeMail(): void {
    const note: Note = { kind: "wake-mail" };
    if (this.#first?.isConnected()) this.#first.send(note);
  }

  async close(): Promise<void> {
    this.#closing = true;
    const living = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const gone = living.map((worker) => new Promise((resolve) => worker.once("exit", resolve)));
    for (const worker of living) worker.process.kill("SIGTERM");
    await Promise.all(gone);
  }

  /** Starts one and waits until it serves. */
  #start(role: string): Promise<void> {
    const startedAt = Date.now();
    cluster.setupPrimary({ args: [role] });
    const worker = cluster.fork({ PORT: String(this.config.port) });
    if (role === firstWorker) this.#first = worker;
    worker.once("exit", (code, signal) => this.#replace(role, startedAt, code ?? signal));
    return new Promise((resolve) => {
      worker.on("message", (note: Note) => {
        if (note.kind === "ready") resolve();
        else void this.#answer(worker, note);
      });
    });
  }

  #replace(role: string, startedAt: number, end: number | string): void {
    if (this.#closing) return;
    this.log.error({ end }, "a worker process ended");
    if (Date.now() - startedAt < shortLifeMs) this.onFailure();
    else void this.#start(role);
  }

  async #answer(worker: Worker, note: Note): Promise<void> {
    if (note.kind === "wake-mail") this.wakeMail();
    if (note.kind !== "metrics-please") return;
    const text = await this.#registry.clusterMetrics().catch(() => "");
    const answer: Note = { kind: "metrics", id: note.id, contentType: this.#registry.contentType, text };
    if (worker.isConnected()) worker.send(answer);
  }
}
