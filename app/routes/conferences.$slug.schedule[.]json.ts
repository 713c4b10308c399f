import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "#app/programme/feeds/answer.server.ts";
import { scheduleOf } from "#app/programme/feeds/schedule.ts";
import { scheduleJson } from "#app/programme/feeds/schedule-json.ts";

/** The programme as JSON for the clients of c3voc. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale };
  return answerFeed(context, params.slug, (feed) => ({
    contentType: "application/json; charset=utf-8",
    filename: "schedule.json",
    content: scheduleJson(scheduleOf(feed, about), "https://c3voc.de/schedule/schema.json"),
  }));
}
