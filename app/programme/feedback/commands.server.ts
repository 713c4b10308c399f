import { randomInt } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { attendedSessions } from "#app/programme/feedback/attended.server.ts";
import { boxOf } from "#app/programme/feedback/box.server.ts";
import { type Answer, isFeedbackOpen, put } from "#app/programme/feedback/rules.ts";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Takes what somebody says of a session they were at, once. Only that they have answered is kept of them; the answer goes
 * into the session's box without a time, and nothing of it stands in the log, because its time would tell whose it is.
 */
export async function giveFeedback(
  db: PrismaClient,
  act: Act,
  { sessionId, answer, ...input }: OwnInput & { sessionId: string; answer: Answer },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id: registrationId, conferenceId } = await requireOwn(tx, act, input);
    const all = await signupSessions(tx, conferenceId);
    const session = all.get(sessionId);
    if (!session) throw new AppError("not_found");
    if (!isFeedbackOpen(session, act.now)) throw new AppError("closed");
    const { timeZone } = await conferenceById(tx, conferenceId);
    const whose = { registrationId, timeZone: timeZone ?? "UTC", all };
    if (!(await attendedSessions(tx, whose, [session])).has(sessionId)) throw new AppError("forbidden");
    await tx.feedbackBox.createMany({ data: [{ sessionId }], skipDuplicates: true });
    await tx.$queryRaw`SELECT 1 FROM "FeedbackBox" WHERE "sessionId" = ${sessionId} FOR UPDATE`;
    const { count } = await tx.feedbackGiven.createMany({
      data: [{ sessionId, registrationId }],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("wrong_state");
    const row = await tx.feedbackBox.findUnique({ where: { sessionId }, select: { shown: true, pending: true } });
    const box = put(boxOf(row), answer, (end) => randomInt(end));
    await tx.feedbackBox.update({ where: { sessionId }, data: box, select: { sessionId: true } });
  });
}
