import type { AppContext } from "#app/platform/context.ts";
import { problem } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { type Feed, readFeed } from "#app/programme/feeds/published.server.ts";

type File = { contentType: string; content: string; filename: string };

/**
 * Answers a request for a public programme in a form for other programs, open to scripts of other sites. What is not
 * published is not there. `write` answers null for what the programme does not have. The edge gives it a tag, and answers
 * 304 where the reader has the same.
 */
export async function answerFeed(
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
  return new Response(file.content, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `inline; filename="${file.filename}"`,
      "Cache-Control": "public, max-age=60",
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "ETag",
    },
  });
}
