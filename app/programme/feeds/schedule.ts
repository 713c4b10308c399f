import { type Locale, pickText } from "#app/platform/locale.ts";
import { instantIn, offsetAt, wallTime } from "#app/platform/time-zone.ts";
import { codeOf, guidOf, numberOf } from "#app/programme/feeds/ids.ts";
import type { Feed, FeedSlot } from "#app/programme/feeds/published.server.ts";
import type { SnapshotSession } from "#app/programme/releases/snapshot.ts";
import { dayAfter } from "#app/programme/times.ts";
import { trackLook } from "#app/programme/track-colours.ts";
import type { Profile, RoomView } from "#app/programme/views.ts";

/** A programme as the clients of c3voc read it, before it is written as XML or JSON; in one language, clean of control characters. */
export type Schedule = {
  version: string;
  baseUrl: string;
  url: string;
  conference: { acronym: string; title: string; start: string; end: string; timeZone: string };
  rooms: { name: string; slug: string; guid: string; description: string; capacity: number | null }[];
  tracks: { name: string; slug: string; colour: string }[];
  days: ScheduleDay[];
};

export type ScheduleDay = {
  index: number;
  date: string;
  start: string;
  end: string;
  rooms: { name: string; guid: string; events: ScheduleEvent[] }[];
};

export type ScheduleEvent = {
  guid: string;
  id: number;
  code: string;
  /** With the offset of the conference's zone. */
  date: string;
  start: string;
  duration: string;
  room: string;
  slug: string;
  url: string;
  title: string;
  type: string;
  track: string;
  language: string;
  abstract: string;
  description: string;
  persons: { id: number; guid: string; name: string; biography: string; url: string }[];
};

/** What takes place before this hour belongs to the evening before. */
const dayTurns = 4;

/** The day of the programme that an instant belongs to. */
export function programmeDay(instant: string, timeZone: string): string {
  const wall = wallTime(new Date(instant), timeZone);
  return new Date(wall.getTime() - dayTurns * 3_600_000).toISOString().slice(0, 10);
}

type About = { appUrl: string; locale: Locale };

/** The schedule of what takes place: what was cancelled is not in it. */
export function scheduleOf(feed: Feed, about: About): Schedule {
  const { conference, snapshot, release } = feed;
  const zone = conference.timeZone ?? "UTC";
  const slots = feed.slots.filter(({ cancelled }) => !cancelled).sort(byTime);
  const days = [...new Set(slots.map(({ slot }) => programmeDay(slot.startsAt, zone)))];
  const text = textIn(about.locale);
  const names = roomNames(snapshot.rooms, about.locale);
  const context = { ...about, zone, feed, names };
  const base = `${about.appUrl}/conferences/${conference.slug}`;
  return {
    version: clean(release ? `${release.number} ${release.name}` : "1"),
    baseUrl: base,
    url: `${base}/programme`,
    conference: {
      acronym: acronymOf(conference.slug),
      title: text(conference.name),
      start: days[0] ?? wholeDay(conference.dateFrom),
      end: days.at(-1) ?? wholeDay(conference.dateTo ?? conference.dateFrom),
      timeZone: zone,
    },
    rooms: snapshot.rooms.map((room) => ({
      name: names.get(room.id) ?? room.slug,
      slug: room.slug,
      guid: guidOf(room.id),
      description: text(room.place),
      capacity: room.capacity,
    })),
    tracks: snapshot.tracks.map(({ name, slug, colour }) => ({
      name: text(name),
      slug,
      colour: trackLook(colour).light,
    })),
    days: days.map((date, index) => dayOf(context, date, index + 1, slots)),
  };
}

/** The format wants a day: of a month or a year its first, and of nothing the first day that clocks know. */
function wholeDay(date: string | null): string {
  return date ? date + "-01-01".slice(date.length - 4) : "1970-01-01";
}

type Context = About & { zone: string; feed: Feed; names: Map<string, string> };

function dayOf(context: Context, date: string, index: number, slots: FeedSlot[]): ScheduleDay {
  const { zone, feed, names } = context;
  const own = slots.filter(({ slot }) => programmeDay(slot.startsAt, zone) === date);
  const hour = `T0${dayTurns}:00:00`;
  return {
    index,
    date,
    start: localTime((instantIn(date + hour, zone) ?? new Date(`${date}T00:00:00Z`)).toISOString(), zone),
    end: localTime((instantIn(dayAfter(date) + hour, zone) ?? new Date(`${date}T00:00:00Z`)).toISOString(), zone),
    rooms: feed.snapshot.rooms.flatMap((room) => {
      const events = own.filter(({ slot }) => slot.room.id === room.id).map((slot) => eventOf(context, slot));
      return events.length > 0 ? [{ name: names.get(room.id) ?? room.slug, guid: guidOf(room.id), events }] : [];
    }),
  };
}

function eventOf({ feed, appUrl, locale, zone, names }: Context, one: FeedSlot): ScheduleEvent {
  const { conference, snapshot } = feed;
  const text = textIn(locale);
  const { slot } = one;
  const session = snapshot.sessions.find(({ id }) => id === one.session.id);
  const base = `${appUrl}/conferences/${conference.slug}/programme`;
  const people = snapshot.people.filter(({ id }) => one.people.includes(id));
  return {
    guid: one.guid,
    id: one.number,
    code: codeOf(one.number),
    date: localTime(slot.startsAt, zone),
    start: localTime(slot.startsAt, zone).slice(11, 16),
    duration: durationOf(slot),
    room: names.get(slot.room.id) ?? slot.room.slug,
    slug: `${acronymOf(conference.slug)}-${one.number}-${one.session.slug}`,
    url: `${base}/${one.session.slug}`,
    title: text(one.session.title),
    type: one.session.kind,
    track: session ? trackName(feed, session, text) : "",
    language: session?.language ?? "",
    abstract: session ? text(session.premise) : "",
    description: session ? text(session.description) : "",
    persons: people.map((person) => personOf(person, base, text)),
  };
}

function trackName({ snapshot }: Feed, session: SnapshotSession, text: Text): string {
  const track = snapshot.tracks.find(({ slug }) => slug === session.track);
  return track ? text(track.name) : clean(session.printedTrack ?? "");
}

function personOf({ id, name, biography }: Profile, base: string, text: Text) {
  return {
    id: numberOf(id),
    guid: guidOf(id),
    name: clean(name),
    biography: text(biography),
    url: `${base}/people/${id}`,
  };
}

/** "2026-03-28T09:00:00+01:00". */
export function localTime(instant: string, timeZone: string): string {
  const date = new Date(instant);
  const minutes = Math.round(offsetAt(date, timeZone) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  const absolute = Math.abs(minutes);
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
  return wallTime(date, timeZone).toISOString().slice(0, 19) + offset;
}

function durationOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const minutes = Math.max(0, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function byTime(a: FeedSlot, b: FeedSlot): number {
  return a.slot.startsAt.localeCompare(b.slot.startsAt) || a.number - b.number;
}

function acronymOf(slug: string): string {
  return slug.length < 4 ? slug.padEnd(4, "-") : slug;
}

/** Rooms are told apart by name there: a second one of the same name says its address too. */
function roomNames(rooms: RoomView[], locale: Locale): Map<string, string> {
  const names = new Map<string, string>();
  for (const room of rooms) {
    const name = textIn(locale)(room.name) || room.slug;
    names.set(room.id, [...names.values()].includes(name) ? `${name} (${room.slug})` : name);
  }
  return names;
}

type Text = (text: { en: string | null; fr: string | null }) => string;

function textIn(locale: Locale): Text {
  return (text) => clean(pickText(text, locale)?.text ?? "");
}

const forbidden = /(?![\n\t])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

/** Text that may stand in XML and JSON whatever was typed. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(forbidden, "");
}
