import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";

export type PoolLine = {
  poolId: string;
  /** Null: the whole conference. */
  category: Bilingual | null;
  capacity: number | null;
  taken: number;
  overbooked: number;
  waiting: number;
};

/** The pools of a conference: the whole first, then its categories in their order; with how many wait for each. */
export async function listPools(db: Db, conferenceId: string): Promise<PoolLine[]> {
  const [pools, groups] = await Promise.all([
    db.pool.findMany({
      where: { conferenceId },
      select: {
        ...{ id: true, categoryId: true, capacity: true, taken: true, overbooked: true },
        category: { select: { nameEn: true, nameFr: true, position: true } },
      },
    }),
    db.registration.groupBy({
      by: ["categoryId"],
      where: { conferenceId, state: "waiting" },
      _count: { _all: true },
    }),
  ]);
  const waitingFor = (categoryId: string | null) =>
    groups
      .filter((group) => categoryId === null || group.categoryId === categoryId)
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return pools
    .sort((a, b) => (a.category?.position ?? -1) - (b.category?.position ?? -1))
    .map(({ id, categoryId, category, ...pool }) => ({
      ...pool,
      poolId: id,
      category: category && { en: category.nameEn, fr: category.nameFr },
      waiting: waitingFor(categoryId),
    }));
}

/** Whether somebody of a category finds no place now: in it or in the whole conference. */
export async function isFullFor(db: Db, conferenceId: string, categoryId: string): Promise<boolean> {
  const pools = await db.pool.findMany({
    where: { conferenceId, OR: [{ categoryId }, { categoryId: null }] },
    select: { capacity: true, taken: true },
  });
  return pools.some(({ capacity, taken }) => capacity !== null && taken >= capacity);
}
