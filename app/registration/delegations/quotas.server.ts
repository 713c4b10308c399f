import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { lowersBelowUse } from "#app/registration/places.ts";
import { lockPools } from "#app/registration/pools.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { holdsPlace, registrationStates } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";

/** How many of a category a delegation may have; null: its head nominates nobody in it, and it is not limited. */
export type QuotaChange = { categoryId: string; from: number | null; to: number | null };

const own = { countryCode: null, optionId: null } as const;

/** Categories in which more are taken than the quota would be. */
export async function quotasBelowUse(db: Db, delegationId: string, quotas: QuotaChange[]): Promise<string[]> {
  const below = [];
  for (const change of quotas) {
    if (change.from === change.to) continue;
    const taken = await takenBy(db, delegationId, change.categoryId);
    if (lowersBelowUse({ poolId: "", ...change }, taken)) below.push(change.categoryId);
  }
  return below;
}

/** Sets quotas. A higher one serves the waiting list at once; nobody loses a place. Somebody else's change is refused. */
export async function setQuotas(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  delegationId: string,
  quotas: QuotaChange[],
): Promise<void> {
  const changes = quotas.filter(({ from, to }) => from !== to);
  if (changes.length === 0) return;
  // Pools are made before the places are read, so that they count with all others from the first step on.
  await lockPools(tx, conference.id);
  for (const { categoryId } of changes) await ensurePool(tx, conference.id, delegationId, categoryId);
  await withPlaces(tx, act, conference, async (places) => {
    for (const { categoryId, from, to } of changes) {
      const pool = places
        .pools()
        .find((one) => one.delegationId === delegationId && one.categoryId === categoryId && isOwn(one));
      if (!pool || pool.capacity !== from) throw new AppError("changed_meanwhile");
      places.limit(pool.id, to);
      await writeAudit(tx, act, {
        action: "delegation.quota_set",
        ...{ subjectType: "delegation", subjectId: delegationId, conferenceId: conference.id },
        changes: { capacity: [from, to], categoryId: [null, categoryId] },
      });
    }
    const waiting = await tx.registration.count({ where: { conferenceId: conference.id, state: "waiting" } });
    await handOn(tx, act, conference, places, { freed: waiting });
  });
}

function isOwn(pool: { countryCode: string | null; optionId: string | null }): boolean {
  return pool.countryCode === null && pool.optionId === null;
}

async function ensurePool(tx: Tx, conferenceId: string, delegationId: string, categoryId: string): Promise<void> {
  const category = await tx.category.findFirst({ where: { id: categoryId, conferenceId }, select: { id: true } });
  if (!category) throw fieldRefusal("categoryId", "category");
  const where = { conferenceId, delegationId, categoryId, ...own };
  if (await tx.pool.findFirst({ where, select: { id: true } })) return;
  const taken = await takenBy(tx, delegationId, categoryId);
  await tx.pool.create({ data: { ...where, taken }, select: { id: true } });
}

/** Seats that a delegation has in a category, with those that are kept for undoing a decision. */
async function takenBy(db: Db, delegationId: string, categoryId: string): Promise<number> {
  const under = { delegationId, categoryId };
  const { _sum } = await db.registration.aggregate({
    where: { ...under, state: { in: registrationStates.filter((state) => holdsPlace[state]) } },
    _sum: { seats: true },
  });
  const kept = await db.decisionItem.findMany({
    where: { holdsPlace: true, closedAt: null, registration: under },
    select: { registration: { select: { seats: true } } },
  });
  return (_sum.seats ?? 0) + kept.reduce((sum, { registration }) => sum + registration.seats, 0);
}
