import type { Db } from "#app/platform/db.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { CheckPointView } from "#app/registration/door/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What a check point says of itself. */
const checkPointSelect = {
  id: true,
  nameEn: true,
  nameFr: true,
  kind: true,
  admitsAll: true,
  categories: { select: { categoryId: true } },
  days: true,
  inAndOut: true,
  archivedAt: true,
} satisfies Prisma.CheckPointSelect;

/** The same with who may come to the session that it belongs to, for doors. */
const doorSelect = {
  ...checkPointSelect,
  conference: { select: { timeZone: true } },
  session: {
    select: {
      id: true,
      pools: { select: { capacity: true } },
      slots: { orderBy: { startsAt: "asc" }, select: { startsAt: true } },
      signups: { where: { state: { in: ["placed", "waiting"] } }, select: { registrationId: true, state: true } },
    },
  },
} satisfies Prisma.CheckPointSelect;

type CheckPointRow = Prisma.CheckPointGetPayload<{ select: typeof checkPointSelect }>;
type DoorRow = Prisma.CheckPointGetPayload<{ select: typeof doorSelect }>;

/** The check points in use, in their order; `ids` null: all of them. */
export function openCheckPoints(db: Db, conferenceId: string, ids: string[] | null): Promise<CheckPointView[]> {
  return readDoors(db, { conferenceId, archivedAt: null, ...(ids && { id: { in: ids } }) });
}

/** Check points as doors know them. One of a session is also open on the days to which the session was moved since. */
export async function readDoors(db: Db, where: Prisma.CheckPointWhereInput): Promise<CheckPointView[]> {
  const rows = await db.checkPoint.findMany({
    where,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: doorSelect,
  });
  const published = await publishedStarts(
    db,
    rows.flatMap(({ session }) => session?.id ?? []),
  );
  return rows.map((row) => doorView(row, published));
}

/** When sessions begin as the public knows it: what organisers move about in their draft moves no door. */
async function publishedStarts(db: Db, sessionIds: string[]): Promise<Map<string, Date[]>> {
  const slots = await db.publishedSlot.findMany({
    where: { sessionId: { in: sessionIds }, cancelledAt: null },
    select: { sessionId: true, shown: true },
  });
  const starts = new Map<string, Date[]>();
  for (const { sessionId, shown } of slots) {
    const { slot } = shown as { slot: { startsAt: string } };
    starts.set(sessionId, [...(starts.get(sessionId) ?? []), new Date(slot.startsAt)]);
  }
  return starts;
}

function doorView({ session, conference, ...row }: DoorRow, published: Map<string, Date[]>): CheckPointView {
  if (!session) return { ...checkPointView(row), session: null };
  const ids = (state: string) =>
    session.signups.filter((one) => one.state === state).map(({ registrationId }) => registrationId);
  const starts = published.get(session.id) ?? session.slots.map(({ startsAt }) => startsAt);
  const moved = row.days.length > 0 ? starts.map((at) => dayIn(at, conference.timeZone ?? "UTC")) : [];
  return {
    ...checkPointView(row),
    days: [...new Set([...row.days, ...moved])].sort(),
    session: {
      startsAt: starts.length > 0 ? Math.min(...starts.map((at) => at.getTime())) : null,
      capacity: session.pools[0]?.capacity ?? null,
      placed: ids("placed"),
      waiting: ids("waiting"),
    },
  };
}

function checkPointView(row: CheckPointRow) {
  return {
    ...{ id: row.id, kind: row.kind, days: row.days, inAndOut: row.inAndOut },
    name: { en: row.nameEn, fr: row.nameFr },
    admits: row.admitsAll ? null : row.categories.map(({ categoryId }) => categoryId),
  };
}

export type CheckPointSetup = Omit<CheckPointView, "session"> & {
  archived: boolean;
  scans: number;
  /** Only who has a place in its session is let in. */
  ofSession: boolean;
};

/** All check points of a conference for its desk, those out of use last, with how often each was scanned at. */
export async function listCheckPoints(db: Db, conferenceId: string): Promise<CheckPointSetup[]> {
  const rows = await db.checkPoint.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { ...checkPointSelect, sessionId: true, _count: { select: { scans: true } } },
  });
  const views = rows.map((row) => ({
    ...checkPointView(row),
    archived: row.archivedAt !== null,
    scans: row._count.scans,
    ofSession: row.sessionId !== null,
  }));
  return [...views.filter(({ archived }) => !archived), ...views.filter(({ archived }) => archived)];
}
