import type { ErrorRequestHandler } from "express";
import type { Log } from "#app/platform/context.ts";
import { exchangeOf } from "#server/edge/exchange.ts";
import { Refusal, refuse } from "#server/edge/refuse.ts";

/** The last handler: what a library refused with a status below 500 is the visitor's doing, anything else is ours. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    if (error instanceof Refusal) return refuse(req, res, error.code);
    const status = statusOf(error);
    if (status === 404) {
      res.status(404).setHeader("Cache-Control", "no-store");
      res.type("text/plain").send("Not found\n");
      return;
    }
    if (status >= 400 && status < 500) return refuse(req, res, "bad_request");
    log.error({ requestId: exchangeOf(res).id, err: error }, "request failed at the edge");
    refuse(req, res, "unexpected");
  };
}

function statusOf(error: unknown): number {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 500;
}
