import type { RequestHandler } from "express";
import { exchangeOf } from "#server/edge/exchange.ts";
import { pathOf, refuse } from "#server/edge/refuse.ts";
import { isWriting } from "#server/edge/request-shape.ts";

/** Called by the mail provider, which signs what it sends. Exact paths only. */
const exempt = new Set(["/webhooks/resend"]);

/**
 * Lets a writing request through only when the browser says that our own page sent it. Cookies alone prove nothing,
 * Remix's own check has holes, and this runs before any handler: pages, data requests and resource routes alike.
 */
export const checkOrigin: RequestHandler = (req, res, next) => {
  if (!isWriting(req.method) || (req.method === "POST" && exempt.has(pathOf(req)))) return next();
  if (isOwnOrigin(req.get("Sec-Fetch-Site"), req.get("Origin"), exchangeOf(res).origin)) return next();
  refuse(req, res, "cross_site");
};

/** `Sec-Fetch-Site` cannot be set by scripts; browsers that do not send it name the origin, with scheme and port. */
export function isOwnOrigin(fetchSite: string | undefined, origin: string | undefined, own: string): boolean {
  if (fetchSite === "same-origin") return true;
  if (fetchSite !== undefined && fetchSite !== "none") return false;
  return origin !== undefined && origin === own;
}
