import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, test } from "vitest";
import { beginExchange } from "#server/edge/exchange.ts";
import { machineEndpoints } from "#server/edge/machine-endpoints.ts";
import { answerErrors } from "#server/edge/unexpected.ts";

test("a question to the database that fails is answered, and logged", async () => {
  const logged: string[] = [];
  const log = { info() {}, warn() {}, error: (_fields: unknown, message: string) => logged.push(message) };
  const away = () => Promise.reject(new Error("the database is away"));
  const app = express();
  app.use(beginExchange, machineEndpoints({ notReady: away, metricsText: away }), answerErrors(log));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const path of ["/readyz", "/metrics"]) {
    const answer = await fetch(url + path, { signal: AbortSignal.timeout(2_000) });
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([500, "application/problem+json"]);
  }
  expect(logged).toHaveLength(2);
  await new Promise((resolve) => server.close(resolve));
});
