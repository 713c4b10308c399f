import type { Act } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Settles every decision whose time to undo has passed: the places it freed go to the next in line. To be called every
 * few seconds by the job runner; each other act on places does the same for its conference first, so that a late or
 * missing call changes nothing but the waiting time. Returns how many conferences were looked at.
 */
export async function settleDecisions(db: PrismaClient, act: Act): Promise<number> {
  const due = await db.decision.findMany({
    where: { settledAt: null, undoUntil: { lte: act.now } },
    distinct: ["conferenceId"],
    select: { conferenceId: true },
  });
  for (const { conferenceId } of due) {
    await inTransaction(db, async (tx) =>
      withPlaces(tx, act, await conferenceById(tx, conferenceId), async () => undefined),
    );
  }
  return due.length;
}
