import { itemsOf, type ProgrammeItem } from "#app/programme/rules.ts";
import type { RoomView, SessionSummary } from "#app/programme/views.ts";

export type HallRow = { room: RoomView; now: ProgrammeItem | null; next: ProgrammeItem | null };

/** What is on in each room, and what comes next there, be it on another day; what is cancelled does neither. */
export function hallRows(sessions: SessionSummary[], rooms: RoomView[], now: Date): HallRow[] {
  const instant = now.toISOString();
  const items = itemsOf(sessions)
    .filter(({ session, slot }) => slot && !session.cancelled)
    .sort((a, b) => (a.slot?.startsAt ?? "").localeCompare(b.slot?.startsAt ?? ""));
  return rooms.map((room) => {
    const here = items.filter(({ rooms: its }) => its.some(({ id }) => id === room.id));
    return {
      room,
      now: here.find(({ slot }) => slot && slot.startsAt <= instant && instant < slot.endsAt) ?? null,
      next: here.find(({ slot }) => slot && slot.startsAt > instant) ?? null,
    };
  });
}
