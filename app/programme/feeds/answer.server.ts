import { createHash } from "node:crypto";
import type { AppContext } from "#app/platform/context.ts";
import { problem } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { type Feed, readFeed } from "#app/programme/feeds/published.server.ts";

type File = { contentType: string; content: string; filename: string };

/**
 * Answers a request for a public programme in a form for other programs, open to scripts of other sites; 304 where the
 * reader has the same. What is not published is not there. `write` answers null for what the programme does not have.
 */
export async function answerFeed(
  request: Request,
  context: AppContext,
  slug: string | undefined,
  write: (feed: Feed) => File | null | Promise<File | null>,
): Promise<Response> {
  const feed = isSlug(slug) ? await readFeed(context.db, slug) : null;
  const file = feed && !feed.unpublished ? await write(feed) : null;
  if (!file) {
    const response = problem(404, "Not found");
    response.headers.set("Access-Control-Allow-Origin", "*");
    return response;
  }
  const etag = `"${createHash("sha256").update(file.content).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": file.contentType,
    "Content-Disposition": `inline; filename="${file.filename}"`,
    "Cache-Control": "public, max-age=60",
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  if (request.headers.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(file.content, { headers });
}
