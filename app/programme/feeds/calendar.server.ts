import { type CalendarEntry, calendarFeed } from "#app/conferences/calendar.server.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import type { Feed, FeedSlot } from "#app/programme/feeds/published.server.ts";

type About = { appUrl: string; locale: Locale };

/** One slot as calendars show it. The same id, whatever becomes of it, in every feed that has it. */
export function slotEntry(feed: Feed, one: FeedSlot, { appUrl, locale }: About): CalendarEntry {
  const { conference, snapshot } = feed;
  const { slot, session } = one;
  const text = (value: { en: string | null; fr: string | null }) => pickText(value, locale)?.text ?? "";
  const url = `${appUrl}/${locale}/conferences/${conference.slug}/programme/${session.slug}`;
  const people = snapshot.people.filter(({ id }) => one.people.includes(id)).map(({ name }) => name);
  return {
    uid: `slot-${slot.id}@${new URL(appUrl).hostname}`,
    sequence: one.sequence,
    now: one.changedAt,
    locale,
    state: one.cancelled ? "cancelled" : "confirmed",
    span: {
      kind: "hours",
      start: new Date(slot.startsAt),
      end: new Date(slot.endsAt),
      timeZone: conference.timeZone ?? "UTC",
    },
    title: text(session.title) || session.slug,
    description: [people.join(", "), url].filter(Boolean).join("\n"),
    place: [text(slot.room.name), text(slot.room.place), conference.city].filter(Boolean).join(", "),
    url,
  };
}

/** The slots of a programme that `wants` picks as a calendar to subscribe to. */
export function programmeCalendar(feed: Feed, about: About & { name: string }, wants: (slot: FeedSlot) => boolean) {
  const entries = feed.slots.filter(wants).map((slot) => slotEntry(feed, slot, about));
  return calendarFeed(entries, about);
}
