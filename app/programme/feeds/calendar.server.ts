import { type CalendarEntry, calendarFeed } from "#app/conferences/calendar.server.ts";
import { type Bilingual, type Locale, pickText } from "#app/platform/locale.ts";
import { type CalendarSlot, calendarSlots, type Feed } from "#app/programme/feeds/published.server.ts";

type About = { appUrl: string; locale: Locale };

/** One time of a session as calendars show it. The same id, whatever becomes of it, in every feed that has it. */
export function slotEntry(feed: Feed, one: CalendarSlot, { appUrl, locale }: About): CalendarEntry {
  const { conference, snapshot } = feed;
  const { slot, session } = one;
  const text = (value: Bilingual) => pickText(value, locale)?.text ?? "";
  const programme = `${appUrl}/${locale}/conferences/${conference.slug}/programme`;
  // What is gone from the programme may have no page any more.
  const url = one.gone ? programme : `${programme}/${session.slug}`;
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
    place: [...placesOf(one, text), conference.city].filter(Boolean).join(", "),
    url,
  };
}

/** The rooms; where there is only one, also how to find it. */
function placesOf({ rooms }: CalendarSlot, text: (value: Bilingual) => string): string[] {
  const [only, ...others] = rooms;
  return only && others.length === 0 ? [text(only.name), text(only.place)] : rooms.map(({ name }) => text(name));
}

/** The times of a programme that `wants` picks as a calendar to subscribe to. */
export function programmeCalendar(feed: Feed, about: About & { name: string }, wants: (slot: CalendarSlot) => boolean) {
  const entries = calendarSlots(feed)
    .filter(wants)
    .map((slot) => slotEntry(feed, slot, about));
  return calendarFeed(entries, about);
}
