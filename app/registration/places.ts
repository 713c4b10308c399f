/** The pools of one conference as read under lock, and what has been taken and given back since. Pure: no database. */
export type PoolRow = {
  id: string;
  categoryId: string | null;
  capacity: number | null;
  taken: number;
  nextArrival: number;
};

export type PoolChange = { id: string; taken: number; nextArrival: number };

export type Places = {
  /** Whether one more of this category would fit: a place in its own pool and one in the conference's. */
  fits(categoryId: string): boolean;
  take(categoryId: string): void;
  release(categoryId: string): void;
  /** The next number in order of arrival. */
  arrive(): number;
  /** The number that the next to arrive will get. */
  mark(): number;
  /** Categories of which one more would fit. */
  open(): string[];
  /** Differences to what was read, to be added to the rows. */
  changes(): PoolChange[];
};

function isFull(pool: PoolRow): boolean {
  return pool.capacity !== null && pool.taken >= pool.capacity;
}

/** Keeps account of places while the pools are locked. A category without a pool offers no places. */
export function placesOf(rows: readonly PoolRow[]): Places {
  const pools = rows.map((row) => ({ ...row }));
  const whole = pools.find((pool) => pool.categoryId === null);
  if (!whole) throw new Error("a conference that takes registrations needs a pool of its own");
  const byCategory = new Map(pools.flatMap((pool) => (pool.categoryId ? [[pool.categoryId, pool] as const] : [])));
  const bothOf = (categoryId: string) => {
    const own = byCategory.get(categoryId);
    if (!own) throw new Error("this category has no pool");
    return [whole, own];
  };
  const fits = (categoryId: string) => {
    const own = byCategory.get(categoryId);
    return own !== undefined && !isFull(own) && !isFull(whole);
  };
  return {
    fits,
    take: (categoryId) => {
      for (const pool of bothOf(categoryId)) pool.taken++;
    },
    release: (categoryId) => {
      for (const pool of bothOf(categoryId)) pool.taken--;
    },
    arrive: () => whole.nextArrival++,
    mark: () => whole.nextArrival,
    open: () => [...byCategory.keys()].filter(fits),
    changes: () => differences(rows, pools),
  };
}

function differences(before: readonly PoolRow[], after: readonly PoolRow[]): PoolChange[] {
  return after
    .map((pool, index) => ({
      id: pool.id,
      taken: pool.taken - (before[index]?.taken ?? 0),
      nextArrival: pool.nextArrival - (before[index]?.nextArrival ?? 0),
    }))
    .filter((change) => change.taken !== 0 || change.nextArrival !== 0);
}

/** Those of the waiting, given in order of arrival, who get a place now: at most `limit`, each taking theirs. */
export function nextInLine<Waiting extends { categoryId: string }>(
  waiting: readonly Waiting[],
  places: Places,
  limit: number,
): Waiting[] {
  const promoted: Waiting[] = [];
  for (const one of waiting) {
    if (promoted.length === limit) break;
    if (!places.fits(one.categoryId)) continue;
    places.take(one.categoryId);
    promoted.push(one);
  }
  return promoted;
}
