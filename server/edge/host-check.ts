import { isIP } from "node:net";
import { hostname } from "node:os";
import type { Request, RequestHandler } from "express";
import type { ServerConfig } from "#server/config.ts";
import { exchangeOf } from "#server/edge/exchange.ts";
import { refuse } from "#server/edge/refuse.ts";

/**
 * Refuses requests for other sites' names (a poisoned Host, DNS rebinding) and notes the origin that pages are
 * rendered for. With APP_URL that is always APP_URL, whatever a proxy makes of the Host header.
 */
export function checkHost(config: ServerConfig): RequestHandler {
  return (req, res, next) => {
    const host = hostOf(req);
    if (!host || !isOwnHost(host, config)) return refuse(req, res, "wrong_host");
    exchangeOf(res).origin = config.configuredAppUrl ?? `${req.protocol}://${host.host}`;
    next();
  };
}

/** The Host header, parsed; what X-Forwarded-Host says counts only behind a trusted proxy. */
function hostOf(req: Request): URL | null {
  const forwarded = req.app.get("trust proxy") ? req.get("X-Forwarded-Host")?.split(",").at(-1)?.trim() : undefined;
  const value = forwarded || req.get("Host");
  if (!value || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(value)) return null;
  const url = `http://${value}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function isOwnHost(host: URL, config: ServerConfig): boolean {
  if (config.configuredAppUrl && host.hostname === new URL(config.configuredAppUrl).hostname) return true;
  if (isLoopback(host.hostname)) return true;
  if (config.configuredAppUrl) return false;
  // Without a configured name: this machine's own, or a bare address. Names are what rebinding needs.
  return isIP(bare(host.hostname)) !== 0 || [config.host, hostname()].includes(host.hostname);
}

function isLoopback(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
}

function bare(name: string): string {
  return name.replace(/^\[|\]$/g, "");
}
