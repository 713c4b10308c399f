import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { checkPointLimit } from "#app/registration/door/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Makes a check point for the door of a session, where only who has a place is let in. Twice is once. */
export async function addSessionDoor(
  db: PrismaClient,
  act: Act,
  { conferenceId, sessionId }: { conferenceId: string; sessionId: string },
): Promise<void> {
  requireBuilder(act, conferenceId);
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Conference" WHERE "id" = ${conferenceId} FOR NO KEY UPDATE`;
    const session = await tx.session.findFirst({
      where: { id: sessionId, conferenceId, signup: { isNot: null } },
      select: {
        ...{ titleEn: true, titleFr: true },
        conference: { select: { timeZone: true } },
        slots: { select: { startsAt: true } },
        checkPoints: { where: { archivedAt: null }, select: { id: true } },
      },
    });
    if (!session) throw new AppError("not_found");
    if (session.checkPoints.length > 0) return;
    if ((await tx.checkPoint.count({ where: { conferenceId } })) >= checkPointLimit) throw new AppError("too_large");
    const { _max } = await tx.checkPoint.aggregate({ where: { conferenceId }, _max: { position: true } });
    const zone = session.conference.timeZone ?? "UTC";
    const { id } = await tx.checkPoint.create({
      data: {
        ...{ conferenceId, sessionId, kind: "session", position: (_max.position ?? -1) + 1 },
        ...{ nameEn: short(session.titleEn), nameFr: session.titleFr && short(session.titleFr) },
        days: [...new Set(session.slots.map(({ startsAt }) => dayIn(startsAt, zone)))].sort(),
      },
      select: { id: true },
    });
    await writeAudit(tx, act, {
      ...{ action: "check_point.added", subjectType: "check_point", subjectId: id, conferenceId },
      changes: { name: [null, session.titleEn] },
    });
  });
}

/** As long as the name of a check point may be. */
function short(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title;
}
