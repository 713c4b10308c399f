import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { lowersBelowUse } from "#app/registration/places.ts";
import { createPool, lockPools } from "#app/registration/pools.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";

/** How many of a category a delegation may have; null: its head nominates nobody in it, and it is not limited. */
export type QuotaChange = { categoryId: string; from: number | null; to: number | null };

/** In these categories more places are taken than the quota would be: that wants a second word. */
export class BelowUse extends Error {
  constructor(readonly categoryIds: string[]) {
    super("quota below use");
  }
}

/**
 * Sets quotas. A higher one serves the waiting list at once; nobody loses a place, and one below what is taken has to be
 * confirmed. Somebody else's change meanwhile is refused.
 */
export async function setQuotas(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  delegationId: string,
  { quotas, confirmed }: { quotas: QuotaChange[]; confirmed: boolean },
): Promise<void> {
  const changes = quotas.filter(({ from, to }) => from !== to);
  if (changes.length === 0) return;
  // Pools are made before the places are read, so that they count with all others from the first step on.
  await lockPools(tx, conference.id);
  for (const { categoryId } of changes) await ensurePool(tx, conference.id, delegationId, categoryId);
  await withPlaces(tx, act, conference, async (places) => {
    const below: string[] = [];
    for (const { categoryId, from, to } of changes) {
      const pool = places
        .pools()
        .find((one) => one.delegationId === delegationId && one.categoryId === categoryId && isOwn(one));
      if (!pool || pool.capacity !== from) throw new AppError("changed_meanwhile");
      if (lowersBelowUse({ poolId: pool.id, from, to }, pool.taken)) below.push(categoryId);
      places.limit(pool.id, to);
      await writeAudit(tx, act, {
        action: "delegation.quota_set",
        ...{ subjectType: "delegation", subjectId: delegationId, conferenceId: conference.id },
        changes: { capacity: [from, to], categoryId: [null, categoryId] },
      });
    }
    if (below.length > 0 && !confirmed) throw new BelowUse(below);
    await handOn(tx, act, conference, places, {});
  });
}

function isOwn(pool: { countryCode: string | null; optionId: string | null }): boolean {
  return pool.countryCode === null && pool.optionId === null;
}

async function ensurePool(tx: Tx, conferenceId: string, delegationId: string, categoryId: string): Promise<void> {
  const category = await tx.category.findFirst({ where: { id: categoryId, conferenceId }, select: { id: true } });
  if (!category) throw fieldRefusal("categoryId", "category");
  const where = { delegationId, categoryId, countryCode: null, optionId: null };
  if (await tx.pool.findFirst({ where: { conferenceId, ...where }, select: { id: true } })) return;
  await createPool(tx, conferenceId, where, null);
}
