import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type WalkInput = {
  conferenceId: string;
  /** Null: between any two rooms of which nothing else is said. */
  rooms: [string, string] | null;
  /** Null: as any two. */
  minutes: number | null;
};

/** Says how long the way between two rooms takes, or between any two. */
export async function setWalk(db: PrismaClient, act: Act, { conferenceId, rooms, minutes }: WalkInput): Promise<void> {
  requireBuilder(act, conferenceId);
  const [oneId = null, otherId = null] = rooms ? [...rooms].sort() : [];
  if (oneId !== null && oneId === otherId) throw new AppError("invalid_input");
  await inTransaction(db, async (tx) => {
    if (rooms && (await tx.room.count({ where: { conferenceId, id: { in: rooms } } })) !== 2)
      throw new AppError("invalid_input");
    const where = { conferenceId, oneId, otherId };
    const before = await tx.roomWalk.findFirst({ where, select: { minutes: true } });
    if ((before?.minutes ?? null) === minutes) return;
    await tx.roomWalk.deleteMany({ where });
    if (minutes !== null) await tx.roomWalk.create({ data: { ...where, minutes }, select: { id: true } });
    await writeAudit(tx, act, {
      ...{ action: "programme.walk_set", subjectType: "conference", subjectId: conferenceId, conferenceId },
      changes: { minutes: [before?.minutes ?? null, minutes] },
    });
  });
}
