import type { Db } from "#app/platform/db.ts";
import type { RoomInput } from "#app/programme/rooms/commands.server.ts";

export type DeskRoom = RoomInput & { id: string; slug: string; slots: number };

/** The rooms of a conference in their order, and how much is planned in each. */
export async function listRooms(db: Db, conferenceId: string): Promise<DeskRoom[]> {
  const rows = await db.room.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, nameEn: true, nameFr: true, capacity: true, equipment: true },
      ...{ placeEn: true, placeFr: true, _count: { select: { slots: true } } },
    },
  });
  return rows.map(({ _count, ...room }) => ({ ...room, slots: _count.slots }));
}

/** Whether the programme of a conference is a draft that can be worked on. */
export async function hasDraft(db: Db, conferenceId: string): Promise<boolean> {
  const row = await db.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { programmeMode: true } });
  return row.programmeMode === "released";
}
