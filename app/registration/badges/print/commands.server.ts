import { canSeeDesk } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import { fileKeptMs, staleAfterMs } from "#app/registration/badges/print/rules.ts";
import { candidates, wished } from "#app/registration/badges/print/select.server.ts";
import type { PrintWish } from "#app/registration/badges/print/wish.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type StartedPrint = { outcome: "started"; id: string; total: number } | { outcome: "nobody" | "busy" };

/** Notes that badges are to be put into a file, and says under which id; `runPrint` does it. One of a conference at a time. */
export async function startPrint(
  db: PrismaClient,
  act: Act,
  { conferenceId, wish }: { conferenceId: string; wish: PrintWish },
): Promise<StartedPrint> {
  const account = accountOf(act);
  if (!canSeeDesk(account, conferenceId)) throw new AppError("forbidden");
  await giveUpStale(db, act.now);
  const { all } = await candidates(db, conferenceId);
  const total = (await wished(db, conferenceId, wish, all)).length;
  if (total === 0) return { outcome: "nobody" };
  try {
    return await inTransaction(db, async (tx) => {
      const { id } = await tx.badgePrint.create({
        data: { conferenceId, accountId: account.id, wish, total, createdAt: act.now, beatAt: act.now },
        select: { id: true },
      });
      await writeAudit(tx, act, {
        action: "registrations.badges_printed",
        subjectType: "conference",
        subjectId: conferenceId,
        conferenceId,
        changes: { count: [null, total] },
      });
      return { outcome: "started" as const, id, total };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { outcome: "busy" };
    throw error;
  }
}

/** Somebody of the team stops it; whoever works on it notices. */
export async function cancelPrint(
  db: PrismaClient,
  act: Act,
  { conferenceId, id }: { conferenceId: string; id: string },
): Promise<boolean> {
  if (!canSeeDesk(accountOf(act), conferenceId)) throw new AppError("forbidden");
  const { count } = await db.badgePrint.updateMany({
    where: { id, conferenceId, state: { in: ["queued", "running"] } },
    data: { state: "cancelled", endedAt: act.now },
  });
  return count > 0;
}

/** What nobody works on any more, because the process ended, will not become a file. */
async function giveUpStale(db: Db, now: Date): Promise<void> {
  await db.badgePrint.updateMany({
    where: { state: { in: ["queued", "running"] }, beatAt: { lt: new Date(now.getTime() - staleAfterMs) } },
    data: { state: "failed", endedAt: now },
  });
}

const rowsKeptMs = 30 * 86_400_000;

/** Deletes files of badges some hours after they were made, and that they were made a month later. */
export async function deleteOldPrints(db: Db, now: Date): Promise<number> {
  await giveUpStale(db, now);
  const before = (ms: number) => ({ endedAt: { lt: new Date(now.getTime() - ms) } });
  const { count } = await db.badgePrintPart.deleteMany({ where: { print: before(fileKeptMs) } });
  await db.badgePrint.deleteMany({ where: before(rowsKeptMs) });
  return count;
}
