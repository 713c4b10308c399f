import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { Booth, Duty, Listeners, Sitting, Team } from "#app/programme/interpretation/rules.ts";
import type { Prisma, SessionKind } from "#prisma/generated/client.ts";

/** Booths of a conference. */
export function boothWhere(conferenceId: string): Prisma.BoothWhereInput {
  return { room: { conferenceId } };
}

/** Of the draft: what takes place, neither cancelled nor a break. */
const spokenWhere = { cancelledAt: null, kind: { not: "break" as SessionKind } } satisfies Prisma.SessionWhereInput;

const sittingSelect = {
  id: true,
  sessionId: true,
  roomId: true,
  startsAt: true,
  endsAt: true,
  session: { select: { language: true } },
} satisfies Prisma.SlotSelect;

type SittingRow = Prisma.SlotGetPayload<{ select: typeof sittingSelect }>;

function sitting({ session, startsAt, endsAt, ...row }: SittingRow): Sitting {
  return { ...row, language: session.language, startsAt: startsAt.getTime(), endsAt: endsAt.getTime() };
}

/** What takes place in a room between two instants. */
export async function sittingsOfRoom(db: Db, roomId: string, { from, to }: { from: Date; to: Date }) {
  const rows = await db.slot.findMany({
    where: { roomId, startsAt: { gte: from, lt: to }, session: spokenWhere },
    select: sittingSelect,
  });
  return rows.map(sitting);
}

/** The booths of a conference with who is on duty in them; no names of interpreters. */
export async function readBooths(db: Db, conferenceId: string): Promise<{ booths: Booth[]; duties: Duty[] }> {
  const booths = await db.booth.findMany({
    where: boothWhere(conferenceId),
    orderBy: [{ room: { position: "asc" } }, { language: "asc" }],
  });
  if (booths.length === 0) return { booths, duties: [] };
  const duties = await db.interpretationDuty.findMany({
    where: { booth: boothWhere(conferenceId) },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return {
    booths,
    duties: duties.map((duty) => ({ ...duty, startsAt: duty.startsAt.getTime(), endsAt: duty.endsAt.getTime() })),
  };
}

/** The rooms of a conference in their order, with their booths. */
export async function readRooms(db: Db, conferenceId: string): Promise<RoomRow[]> {
  const rooms = await db.room.findMany({
    where: { conferenceId },
    select: { id: true, nameEn: true, nameFr: true, booths: { orderBy: { language: "asc" } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rooms.map(({ id, nameEn, nameFr, booths }) => ({ id, name: { en: nameEn, fr: nameFr }, booths }));
}

/** In which rooms the teams work and when, in milliseconds: what a schedule must not pull apart. */
export async function readTeamTimes(db: Db, conferenceId: string) {
  const duties = await db.interpretationDuty.findMany({
    where: { booth: boothWhere(conferenceId) },
    select: { teamId: true, startsAt: true, endsAt: true, booth: { select: { roomId: true } } },
  });
  return duties.map(({ teamId, booth, startsAt, endsAt }) => ({
    ...{ teamId, roomId: booth.roomId },
    ...{ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() },
  }));
}

export type TeamView = Team & { members: string[]; duties: number };

/** The teams of a conference by name. */
export async function readTeams(db: Db, conferenceId: string): Promise<TeamView[]> {
  const rows = await db.interpreterTeam.findMany({
    where: { conferenceId },
    include: { _count: { select: { duties: true } } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ _count, conferenceId: _, ...team }) => ({ ...team, duties: _count.duties }));
}

export type RoomRow = { id: string; name: Bilingual; booths: Booth[] };

export type SpokenSession = {
  id: string;
  title: Bilingual;
  language: string | null;
  /** Null: open to all who come; else for these categories. */
  categoryIds: string[] | null;
};

/** The sessions that are spoken, and when and where; as the draft has them. */
export async function readSpoken(db: Db, conferenceId: string) {
  const rows = await db.session.findMany({
    where: { conferenceId, isInternal: false, ...spokenWhere, slots: { some: {} } },
    select: {
      ...{ id: true, titleEn: true, titleFr: true, language: true, access: true },
      categories: { select: { categoryId: true } },
      slots: { select: sittingSelect, orderBy: [{ startsAt: "asc" }, { id: "asc" }] },
    },
  });
  return {
    sessions: rows.map(({ id, titleEn, titleFr, language, access, categories }) => ({
      ...{ id, title: { en: titleEn, fr: titleFr }, language },
      categoryIds: access === "category" ? categories.map(({ categoryId }) => categoryId) : null,
    })) satisfies SpokenSession[],
    sittings: rows.flatMap(({ slots }) => slots.map(sitting)),
  };
}

/** How many confirmed delegates of each category speak and need what; a row per combination, not per person. */
export function readListeners(db: Db, conferenceId: string): Promise<Listeners[]> {
  return db.$queryRaw<Listeners[]>`
    SELECT "categoryId", "languages", "interpretation", count(*)::int AS "count" FROM "Registration"
    WHERE "conferenceId" = ${conferenceId} AND "state" = 'confirmed'
    GROUP BY "categoryId", "languages", "interpretation"`;
}

/** The same of those who have a place in sessions that people sign up to. */
export async function readSignedUp(db: Db, conferenceId: string): Promise<Map<string, Listeners[]>> {
  const rows = await db.$queryRaw<(Listeners & { sessionId: string })[]>`
    SELECT s."sessionId", r."categoryId", r."languages", r."interpretation", count(*)::int AS "count"
    FROM "Signup" s JOIN "Registration" r ON r."id" = s."registrationId" JOIN "SessionSignup" o ON o."sessionId" = s."sessionId"
    WHERE r."conferenceId" = ${conferenceId} AND s."state" = 'placed' AND r."state" = 'confirmed'
    GROUP BY s."sessionId", r."categoryId", r."languages", r."interpretation"`;
  const bySession = new Map<string, Listeners[]>();
  for (const { sessionId, ...row } of rows) bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), row]);
  return bySession;
}
