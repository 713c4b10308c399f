import { createHash } from "node:crypto";
import { splitPrefix } from "#app/platform/paths.ts";
import type { Exchange } from "#server/edge/exchange.ts";

/**
 * Pages that are the same for everybody without a cookie. Everything else is personal, also where only a secret in the
 * address says whose it is, so new pages are not cached until they are named here.
 */
const publicPath =
  /^\/($|about$|accessibility$|privacy$|network($|\.|\/embed$)|(organisations|countries|partnerships|projects|sources)($|\/)|conferences($|\/[^/]+($|\/programme($|\/)|\/schedule\.|\/feed\.atom$|\/versions$)))/;
const personalEnding = /\/(edit|search\.json)$/;

export const publicCaching = "public, max-age=60";
export const personalCaching = "private, no-store";

/** What `Cache-Control` a response gets: the loader's own word first, then by cookie, address and status. */
export function cachingFor(
  request: { method: string; pathname: string; hasCookie: boolean; hasCredentials: boolean; mayCache: boolean },
  response: Response,
): string {
  const own = response.headers.get("Cache-Control");
  if (response.headers.has("Set-Cookie")) return personalCaching;
  if (own) return own;
  if (request.hasCookie || request.hasCredentials) return personalCaching;
  const readable = request.method === "GET" || request.method === "HEAD";
  return request.mayCache && readable && response.status === 200 && isPublicPath(request.pathname)
    ? publicCaching
    : personalCaching;
}

/** Whether the page at an address is one of those that are the same for everybody. */
export function isPublicPath(pathname: string): boolean {
  const { path } = splitPrefix(pathname);
  const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
  return publicPath.test(plain) && !personalEnding.test(plain);
}

/** What a page's answer depends on besides its address. */
export const pageVary = "Cookie, Accept-Language, Accept-Encoding";

/**
 * A weak tag (the body may be compressed) over the body without what differs each time: nonce and request id. An answer
 * 304 then carries no policy header, and the cached body keeps the nonce of the policy it was stored with.
 */
export function entityTag(body: Buffer, { nonce, id }: Pick<Exchange, "nonce" | "id">): string {
  const text = body.toString("latin1").replaceAll(nonce, "").replaceAll(id, "");
  return `W/"${createHash("sha256").update(text, "latin1").digest("base64url").slice(0, 27)}"`;
}

/** Whether the visitor's copy is still good (RFC 9110: weak comparison, a list, or `*`). */
export function isFresh(ifNoneMatch: string | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === tag.replace(/^W\//, ""));
}
