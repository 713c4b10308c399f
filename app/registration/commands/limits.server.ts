import { canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { categoryOf, fieldRefusal } from "#app/registration/details.server.ts";
import { isWhole, type LimitChange, lowersBelowUse, type Traits } from "#app/registration/places.ts";
import { createPool } from "#app/registration/pools.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type LimitsInput = {
  conferenceId: string;
  changes: LimitChange[];
  /** The organiser knows that more places are taken than there will be. */
  confirmed: boolean;
};

export type LimitsResult =
  | { kind: "changed"; promoted: number }
  /** Nothing was changed: these pools have more places taken than they would offer, which wants a second word. */
  | { kind: "below_use"; poolIds: string[] };

/**
 * Sets limits of a conference's pools. A higher one serves the waiting list at once; one below what is taken removes
 * nobody, and no place is given until enough have become free. Somebody else's change meanwhile is refused.
 */
export async function setLimits(db: PrismaClient, act: Act, input: LimitsInput): Promise<LimitsResult> {
  const { conferenceId, confirmed } = input;
  requireSetUp(act, conferenceId);
  const changes = input.changes.filter(({ from, to }) => from !== to);
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, conferenceId);
    return withPlaces(tx, act, conference, async (places) => {
      const pools = new Map(places.pools().map((pool) => [pool.id, pool]));
      for (const { poolId, from } of changes) {
        if (pools.get(poolId)?.capacity !== from) throw new AppError("changed_meanwhile");
      }
      const below = changes.filter((change) => lowersBelowUse(change, pools.get(change.poolId)?.taken ?? 0));
      if (below.length > 0 && !confirmed) return { kind: "below_use", poolIds: below.map(({ poolId }) => poolId) };
      for (const { poolId, to } of changes) places.limit(poolId, to);
      for (const { poolId, from, to } of changes) {
        await writeAudit(tx, act, {
          action: "conference.limit_set",
          subjectType: "pool",
          subjectId: poolId,
          conferenceId,
          changes: { capacity: [from, to] },
        });
      }
      const promoted = await handOn(tx, act, conference, places, {});
      return { kind: "changed", promoted: promoted.length };
    });
  });
}

export type PoolInput = { conferenceId: string; traits: Traits; capacity: number | null };

/** A conference with more pools than that could not be looked through. */
export const poolLimit = 1000;

/**
 * Limits the places of those who have some traits: of a country, of a category and a country, of an answer's option. Who
 * has a place keeps it. Refuses with a field's code what cannot be.
 */
export async function addPool(db: PrismaClient, act: Act, input: PoolInput): Promise<{ taken: number }> {
  const { conferenceId, traits, capacity } = input;
  requireSetUp(act, conferenceId);
  if (!traits.countryCode && !traits.optionId && !traits.delegationId) throw fieldRefusal("countryCode", "pool_of");
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, conferenceId);
    return withPlaces(tx, act, conference, async (places) => {
      const { categoryId, countryCode, optionId } = traits;
      if (categoryId) await categoryOf(tx, conferenceId, categoryId);
      if (countryCode && !(await tx.country.findUnique({ where: { code: countryCode }, select: { code: true } }))) {
        throw fieldRefusal("countryCode", "country");
      }
      const option = { id: optionId ?? "", question: { conferenceId, organisersOnly: false } };
      if (optionId && !(await tx.questionOption.findFirst({ where: option, select: { id: true } }))) {
        throw fieldRefusal("optionId", "invalid");
      }
      const pools = places.pools();
      if (pools.length >= poolLimit) throw fieldRefusal("countryCode", `too_many|${poolLimit}`);
      if (pools.some((pool) => sameTraits(pool, traits))) throw fieldRefusal("countryCode", "pool_exists");
      const { id, taken } = await createPool(tx, conferenceId, traits, capacity);
      await writeAudit(tx, act, {
        action: "conference.pool_added",
        subjectType: "pool",
        subjectId: id,
        conferenceId,
        changes: { capacity: [null, capacity], ...named(traits) },
      });
      return { taken };
    });
  });
}

/** Takes a limit away that is neither the conference's nor a whole category's; whoever waited for it is served. */
export async function removePool(
  db: PrismaClient,
  act: Act,
  { conferenceId, poolId }: { conferenceId: string; poolId: string },
): Promise<void> {
  requireSetUp(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, conferenceId);
    await withPlaces(tx, act, conference, async (places) => {
      const pool = places.pools().find(({ id }) => id === poolId);
      if (!pool) throw new AppError("not_found");
      if (isWhole({ ...pool, categoryId: null })) throw new AppError("wrong_state");
      places.limit(poolId, null);
      await handOn(tx, act, conference, places, {});
      await writeAudit(tx, act, {
        action: "conference.pool_removed",
        subjectType: "pool",
        subjectId: poolId,
        conferenceId,
        changes: { capacity: [pool.capacity, null], ...named(pool) },
      });
    });
    await tx.pool.delete({ where: { id: poolId }, select: { id: true } });
  });
}

function requireSetUp({ actor }: Act, conferenceId: string): void {
  if (actor.kind !== "account" || !canSetUp(actor.account, conferenceId)) throw new AppError("forbidden");
}

const traitNames = ["categoryId", "countryCode", "delegationId", "optionId"] as const;

function sameTraits(one: Traits, other: Traits): boolean {
  return traitNames.every((name) => one[name] === other[name]);
}

function named(traits: Traits): Record<string, [null, string]> {
  return Object.fromEntries(
    traitNames.flatMap((name) => {
      const value = traits[name];
      return value ? [[name, [null, value] as [null, string]]] : [];
    }),
  );
}
