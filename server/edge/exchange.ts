import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { isLocale, type Locale } from "#app/platform/locale.ts";
import { splitPrefix } from "#app/platform/paths.ts";

/** What the edge knows of a request from its first moment; kept in `res.locals`. */
export type Exchange = {
  id: string;
  nonce: string;
  startedAt: number;
  /** The origin under which the visitor reached us, set by the host check. */
  origin: string;
  /** A route's pattern such as `/r/:token`: what logs and metrics say instead of the address. */
  route: string;
};

/** Gives every request an id, which the answer carries, and a nonce for its scripts. */
export const beginExchange: RequestHandler = (_req, res, next) => {
  const exchange: Exchange = {
    id: randomUUID(),
    nonce: randomBytes(16).toString("base64"),
    startedAt: performance.now(),
    origin: "",
    route: "(refused)",
  };
  res.locals.exchange = exchange;
  res.setHeader("X-Request-Id", exchange.id);
  // Log, figures, compression, the page and the pipe to it all wait for the end of an answer: Node warns of eleven.
  res.setMaxListeners(20);
  next();
};

/** What `beginExchange` put there. */
export function exchangeOf(res: Response): Exchange {
  return res.locals.exchange as Exchange;
}

/** The language to answer in when no account says otherwise: the address, then the browser, then English. */
export function languageOf(pathname: string, acceptsLanguages: (...known: string[]) => string | false): Locale {
  const { prefix } = splitPrefix(pathname);
  const named = prefix.slice(1);
  if (isLocale(named)) return named;
  const wished = acceptsLanguages("en", "fr");
  return isLocale(wished) ? wished : "en";
}
