import type { Db } from "#app/platform/db.ts";
import type { ShownSlot } from "#app/programme/releases/published-slot.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";

/** Sessions that were published once and are no longer in the programme, as cancelled at the times they were last shown. */
export async function goneSessions(db: Db, conferenceId: string, ids: readonly string[]): Promise<SignupSession[]> {
  if (ids.length === 0) return [];
  const rows = await db.publishedSlot.findMany({
    where: { conferenceId, sessionId: { in: [...ids] } },
    orderBy: { number: "asc" },
    select: { sessionId: true, shown: true },
  });
  return ids.flatMap((id) => {
    const shown = rows.filter(({ sessionId }) => sessionId === id).map((row) => row.shown as ShownSlot);
    return shown[0] ? [asCancelled(shown[0].session, shown)] : [];
  });
}

function asCancelled({ id, slug, kind, title }: ShownSlot["session"], shown: ShownSlot[]): SignupSession {
  return {
    ...{ id, slug, kind, title, access: "closed", categoryIds: [], capacity: null, cancelled: true },
    slots: shown.map(({ slot: { room, ...slot } }) => ({
      ...{ id: slot.id, startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt) },
      room: { id: room.id, slug: room.slug, name: room.name },
    })),
    people: [],
    setting: null,
  };
}
