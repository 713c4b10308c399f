import type { Act } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { withSessionPlaces } from "#app/programme/signups/settlement.server.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Gives back the places of who is no longer registered, follows rooms and releases, holds draws that are due and serves
 * the lines, in every conference to come. To be called by the job runner; each other act on these places does the same for
 * its conference, so that a late or missing call changes nothing but the waiting time. Returns how many were looked at.
 */
export async function settleSignups(db: PrismaClient, act: Act): Promise<number> {
  const conferences = await db.conference.findMany({
    where: { sessions: { some: { signup: { isNot: null } } } },
    orderBy: { id: "asc" },
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const due = conferences.filter((conference) => !hasEnded(conference, act.now));
  const failures: unknown[] = [];
  for (const { id } of due) {
    // What is wrong with one conference keeps no other waiting.
    await settleSignupsOf(db, act, id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}

/** The same for one conference: after a release, or when somebody has left. */
export async function settleSignupsOf(db: PrismaClient, act: Act, conferenceId: string): Promise<void> {
  await inTransaction(db, (tx) => withSessionPlaces(tx, act, conferenceId, async () => {}));
}
