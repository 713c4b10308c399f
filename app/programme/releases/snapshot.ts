import type { Bilingual } from "#app/platform/locale.ts";
import type {
  Profile,
  ProgrammeConference,
  RoomView,
  SessionSummary,
  SessionView,
  TrackView,
} from "#app/programme/views.ts";
import type { SessionRoleKind } from "#prisma/generated/enums.ts";

/** A part that somebody has in a session; `personId` is the id of one of the snapshot's people. */
type SnapshotRole = { role: SessionRoleKind; personId: string; title: Bilingual };

/** A session with everything that the public may know of it. */
export type SnapshotSession = Omit<SessionView, "conference" | "people" | "track"> & {
  /** Slug of one of the snapshot's tracks. */
  track: string | null;
  people: SnapshotRole[];
};

/** A programme as it is published: complete, and nothing in it that the public may not see. Stored as JSON. */
export type ProgrammeSnapshot = {
  rooms: RoomView[];
  tracks: TrackView[];
  sessions: SnapshotSession[];
  /** Everybody who has a part, once. What is here of a person is nowhere else in the snapshot. */
  people: Profile[];
};

export const emptySnapshot: ProgrammeSnapshot = { rooms: [], tracks: [], sessions: [], people: [] };

/** The sessions as lists show them. */
export function summariesOf(snapshot: ProgrammeSnapshot): SessionSummary[] {
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  return snapshot.sessions.map((session) => ({
    id: session.id,
    slug: session.slug,
    kind: session.kind,
    number: session.number,
    track: trackOf(snapshot, session),
    printedTrack: session.printedTrack,
    access: session.access,
    categories: session.categories,
    capacity: session.capacity,
    cancelled: session.cancelled,
    title: session.title,
    language: session.language,
    interpretedInto: session.interpretedInto,
    dateFrom: session.dateFrom,
    slots: session.slots,
    people: session.people.flatMap(({ role, personId, title }) => {
      const person = people.get(personId);
      return person ? [{ role, id: person.id, name: person.name, organisation: person.organisation, title }] : [];
    }),
  }));
}

/** A session as its own page shows it. */
export function sessionOf(
  snapshot: ProgrammeSnapshot,
  session: SnapshotSession,
  conference: ProgrammeConference,
): SessionView {
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  return {
    ...session,
    conference,
    track: trackOf(snapshot, session),
    people: session.people.flatMap(({ role, personId, title }) => {
      const person = people.get(personId);
      return person ? [{ ...person, role, title }] : [];
    }),
  };
}

function trackOf({ tracks }: ProgrammeSnapshot, { track }: SnapshotSession): TrackView | null {
  return tracks.find(({ slug }) => slug === track) ?? null;
}
