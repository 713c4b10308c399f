import type { Act } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { lockCall } from "#app/programme/call/call.server.ts";
import { deadlineWords, writeToAuthors } from "#app/programme/call/letters.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const dayMs = 86_400_000;

/** Reminds whoever has a draft some days before the deadline, once for each deadline. Gives how many mails that were. */
export async function remindDrafts(db: PrismaClient, act: Act): Promise<number> {
  const calls = await db.call.findMany({
    where: { remindedAt: null, remindDays: { gt: 0 }, opensAt: { lte: act.now }, closesAt: { gt: act.now } },
    select: { id: true, closesAt: true, remindDays: true },
  });
  const due = calls.filter((call) => isDue(call, act.now));
  let count = 0;
  for (const { id } of due) count += await remind(db, act, id);
  return count;
}

function isDue({ closesAt, remindDays }: { closesAt: Date | null; remindDays: number }, now: Date): boolean {
  return closesAt !== null && closesAt.getTime() - now.getTime() <= remindDays * dayMs;
}

async function remind(db: PrismaClient, act: Act, id: string): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockCall(tx, id);
    const call = await tx.call.findUniqueOrThrow({
      where: { id },
      select: { conferenceId: true, closesAt: true, remindDays: true, remindedAt: true },
    });
    // Another process has, or the deadline was moved, since it was looked for.
    if (call.remindedAt || !isDue(call, act.now)) return 0;
    await tx.call.update({ where: { id }, data: { remindedAt: act.now }, select: { id: true } });
    const drafts = await tx.proposal.findMany({
      where: { callId: id, state: "draft" },
      select: {
        ...{ id: true, reference: true, titleEn: true, titleFr: true },
        authors: { where: { position: 0 }, select: { id: true, name: true, email: true, locale: true } },
      },
    });
    const conference = await conferenceById(tx, call.conferenceId);
    const letters = drafts.flatMap(({ authors, ...about }) =>
      authors.map((to) => ({
        ...{ to, about },
        compose: (props: Parameters<Parameters<typeof writeToAuthors>[3][number]["compose"]>[0]) => ({
          template: "proposal" as const,
          props: {
            ...props,
            state: "reminder" as const,
            closes: deadlineWords(call.closesAt, to.locale, conference),
          },
        }),
      })),
    );
    await writeToAuthors(tx, act, conference, letters);
    return letters.length;
  });
}
