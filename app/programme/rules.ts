import { grouped, runsOf } from "#app/platform/grouping.ts";
import { foldText } from "#app/platform/text.ts";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import type { RoomView, SessionPerson, SessionSummary, SlotView, TrackView } from "#app/programme/views.ts";
import type { SessionAccess, SessionKind } from "#prisma/generated/enums.ts";

/**
 * A session at one of its times; without a slot where the sources print none. `rooms`: all that it has at that time, the
 * slot being in the first.
 */
export type ProgrammeItem = { session: SessionSummary; slot: SlotView | null; rooms: RoomView[] };

export type ProgrammeFilter = {
  kind: SessionKind | null;
  language: string | null;
  room: string | null;
  track: string | null;
  access: SessionAccess | null;
  q: string;
};

/** How a programme is laid out. */
export const programmeViews = ["day", "room", "track", "person"] as const;
export type ProgrammeView = (typeof programmeViews)[number];

/** Every appearance of every session: one for each time, in however many rooms; one for a session without any. */
export function itemsOf(sessions: SessionSummary[]): ProgrammeItem[] {
  return sessions.flatMap((session): ProgrammeItem[] =>
    session.slots.length === 0
      ? [{ session, slot: null, rooms: [] }]
      : bandsOf(session.slots).map((slots) => ({
          ...{ session, slot: slots[0] ?? null, rooms: slots.map(({ room }) => room) },
        })),
  );
}

/** More rooms than these are only counted where there is little space. */
export const mostRoomsNamed = 3;

/** Slots of one session by their time: those of one time are one appearance in several rooms. */
export function bandsOf<Slot extends { startsAt: string; endsAt: string }>(slots: Slot[]): Slot[][] {
  return [...grouped(slots, ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`).values()];
}

/** The day of an item in the conference's zone, else the day that is printed; null when neither is known. */
function dayOf({ session, slot }: ProgrammeItem, timeZone: string): string | null {
  if (slot) return dayIn(slot.startsAt, timeZone);
  return session.dateFrom?.length === 10 ? session.dateFrom : null;
}

/** The days on which anything takes place, in order. */
export function daysOf(items: ProgrammeItem[], timeZone: string): string[] {
  return [...new Set(items.flatMap((item) => dayOf(item, timeZone) ?? []))].sort();
}

/** Which day to show of those that there are: the one asked for, else today, else the first ("none": what has no day). */
export function dayShown(known: readonly string[], asked: string | null, today: string): string {
  return [asked, today].find((day) => day !== null && known.includes(day)) ?? known[0] ?? "none";
}

/** What takes place on a day, by time; what has no time comes last. `null` asks for what has no day. */
export function itemsOfDay(items: ProgrammeItem[], day: string | null, timeZone: string): ProgrammeItem[] {
  return items.filter((item) => dayOf(item, timeZone) === day).sort(byTime);
}

function byTime(a: ProgrammeItem, b: ProgrammeItem): number {
  if (!a.slot || !b.slot) return Number(!a.slot) - Number(!b.slot);
  return a.slot.startsAt.localeCompare(b.slot.startsAt) || a.slot.endsAt.localeCompare(b.slot.endsAt);
}

/** A language is offered where it is spoken or interpreted into. Text is looked for in titles, tracks and names. */
export function filterItems(items: ProgrammeItem[], filter: ProgrammeFilter): ProgrammeItem[] {
  const words = foldText(filter.q).split(" ").filter(Boolean);
  return items.filter(({ session, rooms }) => {
    if (filter.kind && session.kind !== filter.kind) return false;
    if (filter.track && session.track?.slug !== filter.track) return false;
    if (filter.access && session.access !== filter.access) return false;
    if (filter.room && !rooms.some(({ slug }) => slug === filter.room)) return false;
    if (filter.language && !languagesOf(session).includes(filter.language)) return false;
    return words.length === 0 || matches(textOf(session), words);
  });
}

/** Languages in which a session can be followed. */
export function languagesOf({
  language,
  interpretedInto,
}: Pick<SessionSummary, "language" | "interpretedInto">): string[] {
  return [...(language ? [language] : []), ...interpretedInto];
}

function textOf({ title, track, printedTrack, people }: SessionSummary): string {
  const names = people.flatMap(({ name, organisation }) => [name, organisation?.name.en, organisation?.acronym]);
  return foldText(
    [title.en, title.fr, track?.name.en, track?.name.fr, printedTrack, ...names].filter(Boolean).join(" "),
  );
}

function matches(text: string, words: string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** A cell of the grid: an item that begins in this row, or nothing. Rows and columns that it covers have no cell. */
export type GridCell = { item: ProgrammeItem | null; rowSpan: number; colSpan: number };
export type GridRow = { startsAt: string; cells: GridCell[] };
export type Grid = { rooms: RoomView[]; rows: GridRow[] };

/** An item in the columns and rows of the grid; one that has rooms apart from each other is there several times. */
type Placed = { item: ProgrammeItem; column: number; span: number; from: number; to: number };

/**
 * Rooms against time as a table: one row for each stretch between two times at which anything begins or ends. An item
 * spans the neighbouring rooms that it has; one that has the house to itself spans all. Null when a room is used twice at
 * once, which no table can show.
 */
export function gridOf(items: ProgrammeItem[], allRooms: RoomView[]): Grid | null {
  const slots = items.flatMap(({ slot }) => slot ?? []);
  const times = [...new Set(slots.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]))].sort();
  const rooms = allRooms.filter(({ slug }) => items.some((item) => item.rooms.some((room) => room.slug === slug)));
  const placed = items.flatMap((item) => place(item, items, times, rooms));
  if (clashes(placed)) return null;
  const rows = times.slice(0, -1).map((startsAt, row) => ({ startsAt, cells: cellsOf(row, rooms.length, placed) }));
  return { rooms, rows: rows.filter((_, row) => placed.some(({ from, to }) => from <= row && row < to)) };
}

function place(item: ProgrammeItem, items: ProgrammeItem[], times: string[], rooms: RoomView[]): Placed[] {
  const { slot } = item;
  if (!slot) return [];
  const alone = items.every((other) => other === item || !other.slot || !overlap(slot, other.slot));
  const columns = item.rooms.map((room) => rooms.findIndex(({ slug }) => slug === room.slug));
  const runs = alone ? [{ column: 0, span: rooms.length }] : runsOf(columns);
  return runs.map((run) => ({ item, ...run, from: times.indexOf(slot.startsAt), to: times.indexOf(slot.endsAt) }));
}

function overlap(a: SlotView, b: SlotView): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

function clashes(placed: Placed[]): boolean {
  return placed.some((a, index) =>
    placed
      .slice(index + 1)
      .some((b) => a.column < b.column + b.span && b.column < a.column + a.span && a.from < b.to && b.from < a.to),
  );
}

function cellsOf(row: number, columns: number, placed: Placed[]): GridCell[] {
  const here = placed.filter(({ from, to }) => from <= row && row < to);
  return Array.from({ length: columns }, (_, at) => at).flatMap((at): GridCell[] => {
    const one = here.find(({ column, span }) => column <= at && at < column + span);
    if (!one) return [{ item: null, rowSpan: 1, colSpan: 1 }];
    const begins = one.from === row && one.column === at;
    return begins ? [{ item: one.item, rowSpan: one.to - row, colSpan: one.span }] : [];
  });
}

/** A day in one glance: from when to when, how many sessions, and those for everybody. */
export type ProgrammeGlance = {
  day: string;
  from: string;
  to: string;
  sessions: number;
  main: Pick<SessionSummary, "slug" | "title">[];
};

/** The days of a programme; breaks do not count as sessions. */
export function glanceOf(sessions: SessionSummary[], timeZone: string): ProgrammeGlance[] {
  const items = itemsOf(sessions).filter(({ slot, session }) => slot !== null && session.kind !== "break");
  return daysOf(items, timeZone).map((day) => {
    const ofDay = itemsOfDay(items, day, timeZone);
    const slots = ofDay.flatMap(({ slot }) => slot ?? []);
    const ends = slots.map(({ endsAt }) => endsAt).sort();
    return {
      day,
      from: timeIn(slots[0]?.startsAt ?? "", timeZone),
      to: timeIn(ends.at(-1) ?? "", timeZone),
      sessions: ofDay.length,
      main: ofDay
        .filter(({ session: { kind } }) => kind === "plenary" || kind === "keynote")
        .map(({ session: { slug, title } }) => ({ slug, title })),
    };
  });
}

/** What takes place at an instant, and what begins next on the same day. What is cancelled is neither. */
export function nowAndNext(items: ProgrammeItem[], now: Date, timeZone: string) {
  const instant = now.toISOString();
  const today = itemsOfDay(items, dayIn(now, timeZone), timeZone).filter(({ session }) => !session.cancelled);
  const coming = today.filter(({ slot }) => slot && slot.startsAt > instant);
  return {
    now: today.filter(({ slot }) => slot && slot.startsAt <= instant && instant < slot.endsAt),
    next: coming.filter(({ slot }) => slot?.startsAt === coming[0]?.slot?.startsAt),
  };
}

/** What a programme can be filtered by: only what would change anything. */
export type ProgrammeChoices = {
  kinds: SessionKind[];
  languages: string[];
  rooms: RoomView[];
  tracks: TrackView[];
  access: SessionAccess[];
};

/** The choices that sessions leave; the order is that of the programme. */
export function choicesOf(sessions: SessionSummary[], rooms: RoomView[], tracks: TrackView[]): ProgrammeChoices {
  const different = <One>(all: One[]): One[] => [...new Set(all)];
  return {
    kinds: different(sessions.map(({ kind }) => kind)).filter((kind) => kind !== "break"),
    languages: different(sessions.flatMap(languagesOf)),
    rooms,
    tracks,
    access: different(sessions.map(({ access }) => access)),
  };
}

/** Items under one heading of a layout: a room, a track, a person, or null for what has none. */
export type ProgrammeGroup = {
  key: string;
  room: RoomView | null;
  track: TrackView | null;
  person: Pick<SessionPerson, "id" | "name" | "organisation"> | null;
  items: ProgrammeItem[];
};

/** The programme under headings; breaks are in none. Rooms and tracks in their order, people by name. */
export function groupsOf(
  items: ProgrammeItem[],
  view: Exclude<ProgrammeView, "day">,
  { rooms, tracks }: { rooms: RoomView[]; tracks: TrackView[] },
): ProgrammeGroup[] {
  const own = items.filter(({ session }) => session.kind !== "break").sort(byTime);
  const none = { room: null, track: null, person: null };
  const groups: ProgrammeGroup[] =
    view === "room"
      ? [...rooms, null].map((room) => ({
          ...{ ...none, key: room?.slug ?? "", room },
          items: own.filter(({ rooms: its }) => (room ? its.some(({ slug }) => slug === room.slug) : its.length === 0)),
        }))
      : view === "track"
        ? [...tracks, null].map((track) => ({
            ...{ ...none, key: track?.slug ?? "", track },
            items: own.filter(({ session }) => (session.track?.slug ?? null) === (track?.slug ?? null)),
          }))
        : peopleOf(own).map((person) => ({
            ...{ ...none, key: person.id, person },
            items: own.filter(({ session }) => session.people.some(({ id }) => id === person.id)),
          }));
  return groups.filter((group) => group.items.length > 0);
}

function peopleOf(items: ProgrammeItem[]): SessionPerson[] {
  const people = new Map(items.flatMap(({ session }) => session.people.map((person) => [person.id, person] as const)));
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
