import { canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { type LimitChange, lowersBelowUse } from "#app/registration/places.ts";
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
  if (act.actor.kind !== "account" || !canSetUp(act.actor.account, conferenceId)) throw new AppError("forbidden");
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
      const waiting = await tx.registration.count({ where: { conferenceId, state: "waiting" } });
      const promoted = await handOn(tx, act, conference, places, { freed: waiting });
      return { kind: "changed", promoted: promoted.length };
    });
  });
}
