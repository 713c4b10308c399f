import type { RequestHandler } from "express";
import type { Log } from "#app/platform/context.ts";
import { exchangeOf } from "#server/edge/exchange.ts";
import type { Metrics } from "#server/metrics.ts";

/** One line and one measurement per answered request, by route pattern; addresses and queries may hold secrets. */
export function logRequests(log: Log, metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const exchange = exchangeOf(res);
    res.once("close", () => {
      const ms = performance.now() - exchange.startedAt;
      const { id: requestId, route } = exchange;
      const method = req.method;
      const status = res.statusCode;
      metrics.observeRequest({ method, route, status: String(status) }, ms / 1000);
      const fields = { requestId, method, route, status, ms: Math.round(ms), finished: res.writableFinished };
      if (status >= 500) log.error(fields, "request");
      else log.info(fields, "request");
    });
    next();
  };
}
