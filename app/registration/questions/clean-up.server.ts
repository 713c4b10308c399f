import { systemAct } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

const day = 86_400_000;

/** Deletes answers, and the files sent with them. */
async function deleteAnswers(tx: Tx, where: Prisma.AnswerWhereInput): Promise<number> {
  const files = await tx.answer.findMany({ where: { ...where, fileId: { not: null } }, select: { fileId: true } });
  const { count } = await tx.answer.deleteMany({ where });
  await tx.storedFile.deleteMany({ where: { id: { in: files.flatMap(({ fileId }) => fileId ?? []) } } });
  return count;
}

/** All that a registration answered: its person is gone from it. */
export async function eraseAnswers(tx: Tx, registrationId: string): Promise<void> {
  await deleteAnswers(tx, { registrationId });
}

/** Deletes the answers to each question whose time after the conference is over; the log says how many to which. */
export async function deleteExpiredAnswers(db: PrismaClient, now: Date): Promise<number> {
  let deleted = 0;
  const limited = await db.question.findMany({
    where: { retentionDays: { not: null }, answers: { some: {} } },
    select: {
      ...{ id: true, labelEn: true, conferenceId: true, retentionDays: true },
      conference: { select: { dateFrom: true, dateTo: true, timeZone: true } },
    },
  });
  const over = limited.filter(({ retentionDays, conference }) =>
    hasEnded(conference, new Date(now.getTime() - (retentionDays ?? 0) * day)),
  );
  for (const { id, labelEn, conferenceId } of over) {
    await inTransaction(db, async (tx) => {
      const count = await deleteAnswers(tx, { questionId: id });
      deleted += count;
      await writeAudits(tx, systemAct(now, ""), [
        {
          ...{ action: "answers.expired", subjectType: "conference", subjectId: conferenceId, conferenceId },
          changes: { question: [null, labelEn], count: [count, 0] },
        },
      ]);
    });
  }
  return deleted;
}

/** Deletes files that were sent with a form which was then never finished. */
export async function deleteUnusedFiles(db: Db, now: Date): Promise<number> {
  const { count } = await db.storedFile.deleteMany({
    where: { purpose: "answer", answer: null, createdAt: { lt: new Date(now.getTime() - day) } },
  });
  return count;
}
