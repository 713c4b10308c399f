import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import type { SlotView } from "#app/programme/views.ts";

/** A slot as calendars are told of it: kept when the slot is gone. People are ids of the release's snapshot. */
export type ShownSlot = {
  slot: SlotView;
  session: Pick<SnapshotSession, "id" | "slug" | "kind" | "title">;
  people: string[];
  cancelled: boolean;
};

/** Every slot of a snapshot. */
export function shownSlots({ sessions }: ProgrammeSnapshot): ShownSlot[] {
  return sessions.flatMap((session) =>
    session.slots.map((slot) => ({
      slot,
      session: { id: session.id, slug: session.slug, kind: session.kind, title: session.title },
      people: [...new Set(session.people.map(({ personId }) => personId))],
      cancelled: session.cancelled,
    })),
  );
}

/** Whether somebody who has the entry in their calendar has to be told: SEQUENCE of RFC 5545. */
export function isNewToCalendars(before: ShownSlot, after: ShownSlot): boolean {
  return JSON.stringify(factsOf(before)) !== JSON.stringify(factsOf(after));
}

function factsOf({ slot, session, cancelled }: ShownSlot) {
  const { title } = session;
  const { name } = slot.room;
  return [slot.startsAt, slot.endsAt, name.en, name.fr, title.en, title.fr, cancelled];
}
