import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import type { RoomView, SlotView } from "#app/programme/views.ts";

const nothing = { en: null, fr: null };

/** A room of a snapshot. */
export function snapshotRoom(slug: string, values: Partial<RoomView> = {}): RoomView {
  return { id: `room-${slug}`, slug, name: { en: slug, fr: null }, place: nothing, capacity: null, ...values };
}

/** A slot of a snapshot. */
export function snapshotSlot(id: string, room: RoomView, startsAt: string, endsAt: string): SlotView {
  return { id, room, startsAt, endsAt };
}

/** A session of a snapshot with nothing but a title. */
export function snapshotSession(slug: string, values: Partial<SnapshotSession> = {}): SnapshotSession {
  return {
    ...{ id: `id-${slug}`, slug, kind: "workshop", number: null, track: null, printedTrack: null },
    ...{ access: "public", categories: [], capacity: null, cancelled: false, title: { en: slug, fr: null } },
    ...{ description: nothing, premise: nothing, language: null, interpretedInto: [], dateFrom: null, weekday: null },
    ...{ note: null, slots: [], focusQuestions: [], background: [], conclusions: [], facts: [], people: [] },
    ...{ projects: [], follows: [], organisations: [], citations: [] },
    ...values,
  };
}

/** A snapshot of sessions, with their rooms. */
export function snapshotOf(sessions: SnapshotSession[], values: Partial<ProgrammeSnapshot> = {}): ProgrammeSnapshot {
  const rooms = new Map(sessions.flatMap(({ slots }) => slots.map(({ room }) => [room.id, room] as const)));
  return { rooms: [...rooms.values()], tracks: [], people: [], sessions, ...values };
}
