import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request as HttpRequest, Response as HttpResponse, RequestHandler } from "express";
import type { AppContext } from "#app/platform/context.ts";
import type { ReadBody } from "#server/edge/body.ts";
import { exchangeOf, languageOf } from "#server/edge/exchange.ts";
import { cachingFor, entityTag, isFresh, isPublicPath, pageVary, publicCaching } from "#server/edge/page-cache.ts";
import { bodyFor, type PageMemory, type RememberedPage } from "#server/edge/page-memory.ts";
import { pathOf, refuse } from "#server/edge/refuse.ts";

/** Answers a request of the fetch kind: Remix, from the build or through Vite. */
export type PageHandler = (request: Request, context: AppContext) => Promise<Response>;
/** The context of one request, and the renewed cookie of a login session that slid on. */
export type ContextFor = (req: HttpRequest, res: HttpResponse) => Promise<{ context: AppContext; setCookie?: string }>;

/** Hands a request to Remix and sends what it answers, with caching, ETag and HEAD done here. No memory: no caching. */
export function servePages(handle: PageHandler, contextFor: ContextFor, memory: PageMemory | null): RequestHandler {
  return async (req, res, next) => {
    try {
      const key = memory && memoryKey(req, res);
      const known = key && (await memory.find(key));
      if (known) return sendRemembered(req, res, known);
      const remember = key ? memory.begin(key, pathOf(req)) : () => {};
      await render().then(remember, (error) => {
        remember(null);
        throw error;
      });
    } catch (error) {
      next(error);
    }

    async function render(): Promise<RememberedPage | null> {
      const { context, setCookie } = await contextFor(req, res);
      const response = await handle(fetchRequest(req, res), context);
      // A page without a form. Remix would answer with a page that lacks its words.
      if (response.status === 405) {
        refuse(req, res, "wrong_method");
        return null;
      }
      if (setCookie && !response.headers.has("Set-Cookie")) response.headers.append("Set-Cookie", setCookie);
      return send(req, res, response, memory !== null);
    }
  };
}

const longestAddress = 500;

/** What a public page depends on, for somebody without a cookie; null where the answer is nobody else's. */
function memoryKey(req: HttpRequest, res: HttpResponse): string | null {
  const readable = req.method === "GET" || req.method === "HEAD";
  if (!readable || req.headers.cookie !== undefined || req.headers.authorization !== undefined) return null;
  if (!isPublicPath(req.path) || req.originalUrl.length > longestAddress) return null;
  const locale = languageOf(pathOf(req), (...known) => req.acceptsLanguages(known));
  return `${locale} ${exchangeOf(res).origin}${req.originalUrl}`;
}

function sendRemembered(req: HttpRequest, res: HttpResponse, page: RememberedPage): void {
  for (const [name, value] of page.headers) res.setHeader(name, value);
  res.setHeader("Cache-Control", publicCaching);
  res.vary(pageVary);
  sendTagged(req, res, page.tag, () => bodyFor(page, exchangeOf(res)));
}

/** Headers that Remix must not judge by: the edge has checked them, and a proxy may have changed them. */
const notHandedOn = new Set([
  "host",
  "origin",
  "x-forwarded-host",
  "content-length",
  "content-type",
  "transfer-encoding",
]);

/** The same request with the origin that pages are rendered for. HEAD is read like GET; its body is dropped at the end. */
function fetchRequest(req: HttpRequest, res: HttpResponse): Request {
  const { origin } = exchangeOf(res);
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || notHandedOn.has(name) || name.startsWith(":")) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  headers.set("Host", new URL(origin).host);
  const gone = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) gone.abort();
  });
  const init: RequestInit = { method: req.method === "HEAD" ? "GET" : req.method, headers, signal: gone.signal };
  const body = res.locals.body as ReadBody | undefined;
  if (body) {
    headers.set("Content-Type", body.contentType);
    init.body = new Uint8Array(body.bytes);
  }
  return new Request(origin + req.originalUrl, init);
}

async function send(
  req: HttpRequest,
  res: HttpResponse,
  response: Response,
  mayCache: boolean,
): Promise<RememberedPage | null> {
  const caching = cachingFor(
    {
      mayCache,
      method: req.method,
      pathname: req.path,
      hasCookie: req.headers.cookie !== undefined,
      hasCredentials: req.headers.authorization !== undefined,
    },
    response,
  );
  copyHeaders(response.headers, res);
  res.status(response.status);
  res.setHeader("Cache-Control", caching);
  res.vary(pageVary);
  if (response.status === 304) notModified(res);
  else if (!response.body) res.end();
  else if (caching !== publicCaching && !response.headers.has("ETag")) await stream(req, res, response);
  else {
    const body = Buffer.from(await response.arrayBuffer());
    const tag = response.headers.get("ETag") ?? entityTag(body, exchangeOf(res));
    sendTagged(req, res, tag, () => body);
    if (caching === publicCaching && response.status === 200) return toRemember(response, tag, body, res);
  }
  return null;
}

/** Null for a document with a policy of its own: that is sent for each reader anew. */
function toRemember(response: Response, tag: string, body: Buffer, res: HttpResponse): RememberedPage | null {
  if (response.headers.has("Content-Security-Policy")) return null;
  const { nonce, id } = exchangeOf(res);
  return { headers: [...response.headers], tag, text: body.toString("latin1"), madeFor: { nonce, id } };
}

function copyHeaders(headers: Headers, res: HttpResponse): void {
  for (const [name, value] of headers) {
    if (name !== "set-cookie") res.setHeader(name, value);
  }
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  // A document with a policy of its own says there who may frame it.
  if (/frame-ancestors/.test(headers.get("Content-Security-Policy") ?? "")) res.removeHeader("X-Frame-Options");
}

function sendTagged(req: HttpRequest, res: HttpResponse, tag: string, body: () => Buffer): void {
  res.setHeader("ETag", tag);
  if (isFresh(req.get("If-None-Match"), tag)) {
    notModified(res);
    return;
  }
  // Node drops the body of an answer to HEAD.
  res.end(body());
}

/** The copy that the visitor has was made for the nonce of the policy that it came with: no other may replace that. */
function notModified(res: HttpResponse): void {
  for (const name of ["Content-Security-Policy", "Content-Type", "Content-Length"]) res.removeHeader(name);
  res.status(304).end();
}

async function stream(req: HttpRequest, res: HttpResponse, response: Response): Promise<void> {
  if (!response.body || req.method === "HEAD") {
    await response.body?.cancel();
    res.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as import("node:stream/web").ReadableStream), res).catch(
    (error: unknown) => {
      // The visitor left before the end.
      if (!res.destroyed) throw error;
    },
  );
}
