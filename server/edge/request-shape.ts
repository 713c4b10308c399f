import type { RequestHandler } from "express";
import { pathOf, refuse } from "#server/edge/refuse.ts";

const urlLength = 8192;
const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const writing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
/** Pages and their forms know nothing but GET and POST; only the API takes the other writing methods. */
const apiPath = /^\/api(\/|$)/;

/** The programme for other programs. */
const openFile = /\/conferences\/[^/]+\/(schedule\.(json|xml|ics)|feed\.atom|programme\/.+\.ics)$/;

/** True for methods that may change something. */
export function isWriting(method: string): boolean {
  return !reading.has(method);
}

/** Refuses what no page of ours could have sent: unknown methods, addresses that are too long or cannot be decoded. */
export const checkShape: RequestHandler = (req, res, next) => {
  const path = pathOf(req);
  if (!reading.has(req.method) && !writing.has(req.method)) return refuse(req, res, "wrong_method");
  if (req.originalUrl.length > urlLength) return refuse(req, res, "too_long");
  if (req.method === "OPTIONS") return answerOptions(res, path);
  if (!isReadable(req.originalUrl, path)) return refuse(req, res, "bad_request");
  next();
};

/** A method that exists but has no use at this address; asked after the origin, which refuses harder. */
export const checkMethod: RequestHandler = (req, res, next) => {
  if (!writing.has(req.method) || req.method === "POST" || apiPath.test(pathOf(req))) return next();
  res.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
  refuse(req, res, "wrong_method");
};

function answerOptions(res: Parameters<RequestHandler>[1], path: string): void {
  res.setHeader(
    "Allow",
    apiPath.test(path) ? "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" : "GET, HEAD, POST, OPTIONS",
  );
  res.setHeader("Cache-Control", "no-store");
  if (openFile.test(path)) {
    // Scripts of other sites may read these, and ask whether what they have is still good.
    res.setHeader("Access-Control-Allow-Origin", "*");
    res.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
    res.setHeader("Access-Control-Allow-Headers", "If-None-Match");
    res.setHeader("Access-Control-Max-Age", "86400");
  }
  res.status(204).end();
}

/** `.` and `..`, also encoded: whoever normalises them sees another path than the one that was checked here. */
const dotSegment = /(^|\/)(\.|%2e){1,2}(\/|$)/i;

/** A path on this site that decodes to text. NUL cannot be stored by PostgreSQL, and `//host` reads as another site. */
function isReadable(url: string, path: string): boolean {
  if (!path.startsWith("/") || path.startsWith("//") || path.includes("\\") || /%00/.test(url)) return false;
  if (dotSegment.test(path)) return false;
  try {
    return !decodeURIComponent(path).startsWith("//");
  } catch {
    return false;
  }
}
