import type { Act } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { remindOffered } from "#app/registration/offers.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Settles every decision whose time to undo has passed, and ends offers that nobody took up in time: the places go to the
 * next in line. Who has not answered an offer is reminded. To be called by the job runner; each other act on places does
 * the first two for its conference, so that a late or missing call changes nothing but the waiting time. Returns how many
 * conferences were looked at.
 */
export async function settleDecisions(db: PrismaClient, act: Act): Promise<number> {
  const decided = await db.decision.findMany({
    where: { settledAt: null, undoUntil: { lte: act.now } },
    distinct: ["conferenceId"],
    select: { conferenceId: true },
  });
  const offered = await db.registration.findMany({
    where: { state: "offered" },
    distinct: ["conferenceId"],
    select: { conferenceId: true },
  });
  const due = [...new Set([...decided, ...offered].map(({ conferenceId }) => conferenceId))].sort();
  const failures: unknown[] = [];
  for (const conferenceId of due) {
    // What is wrong with one conference keeps no other waiting.
    await inTransaction(db, async (tx) => {
      const conference = await conferenceById(tx, conferenceId);
      await withPlaces(tx, act, conference, () => remindOffered(tx, act, conference));
    }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}
