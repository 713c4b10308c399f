import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "#app/programme/feeds/answer.server.ts";
import { releaseFeed } from "#app/programme/feeds/releases.server.ts";

/** The releases of the programme as a feed. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return answerFeed(context, params.slug, async (feed) => {
    const content = await releaseFeed(context, feed);
    return content === null
      ? null
      : { contentType: "application/atom+xml; charset=utf-8", filename: "feed.atom", content };
  });
}
