import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type RoomInput = {
  nameEn: string;
  nameFr: string | null;
  capacity: number | null;
  equipment: string[];
  placeEn: string | null;
  placeFr: string | null;
};

/** Changes a room, or adds one after the others. */
export function saveRoom(
  db: PrismaClient,
  act: Act,
  { conferenceId, roomId, ...input }: RoomInput & { conferenceId: string; roomId: string | null },
): Promise<{ id: string }> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    if (roomId === null) return addRoom(tx, act, conferenceId, input);
    const before = await requireRoom(tx, conferenceId, roomId);
    await tx.room.update({ where: { id: roomId }, data: input, select: { id: true } });
    await auditRoom(tx, act, conferenceId, roomId, "room.changed", differences(before, input));
    return { id: roomId };
  });
}

async function addRoom(tx: Tx, act: Act, conferenceId: string, input: RoomInput): Promise<{ id: string }> {
  const rooms = await tx.room.findMany({ where: { conferenceId }, select: { slug: true, position: true } });
  const position = Math.max(-1, ...rooms.map((room) => room.position)) + 1;
  const data = {
    ...input,
    conferenceId,
    position,
    slug: freeSlug(input.nameEn, new Set(rooms.map(({ slug }) => slug))),
  };
  const { id } = await tx.room.create({ data, select: { id: true } });
  await auditRoom(tx, act, conferenceId, id, "room.added", { nameEn: [null, input.nameEn] });
  return { id };
}

function freeSlug(name: string, taken: Set<string>): string {
  const wanted = slugify(name) || "room";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

async function requireRoom(tx: Tx, conferenceId: string, id: string) {
  const room = await tx.room.findFirst({
    where: { id, conferenceId },
    select: {
      ...{ nameEn: true, nameFr: true, capacity: true, equipment: true, placeEn: true, placeFr: true },
      _count: { select: { slots: true } },
    },
  });
  if (!room) throw new AppError("not_found");
  return room;
}

function differences(before: RoomInput, after: RoomInput): Record<string, [unknown, unknown]> {
  const fields = Object.keys(after) as (keyof RoomInput)[];
  return Object.fromEntries(
    fields.flatMap((field): [string, [unknown, unknown]][] =>
      String(before[field]) === String(after[field]) ? [] : [[field, [before[field], after[field]]]],
    ),
  );
}

/** One place to the left or right among the rooms. */
export function moveRoom(
  db: PrismaClient,
  act: Act,
  { conferenceId, roomId, by }: { conferenceId: string; roomId: string; by: -1 | 1 },
): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const rows = await tx.room.findMany({
      where: { conferenceId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const from = rows.findIndex(({ id }) => id === roomId);
    if (from < 0) throw new AppError("not_found");
    const to = Math.min(Math.max(from + by, 0), rows.length - 1);
    rows.splice(to, 0, ...rows.splice(from, 1));
    await tx.$executeRaw`
      UPDATE "Room" r SET "position" = o.place::int - 1
      FROM unnest(${rows.map(({ id }) => id)}::text[]) WITH ORDINALITY AS o(id, place) WHERE r."id" = o.id`;
    await auditRoom(tx, act, conferenceId, roomId, "room.moved", { position: [from, to] });
  });
}

/** Takes a room away in which nothing is planned; refuses (`wrong_state`, with how much is) any other. */
export function removeRoom(
  db: PrismaClient,
  act: Act,
  { conferenceId, roomId }: { conferenceId: string; roomId: string },
): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const { nameEn, _count } = await requireRoom(tx, conferenceId, roomId);
    if (_count.slots > 0) throw new AppError("wrong_state", { slots: _count.slots });
    await tx.room.delete({ where: { id: roomId }, select: { id: true } });
    await auditRoom(tx, act, conferenceId, roomId, "room.removed", { nameEn: [nameEn, null] });
  });
}

async function auditRoom(
  tx: Tx,
  act: Act,
  conferenceId: string,
  subjectId: string,
  action: string,
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "room", subjectId, conferenceId, changes });
}
