import { canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { type CheckPointKind, checkPointLimit } from "#app/registration/door/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type CheckPointInput = {
  nameEn: string;
  nameFr: string | null;
  kind: CheckPointKind;
  /** None: everybody. */
  categoryIds: string[];
  /** None: always. */
  days: string[];
  inAndOut: boolean;
};

/** Adds a check point at the end, or changes one; what was scanned there stays as it was counted. */
export async function saveCheckPoint(
  db: PrismaClient,
  act: Act,
  {
    conferenceId,
    checkPointId,
    categoryIds,
    ...input
  }: CheckPointInput & { conferenceId: string; checkPointId?: string },
): Promise<void> {
  await setUp(db, act, conferenceId, async (tx) => {
    const wanted = [...new Set(categoryIds)];
    const known = await tx.category.count({ where: { conferenceId, id: { in: wanted } } });
    if (known !== wanted.length) throw new AppError("invalid_input");
    const categories = { create: wanted.map((categoryId) => ({ categoryId })) };
    const data = { ...input, days: [...new Set(input.days)].sort(), admitsAll: known === 0, categories };
    if (checkPointId === undefined) {
      if ((await tx.checkPoint.count({ where: { conferenceId } })) >= checkPointLimit)
        throw fieldRefusal("nameEn", `too_many|${checkPointLimit}`);
      const row = await tx.checkPoint.create({
        data: { ...data, conferenceId, position: await endOf(tx, conferenceId) },
        select: { id: true },
      });
      return { action: "check_point.added", id: row.id };
    }
    await requireCheckPoint(tx, conferenceId, checkPointId);
    await tx.checkPointCategory.deleteMany({ where: { checkPointId } });
    await tx.checkPoint.update({ where: { id: checkPointId }, data, select: { id: true } });
    return { action: "check_point.changed", id: checkPointId };
  });
}

/** The one that every conference begins with. */
export async function addEntrance(db: PrismaClient, act: Act, conferenceId: string): Promise<void> {
  const names = { nameEn: "Entrance", nameFr: "Entrée" };
  const entrance = { ...names, kind: "entrance" as const, categoryIds: [], days: [], inAndOut: false };
  await saveCheckPoint(db, act, { conferenceId, ...entrance });
}

/** Moves a check point one up or down among those in use. At the end nothing happens. */
export async function moveCheckPoint(
  db: PrismaClient,
  act: Act,
  { conferenceId, checkPointId, by }: { conferenceId: string; checkPointId: string; by: -1 | 1 },
): Promise<void> {
  await setUp(db, act, conferenceId, async (tx) => {
    await requireCheckPoint(tx, conferenceId, checkPointId);
    const rows = await tx.checkPoint.findMany({
      where: { conferenceId, archivedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    const at = ids.indexOf(checkPointId);
    const other = ids[at + by];
    if (at < 0 || other === undefined) return null;
    ids[at] = other;
    ids[at + by] = checkPointId;
    for (const [position, id] of ids.entries())
      await tx.checkPoint.update({ where: { id }, data: { position }, select: { id: true } });
    return { action: "check_point.changed", id: checkPointId };
  });
}

/** Takes a check point out of use, or back into it. Its scans stay. */
export async function archiveCheckPoint(
  db: PrismaClient,
  act: Act,
  { conferenceId, checkPointId, archived }: { conferenceId: string; checkPointId: string; archived: boolean },
): Promise<void> {
  await setUp(db, act, conferenceId, async (tx) => {
    await requireCheckPoint(tx, conferenceId, checkPointId);
    const data = archived ? { archivedAt: act.now } : { archivedAt: null, position: await endOf(tx, conferenceId) };
    await tx.checkPoint.update({ where: { id: checkPointId }, data, select: { id: true } });
    return { action: archived ? "check_point.archived" : "check_point.restored", id: checkPointId };
  });
}

async function endOf(tx: Tx, conferenceId: string): Promise<number> {
  const { _max } = await tx.checkPoint.aggregate({ where: { conferenceId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

async function requireCheckPoint(tx: Tx, conferenceId: string, id: string): Promise<void> {
  const found = await tx.checkPoint.findFirst({ where: { id, conferenceId }, select: { id: true } });
  if (!found) throw new AppError("not_found");
}

/** One change at a time, under a lock on the conference; with its entry in the log. */
async function setUp(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx) => Promise<{ action: string; id: string } | null>,
): Promise<void> {
  if (act.actor.kind !== "account" || !canSetUp(act.actor.account, conferenceId)) throw new AppError("forbidden");
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Conference" WHERE "id" = ${conferenceId} FOR NO KEY UPDATE`;
    const done = await work(tx);
    if (!done) return;
    const { nameEn } = await tx.checkPoint.findUniqueOrThrow({ where: { id: done.id }, select: { nameEn: true } });
    await writeAudit(tx, act, {
      action: done.action,
      subjectType: "check_point",
      subjectId: done.id,
      conferenceId,
      changes: { name: [null, nameEn] },
    });
  });
}
