import { BlockList, isIPv6 } from "node:net";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { exchangeOf } from "#server/edge/exchange.ts";

/** What the endpoints for machines ask the process. */
export type ProcessHealth = {
  /** Names of what is not ready; empty when requests can be served. */
  notReady(): Promise<string[]>;
  /** Prometheus text of the whole service. */
  metricsText(): Promise<{ contentType: string; text: string }>;
};

/** `/healthz` (alive), `/readyz` (database and jobs up), `/metrics`: before the host check, since probes use bare addresses. */
export function machineEndpoints(health: ProcessHealth): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  router.use((req, res, next) => {
    exchangeOf(res).route = req.path;
    res.setHeader("Cache-Control", "no-store");
    next();
  });
  router.get("/healthz", (_req, res) => {
    res.json({ status: "ok" });
  });
  router.get(
    "/readyz",
    answered(async (res) => {
      const notReady = await health.notReady();
      if (notReady.length === 0) return void res.json({ status: "ready" });
      res.status(503).setHeader("Content-Type", "application/problem+json");
      res.end(JSON.stringify({ type: "about:blank", title: "Not ready", status: 503, detail: notReady.join(", ") }));
    }),
  );
  router.get(
    "/metrics",
    nearby,
    answered(async (res) => {
      const { contentType, text } = await health.metricsText();
      res.setHeader("Content-Type", contentType);
      res.send(text);
    }),
  );
  return router;
}

/** Express 4 does not look at promises: without this a question that fails would never be answered. */
function answered(answer: (res: Response) => Promise<void>): RequestHandler {
  return (_req, res, next) => {
    answer(res).catch(next);
  };
}

export const machinePaths = ["/healthz", "/readyz", "/metrics"];

/** Figures are for those who run the service: this machine or its private network, and nothing that came through a proxy. */
const nearby: RequestHandler = (req, res, next) => {
  if (!isProxied(req) && isPrivateAddress(req.socket.remoteAddress ?? "")) return next();
  res.status(404).setHeader("Content-Type", "application/problem+json");
  res.end(JSON.stringify({ type: "about:blank", title: "Not found", status: 404 }));
};

function isProxied(req: Request): boolean {
  return ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => req.headers[name] !== undefined);
}

const privateRanges = new BlockList();
privateRanges.addSubnet("127.0.0.0", 8, "ipv4");
privateRanges.addSubnet("10.0.0.0", 8, "ipv4");
privateRanges.addSubnet("172.16.0.0", 12, "ipv4");
privateRanges.addSubnet("192.168.0.0", 16, "ipv4");
privateRanges.addSubnet("169.254.0.0", 16, "ipv4");
privateRanges.addAddress("::1", "ipv6");
privateRanges.addSubnet("fc00::", 7, "ipv6");
privateRanges.addSubnet("fe80::", 10, "ipv6");

function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  return privateRanges.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}
