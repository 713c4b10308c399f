import type { LoaderFunctionArgs } from "@remix-run/node";
import { pickText } from "#app/platform/locale.ts";
import { answerFeed } from "#app/programme/feeds/answer.server.ts";
import { programmeCalendar } from "#app/programme/feeds/calendar.server.ts";

/** One session, also one that is gone, as a calendar. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale };
  return answerFeed(context, params.slug, (feed) => {
    const known = feed.slots.find(({ session }) => session.slug === params.session);
    if (!known) return null;
    const { id, slug, title } = known.session;
    const name = pickText(title, about.locale)?.text ?? slug;
    const calendar = programmeCalendar(feed, { ...about, name }, ({ session }) => session.id === id);
    return { filename: `${slug}.ics`, ...calendar };
  });
}
