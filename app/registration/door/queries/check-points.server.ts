import type { Db } from "#app/platform/db.ts";
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
export const doorSelect = {
  ...checkPointSelect,
  session: {
    select: {
      pools: { select: { capacity: true } },
      slots: { orderBy: { startsAt: "asc" }, take: 1, select: { startsAt: true } },
      signups: { where: { state: { in: ["placed", "waiting"] } }, select: { registrationId: true, state: true } },
    },
  },
} satisfies Prisma.CheckPointSelect;

type CheckPointRow = Prisma.CheckPointGetPayload<{ select: typeof checkPointSelect }>;
type DoorRow = Prisma.CheckPointGetPayload<{ select: typeof doorSelect }>;

/** The check points in use, in their order; `ids` null: all of them. */
export async function openCheckPoints(db: Db, conferenceId: string, ids: string[] | null): Promise<CheckPointView[]> {
  const rows = await db.checkPoint.findMany({
    where: { conferenceId, archivedAt: null, ...(ids && { id: { in: ids } }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: doorSelect,
  });
  return rows.map(doorView);
}

/** A check point read with `doorSelect`. */
export function doorView({ session, ...row }: DoorRow): CheckPointView {
  const ids = (state: string) =>
    (session?.signups ?? []).filter((one) => one.state === state).map(({ registrationId }) => registrationId);
  return {
    ...checkPointView(row),
    session: session && {
      startsAt: session.slots[0]?.startsAt.getTime() ?? null,
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

export type CheckPointSetup = Omit<CheckPointView, "session"> & { archived: boolean; scans: number };

/** All check points of a conference for its desk, those out of use last, with how often each was scanned at. */
export async function listCheckPoints(db: Db, conferenceId: string): Promise<CheckPointSetup[]> {
  const rows = await db.checkPoint.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { ...checkPointSelect, _count: { select: { scans: true } } },
  });
  const views = rows.map((row) => ({
    ...checkPointView(row),
    archived: row.archivedAt !== null,
    scans: row._count.scans,
  }));
  return [...views.filter(({ archived }) => !archived), ...views.filter(({ archived }) => archived)];
}
