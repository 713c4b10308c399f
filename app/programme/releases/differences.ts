import { isDeepStrictEqual } from "node:util";
import { grouped } from "#app/platform/grouping.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import { bandsOf } from "#app/programme/rules.ts";
import type { SlotView } from "#app/programme/views.ts";

/** When and where, as it is told in a difference; `more`: other rooms that it has at the same time. */
export type SlotAt = { startsAt: string; endsAt: string; room: Bilingual; more?: Bilingual[] };

type Named = Pick<SnapshotSession, "id" | "slug" | "title">;

/** What can change of a session that stays where it is. */
export type ChangedField =
  | "title"
  | "kind"
  | "texts"
  | "track"
  | "language"
  | "access"
  | "capacity"
  | "people"
  | "organisations"
  | "related"
  | "address"
  | "sources";

/** What a release changes, each said in one line. People are ids of the snapshots: their names are only there. */
export type ProgrammeDifference =
  | { kind: "new"; session: Named; slots: SlotAt[] }
  /** `gone`: no longer in the programme at all; else it stays in it as cancelled. */
  | { kind: "cancelled"; session: Named; slots: SlotAt[]; gone: boolean }
  | { kind: "resumed"; session: Named; slots: SlotAt[] }
  /** One time of a session. Without `from` it is one more, without `to` one less. */
  | { kind: "moved"; session: Named; from: SlotAt | null; to: SlotAt | null }
  /** `was`: the title that it had, where it has another one. */
  | { kind: "changed"; session: Named; fields: ChangedField[]; joined: string[]; left: string[]; was?: Bilingual }
  | { kind: "room"; name: Bilingual }
  | { kind: "track"; name: Bilingual }
  | { kind: "person"; id: string };

type Own = Exclude<keyof SnapshotSession, "id" | "slots" | "cancelled">;

/** Every part of a session that can differ has a word. */
const wordOf: Record<Own, ChangedField> = {
  slug: "address",
  kind: "kind",
  number: "kind",
  track: "track",
  printedTrack: "track",
  access: "access",
  categories: "access",
  capacity: "capacity",
  title: "title",
  language: "language",
  interpretedInto: "language",
  dateFrom: "texts",
  weekday: "texts",
  description: "texts",
  premise: "texts",
  note: "texts",
  focusQuestions: "texts",
  background: "texts",
  conclusions: "texts",
  facts: "texts",
  people: "people",
  organisations: "organisations",
  projects: "related",
  follows: "related",
  citations: "sources",
};

const parts = Object.keys(wordOf) as Own[];

/** What is different in `after`, in the order of its sessions. Empty only when nothing that is shown differs. */
export function differencesOf(before: ProgrammeSnapshot, after: ProgrammeSnapshot): ProgrammeDifference[] {
  const known = new Map(before.sessions.map((session) => [session.id, session]));
  const kept = new Set(after.sessions.map(({ id }) => id));
  return [
    ...after.sessions.flatMap((session) => {
      const old = known.get(session.id);
      return old ? sessionDifferences(old, session) : newSession(session);
    }),
    ...before.sessions.filter(({ id, cancelled }) => !kept.has(id) && !cancelled).map((old) => cancelled(old, true)),
    ...aroundDifferences(before, after),
  ];
}

/** Nothing that the public sees is different, whatever the order of keys. */
export function isSame(before: ProgrammeSnapshot, after: ProgrammeSnapshot): boolean {
  return isDeepStrictEqual(before, after);
}

function newSession(session: SnapshotSession): ProgrammeDifference[] {
  return session.cancelled ? [] : [{ kind: "new", session: named(session), slots: timesOf(session) }];
}

function cancelled(session: SnapshotSession, gone: boolean): ProgrammeDifference {
  return { kind: "cancelled", session: named(session), slots: timesOf(session), gone };
}

function sessionDifferences(old: SnapshotSession, session: SnapshotSession): ProgrammeDifference[] {
  if (session.cancelled && !old.cancelled) return [cancelled(old, false)];
  const resumed = old.cancelled && !session.cancelled;
  return [
    ...(resumed ? [{ kind: "resumed" as const, session: named(session), slots: timesOf(session) }] : []),
    ...(session.cancelled || resumed ? [] : movesOf(old, session)),
    ...changesOf(old, session),
  ];
}

type Move = { from: SlotView | null; to: SlotView | null };

/** Slot by slot; a time that went and one that came are the same one moved. What moved together is said together. */
function movesOf(old: SnapshotSession, session: SnapshotSession): ProgrammeDifference[] {
  const gone = old.slots.filter(({ id }) => !session.slots.some((slot) => slot.id === id));
  const moves = session.slots.flatMap((slot): Move[] => {
    const from = old.slots.find(({ id }) => id === slot.id) ?? gone.shift() ?? null;
    return from && isSameTimeAndRoom(from, slot) ? [] : [{ from, to: slot }];
  });
  const all = [...moves, ...gone.map((from): Move => ({ from, to: null }))];
  const time = (slot: SlotView | null) => (slot ? `${slot.startsAt} ${slot.endsAt}` : "");
  return [...grouped(all, ({ from, to }) => `${time(from)} ${time(to)}`).values()].map((together) => ({
    kind: "moved",
    session: named(session),
    from: timeOf(together.flatMap(({ from }) => from ?? [])),
    to: timeOf(together.flatMap(({ to }) => to ?? [])),
  }));
}

function isSameTimeAndRoom(a: SlotView, b: SlotView): boolean {
  return a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.room.id === b.room.id;
}

function changesOf(old: SnapshotSession, session: SnapshotSession): ProgrammeDifference[] {
  const changed = parts.filter((part) => !isDeepStrictEqual(old[part], session[part]));
  const fields = [...new Set(changed.map((part) => wordOf[part]))];
  if (fields.length === 0) return [];
  const before = new Set(old.people.map(({ personId }) => personId));
  const after = new Set(session.people.map(({ personId }) => personId));
  return [
    {
      kind: "changed",
      session: named(session),
      fields,
      joined: [...after].filter((id) => !before.has(id)),
      left: [...before].filter((id) => !after.has(id)),
      ...(fields.includes("title") && { was: old.title }),
    },
  ];
}

/** Rooms, tracks and people whose own words changed. Who or what came or went is said with its sessions. */
function aroundDifferences(before: ProgrammeSnapshot, after: ProgrammeSnapshot): ProgrammeDifference[] {
  return [
    ...changedOf(before.rooms, after.rooms, ({ id }) => id).map(({ name }) => ({ kind: "room" as const, name })),
    ...changedOf(before.tracks, after.tracks, ({ slug }) => slug).map(({ name }) => ({ kind: "track" as const, name })),
    ...changedOf(before.people, after.people, ({ id }) => id).map(({ id }) => ({ kind: "person" as const, id })),
  ];
}

function changedOf<One>(before: One[], after: One[], keyOf: (one: One) => string): One[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  return after.filter((one) => known.has(keyOf(one)) && !isDeepStrictEqual(known.get(keyOf(one)), one));
}

function named({ id, slug, title }: SnapshotSession): Named {
  return { id, slug, title };
}

function timesOf({ slots }: SnapshotSession): SlotAt[] {
  return bandsOf(slots).flatMap((band) => timeOf(band) ?? []);
}

/** One time with all rooms; null where there is none. */
function timeOf(band: SlotView[]): SlotAt | null {
  const [first, ...others] = band;
  if (!first) return null;
  const { startsAt, endsAt, room } = first;
  return { startsAt, endsAt, room: room.name, ...(others.length > 0 && { more: others.map((one) => one.room.name) }) };
}
