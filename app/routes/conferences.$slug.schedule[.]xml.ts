import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "#app/programme/feeds/answer.server.ts";
import { scheduleOf } from "#app/programme/feeds/schedule.ts";
import { scheduleXml } from "#app/programme/feeds/schedule-xml.ts";

/** The programme as XML for the clients of c3voc. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale };
  return answerFeed(context, params.slug, (feed) => ({
    contentType: "application/xml; charset=utf-8",
    filename: "schedule.xml",
    content: scheduleXml(scheduleOf(feed, about)),
  }));
}
