import type { Request, RequestHandler } from "express";
import { pathOf, Refusal, refuse } from "#server/edge/refuse.ts";
import { isWriting } from "#server/edge/request-shape.ts";

/** Forms of text are small; those that carry a file may be as large as one file and the text around it. */
const textLimit = 1_048_576;
const filesLimit = 6 * 1_048_576;

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const filesType = /^multipart\/form-data\s*(;|$)/i;
const jsonType = /^application\/([\w.+-]+\+)?json\s*(;|$)/i;
/** Addresses that programs post JSON to. */
const jsonPath = /^\/(webhooks|api)\//;

/** The whole body of a writing request, read and checked before anything acts on it. */
export type ReadBody = { bytes: Buffer; contentType: string };

/** Reads the body of a writing request up to the limit, declared or streamed, and refuses kinds nobody here reads. */
export const readBody: RequestHandler = async (req, res, next) => {
  if (!isWriting(req.method)) return next();
  try {
    const limit = filesType.test(req.get("Content-Type") ?? "") ? filesLimit : textLimit;
    const contentType = bodyType(req, limit);
    const bytes = await collect(req, limit);
    if (formTypes.test(contentType)) await checkForm(bytes, contentType);
    res.locals.body = { bytes, contentType } satisfies ReadBody;
  } catch (error) {
    if (!(error instanceof Refusal)) return next(error);
    await readAway(req);
    return refuse(req, res, error.code);
  }
  next();
};

/** A body that is refused is still read, unless it is immense or stops coming. */
const awayLimit = 64 * 1_048_576;
const quietMs = 500;

/**
 * Lets go of what is still coming: with unread bytes the connection is reset, and whoever sends a file that is too large
 * would see that instead of the answer.
 */
function readAway(req: Request): Promise<void> {
  return new Promise((resolve) => {
    let left = awayLimit;
    const done = () => {
      clearTimeout(quiet);
      req.pause();
      resolve();
    };
    const quiet = setTimeout(done, quietMs);
    req.removeAllListeners("data").on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) done();
      else quiet.refresh();
    });
    req.once("close", done).once("end", done);
    if (req.complete) done();
    else req.resume();
  });
}

function bodyType(req: Request, limit: number): string {
  if (Number(req.get("Content-Length") ?? 0) > limit) throw new Refusal("too_large");
  if ((req.get("Content-Encoding") ?? "identity") !== "identity") throw new Refusal("wrong_type");
  const type = req.get("Content-Type");
  // A form without a single field may come without a type.
  if (!type) return "application/x-www-form-urlencoded";
  if (formTypes.test(type) || (jsonType.test(type) && jsonPath.test(pathOf(req)))) return type;
  throw new Refusal("wrong_type");
}

function collect(req: Request, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    req.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        req.pause();
        reject(new Refusal("too_large"));
      } else chunks.push(chunk);
    });
    req.once("end", () => resolve(Buffer.concat(chunks)));
    req.once("error", () => reject(new Refusal("bad_request")));
    req.once("aborted", () => reject(new Refusal("bad_request")));
  });
}

const fieldLimit = 5_000;
const nameLength = 200;
/** `a[99999999]` would make whoever nests the fields build a list of that length; no form here has such names. */
const badName = /\[\d{5,}\]|(^|[.[])(__proto__|prototype|constructor)($|[.\]])/;

/** Refuses forms that cannot be read, or that are built to make reading them expensive. */
async function checkForm(bytes: Buffer, contentType: string): Promise<void> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "Content-Type": contentType } })
    .formData()
    .catch(() => {
      throw new Refusal("bad_request");
    });
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (fields > fieldLimit || name.length > nameLength || badName.test(name)) throw new Refusal("bad_request");
    // PostgreSQL stores no NUL in text.
    if (name.includes("\0") || (typeof value === "string" && value.includes("\0"))) throw new Refusal("bad_text");
  }
}
