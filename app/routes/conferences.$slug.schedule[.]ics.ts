import type { LoaderFunctionArgs } from "@remix-run/node";
import { pickText } from "#app/platform/locale.ts";
import { answerFeed } from "#app/programme/feeds/answer.server.ts";
import { programmeCalendar } from "#app/programme/feeds/calendar.server.ts";

/** The programme as a calendar to subscribe to. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale };
  return answerFeed(context, params.slug, (feed) => {
    const name = pickText(feed.conference.name, about.locale)?.text ?? feed.conference.slug;
    return { filename: "schedule.ics", ...programmeCalendar(feed, { ...about, name }, () => true) };
  });
}
