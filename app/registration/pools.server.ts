import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Places, PoolRow, Traits } from "#app/registration/places.ts";
import { poolCounts } from "#app/registration/queries/check.server.ts";

/** Reads the pools of a conference and keeps everybody else from them until the transaction ends. */
export type LockPools = (tx: Tx, conferenceId: string) => Promise<PoolRow[]>;

/**
 * The conference's own pool is the lock of all its pools: every act that moves a place needs it, and whoever gets the
 * place that becomes free may fall under any of the others, of which there may be hundreds. They are read once it is held.
 */
export const lockPools: LockPools = async (tx, conferenceId) => {
  await lockOwnPool(tx, conferenceId);
  return readPools(tx, conferenceId);
};

/** The lock itself, for acts on the places of sessions too: who comes to them must be registered. */
export async function lockOwnPool(tx: Tx, conferenceId: string): Promise<void> {
  const own = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Pool" WHERE "conferenceId" = ${conferenceId} AND "categoryId" IS NULL AND "countryCode" IS NULL
      AND "delegationId" IS NULL AND "optionId" IS NULL AND "sessionId" IS NULL
    FOR UPDATE`;
  if (own.length === 0) throw new AppError("closed");
}

/** All pools that registrations take from, for who holds the lock, or only looks. */
export async function readPools(db: Db, conferenceId: string): Promise<PoolRow[]> {
  return db.pool.findMany({ where: { conferenceId, sessionId: null }, orderBy: { id: "asc" }, select: poolSelect });
}

/**
 * Makes a pool for those who have some traits, with whoever has a place already counted; for who holds the lock. More may
 * be taken than it offers: nobody loses a place by it. Refuses a second one for the same traits.
 */
export async function createPool(
  tx: Tx,
  conferenceId: string,
  traits: Traits,
  capacity: number | null,
): Promise<{ id: string; taken: number }> {
  const same = await tx.pool.findFirst({ where: { conferenceId, ...traits, sessionId: null }, select: { id: true } });
  if (same) throw new AppError("changed_meanwhile");
  const { id } = await tx.pool.create({ data: { conferenceId, ...traits }, select: { id: true } });
  const { counted } = (await poolCounts(tx, id))[0] ?? { counted: 0 };
  const overbooked = capacity === null ? 0 : Math.max(0, counted - capacity);
  await tx.pool.update({ where: { id }, data: { capacity, taken: counted, overbooked }, select: { id: true } });
  return { id, taken: counted };
}

const poolSelect = {
  id: true,
  categoryId: true,
  countryCode: true,
  delegationId: true,
  optionId: true,
  capacity: true,
  taken: true,
  overbooked: true,
  nextArrival: true,
} as const;

/** Adds what was taken and given back to the rows. The CHECK on the table refuses more than there are. */
export async function savePlaces(tx: Tx, places: Pick<Places, "changes">): Promise<void> {
  for (const { id, capacity, taken, overbooked, nextArrival } of places.changes()) {
    await tx.pool.update({
      where: { id },
      data: {
        capacity,
        taken: { increment: taken },
        overbooked: { increment: overbooked },
        nextArrival: { increment: nextArrival },
      },
      select: { id: true },
    });
  }
}
