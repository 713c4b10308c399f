import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { lapseOffers } from "#app/registration/offers.server.ts";
import { claimSelect, type Places, placesOf } from "#app/registration/places.ts";
import { type LockPools, lockPools, savePlaces } from "#app/registration/pools.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";

/**
 * Runs `work` with the pools of a conference locked and books what it took and gave back. Decisions whose time to undo
 * has passed are settled, and offers that nobody took up ended, first: nobody can step in front of those who wait for the
 * places they freed.
 * `lock` is a parameter so that a test can show what happens without it.
 */
export async function withPlaces<Result>(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  work: (places: Places) => Promise<Result>,
  lock: LockPools = lockPools,
): Promise<Result> {
  const places = placesOf(await lock(tx, conference.id));
  await settleDue(tx, act, conference, places);
  await lapseOffers(tx, act, conference, places);
  const result = await work(places);
  await savePlaces(tx, places);
  return result;
}

/** Makes decisions final whose time to undo has passed, and hands on the places that they freed. */
async function settleDue(tx: Tx, act: Act, conference: ConferenceForRegistration, places: Places): Promise<void> {
  const due = await tx.decision.findMany({
    where: { conferenceId: conference.id, settledAt: null, undoUntil: { lte: act.now } },
    orderBy: { undoUntil: "asc" },
    select: {
      id: true,
      items: {
        select: { registrationId: true, holdsPlace: true, closedAt: true, registration: { select: claimSelect } },
      },
    },
  });
  if (due.length === 0) return;
  const ids = due.map(({ id }) => id);
  await tx.decisionItem.updateMany({ where: { decisionId: { in: ids }, closedAt: null }, data: { closedAt: act.now } });
  await tx.decision.updateMany({ where: { id: { in: ids } }, data: { settledAt: act.now } });
  const kept = due.map(({ items }) => items.filter((item) => item.holdsPlace && item.closedAt === null));
  for (const { registration } of kept.flat()) places.release(registration);
  // Only now: who was moved to the list by one decision may get the place that another freed.
  for (const [index, { items }] of due.entries()) {
    const except = items.map((item) => item.registrationId);
    const freed = (kept[index] ?? []).reduce((sum, { registration }) => sum + registration.seats, 0);
    await handOn(tx, act, conference, places, { freed, except });
  }
}
