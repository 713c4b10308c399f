import { AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { countMessages } from "#app/mail/queries.server.ts";
import type { Database } from "#server/database.ts";

export type Metrics = {
  registry: Registry;
  observeRequest(labels: { method: string; route: string; status: string }, seconds: number): void;
};

/** The figures of this process and the state of the mail queue, read when they are asked for. */
export function createMetrics({ db }: Pick<Database, "db">): Metrics {
  const registry = new Registry();
  // Where several processes serve, the first one gathers the figures of all (see cluster.ts).
  AggregatorRegistry.setRegistries([registry]);
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "octopus_http_request_duration_seconds",
    help: "Time from the first byte of a request to the end of its answer, by route pattern.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: "octopus_mail_messages",
    help: "Outgoing messages by state.",
    labelNames: ["state"],
    registers: [registry],
    // The same rows are seen by every process: add nothing up.
    aggregator: "max",
    async collect() {
      for (const [state, count] of Object.entries(await countMessages(db))) this.set({ state }, count);
    },
  });
  return { registry, observeRequest: (labels, seconds) => requests.observe(labels, seconds) };
}
