import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Places, PoolRow } from "#app/registration/places.ts";

/** Reads the pools of a conference and keeps everybody else from them until the transaction ends. */
export type LockPools = (tx: Tx, conferenceId: string) => Promise<PoolRow[]>;

/**
 * Always all pools of the conference, always in the order of their ids: every act that moves a place needs the
 * conference's own pool anyway, and whoever gets the place that becomes free may be of any category.
 */
export const lockPools: LockPools = async (tx, conferenceId) => {
  const rows = await tx.$queryRaw<PoolRow[]>`
    SELECT "id", "categoryId", "capacity", "taken", "overbooked", "nextArrival"
    FROM "Pool" WHERE "conferenceId" = ${conferenceId} ORDER BY "id" FOR UPDATE`;
  if (!rows.some((row) => row.categoryId === null)) throw new AppError("closed");
  return rows;
};

/** Adds what was taken and given back to the rows. The CHECK on the table refuses more than there are. */
export async function savePlaces(tx: Tx, places: Places): Promise<void> {
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
