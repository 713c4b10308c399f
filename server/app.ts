import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Log } from "#app/platform/context.ts";
import type { ServerConfig } from "#server/config.ts";
import { readBody } from "#server/edge/body.ts";
import { beginExchange, exchangeOf } from "#server/edge/exchange.ts";
import { checkHost } from "#server/edge/host-check.ts";
import { redirectLanguage } from "#server/edge/language.ts";
import { machineEndpoints, machinePaths, type ProcessHealth } from "#server/edge/machine-endpoints.ts";
import { checkOrigin } from "#server/edge/origin-check.ts";
import type { PageMemory } from "#server/edge/page-memory.ts";
import { type ContextFor, type PageHandler, servePages } from "#server/edge/pages.ts";
import { pathOf, refuse } from "#server/edge/refuse.ts";
import { logRequests } from "#server/edge/request-log.ts";
import { checkMethod, checkShape } from "#server/edge/request-shape.ts";
import type { RouteNames } from "#server/edge/route-names.ts";
import { securityHeaders } from "#server/edge/security-headers.ts";
import { answerErrors } from "#server/edge/unexpected.ts";
import type { Metrics } from "#server/metrics.ts";

export type EdgeParts = {
  config: ServerConfig;
  log: Log;
  metrics: Metrics;
  health: ProcessHealth;
  /** Files for the browser: the build's, or Vite's while developing. */
  assets: RequestHandler[];
  pages: PageHandler;
  contextFor: ContextFor;
  /** Public pages rendered before; null where every page is to be rendered anew. */
  memory: PageMemory | null;
  routeName: RouteNames;
  isClosing(): boolean;
};

/** The HTTP edge. The order matters: what costs least and refuses most comes first, and Remix comes last. */
export function createApp(parts: EdgeParts): Express {
  const { config, log, metrics } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", config.trustedProxies);
  app.use(beginExchange, logRequests(log, metrics), ...securityHeaders(config));
  app.use(checkShape);
  app.use(exactly(machinePaths, machineEndpoints(parts.health)));
  app.use(endConnections(parts.isClosing), checkHost(config), checkOrigin, checkMethod);
  app.use(compression());
  app.use(nameRoute("(file)"), ...parts.assets);
  app.use((req, res, next) => {
    exchangeOf(res).route = parts.routeName(pathOf(req));
    next();
  });
  app.use(redirectLanguage, readBody, servePages(parts.pages, parts.contextFor, parts.memory));
  app.use(answerErrors(log));
  return app;
}

/** Runs a handler for exactly these addresses; everything else goes past it. */
function exactly(paths: string[], handler: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (!paths.includes(pathOf(req))) return next();
    if (req.method === "GET" || req.method === "HEAD") return handler(req, res, next);
    res.setHeader("Allow", "GET, HEAD, OPTIONS");
    refuse(req, res, "wrong_method");
  };
}

function nameRoute(route: string): RequestHandler {
  return (_req, res, next) => {
    exchangeOf(res).route = route;
    next();
  };
}

/** While closing, requests on connections that are still open are answered, and the connection ends with the answer. */
function endConnections(isClosing: () => boolean): RequestHandler {
  return (_req, res, next) => {
    if (isClosing()) res.setHeader("Connection", "close");
    next();
  };
}
