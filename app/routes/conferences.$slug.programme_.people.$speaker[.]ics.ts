import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFeed } from "#app/programme/feeds/answer.server.ts";
import { programmeCalendar } from "#app/programme/feeds/calendar.server.ts";

/** The sessions of one person as a calendar. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale };
  return answerFeed(context, params.slug, (feed) => {
    const person = feed.snapshot.people.find(({ id }) => id === params.speaker);
    if (!person) return null;
    const calendar = programmeCalendar(feed, { ...about, name: person.name }, ({ people }) =>
      people.includes(person.id),
    );
    return { filename: "programme.ics", ...calendar };
  });
}
