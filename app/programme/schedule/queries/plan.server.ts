import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { readTeamTimes } from "#app/programme/interpretation/queries.server.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import type { PlanFacts, PlanRoom, PlanSession } from "#app/programme/schedule/plan.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type RoomLine = PlanRoom & { slug: string; name: Bilingual; place: Bilingual };
export type SessionLine = PlanSession & { slug: string; title: Bilingual; language: string | null };
export type TrackLine = { id: string; name: Bilingual; colour: number };

/** The schedule of a draft with everything it is judged by, and the names to say it with. */
export type Plan = Omit<PlanFacts, "rooms" | "sessions"> & {
  rooms: RoomLine[];
  sessions: SessionLine[];
  slots: VersionedSlot[];
  tracks: TrackLine[];
  /** Names of whoever has a part, by id. */
  people: Record<string, string>;
};

const sessionSelect = {
  ...{ id: true, slug: true, kind: true, titleEn: true, titleFr: true, language: true, position: true, trackId: true },
  ...{ capacity: true, expected: true, minutes: true, equipment: true },
  roles: { where: { state: { not: "declined" } }, select: { personId: true, person: { select: { name: true } } } },
} satisfies Prisma.SessionSelect;

type SessionRow = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>;

/** Reads the draft. Cancelled sessions take place nowhere and are left out. */
export async function readPlan(db: Db, conferenceId: string): Promise<Plan> {
  const held = { conferenceId, cancelledAt: null };
  const rows = await db.session.findMany({
    where: held,
    select: sessionSelect,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const orders = await db.sessionOrder.findMany({ where: { earlier: held, later: held } });
  const tracks = await db.track.findMany({
    where: { conferenceId },
    select: { id: true, nameEn: true, nameFr: true, colour: true },
    orderBy: { position: "asc" },
  });
  const signUps = await countSignUps(db, conferenceId);
  return {
    rooms: await readRooms(db, conferenceId),
    sessions: rows.map((row) => sessionLine(row, signUps.get(row.id) ?? 0)),
    slots: await readSlots(db, conferenceId),
    tracks: tracks.map(({ id, nameEn, nameFr, colour }) => ({ id, name: { en: nameEn, fr: nameFr }, colour })),
    people: Object.fromEntries(
      rows.flatMap(({ roles }) => roles.map(({ personId, person }) => [personId, person.name])),
    ),
    absences: await readAbsences(db, conferenceId),
    orders: orders.map(({ earlierId, laterId }) => ({ earlierId, laterId })),
    duties: await readTeamTimes(db, conferenceId),
  };
}

/** How many have a place in each session that people sign up to. */
async function countSignUps(db: Db, conferenceId: string): Promise<Map<string, number>> {
  const rows = await db.signup.groupBy({
    by: ["sessionId"],
    where: { state: "placed", session: { conferenceId } },
    _count: true,
  });
  return new Map(rows.map(({ sessionId, _count }) => [sessionId, _count]));
}

async function readRooms(db: Db, conferenceId: string): Promise<RoomLine[]> {
  const rows = await db.room.findMany({
    where: { conferenceId },
    select: {
      ...{ id: true, slug: true, nameEn: true, nameFr: true, placeEn: true, placeFr: true },
      ...{ capacity: true, equipment: true },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(({ nameEn, nameFr, placeEn, placeFr, ...room }) => ({
    ...room,
    name: { en: nameEn, fr: nameFr },
    place: { en: placeEn, fr: placeFr },
  }));
}

/** As many as may come or are expected, or more where more have signed up. */
function sessionLine(row: SessionRow, signUps: number): SessionLine {
  const { titleEn, titleFr, capacity, expected, roles, ...session } = row;
  const planned = capacity ?? expected;
  return {
    ...session,
    title: { en: titleEn, fr: titleFr },
    audience: planned === null && signUps === 0 ? null : Math.max(planned ?? 0, signUps),
    personIds: [...new Set(roles.map(({ personId }) => personId))],
  };
}

/** The slots of what takes place. */
export async function readSlots(db: Db, conferenceId: string, ids?: string[]): Promise<VersionedSlot[]> {
  const rows = await db.slot.findMany({
    where: { session: { conferenceId, cancelledAt: null }, ...(ids && { id: { in: ids } }) },
    select: {
      ...{ id: true, sessionId: true, roomId: true, startsAt: true, endsAt: true, pinned: true, version: true },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ startsAt, endsAt, ...slot }) => ({
    ...slot,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
  }));
}

async function readAbsences(db: Db, conferenceId: string) {
  const rows = await db.speakerAbsence.findMany({
    where: { speaker: { conferenceId } },
    select: { startsAt: true, endsAt: true, speaker: { select: { personId: true } } },
  });
  return rows.map(({ startsAt, endsAt, speaker }) => ({
    personId: speaker.personId,
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
  }));
}
