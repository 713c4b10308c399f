/** The pools of one conference as read under lock, and what has been taken and given back since. Pure: no database. */
export type PoolRow = {
  id: string;
  categoryId: string | null;
  capacity: number | null;
  taken: number;
  overbooked: number;
  nextArrival: number;
};

/** Differences to what was read; `capacity` as it is now. */
export type PoolChange = Omit<PoolRow, "categoryId">;

export type Places = {
  /** Whether one more of this category would fit: a place in its own pool and one in the conference's. */
  fits(categoryId: string): boolean;
  take(categoryId: string): void;
  /** Takes one also where there is none left: an organiser's own act. */
  takeBeyond(categoryId: string): void;
  release(categoryId: string): void;
  /** Whether somebody who has a place would find one in another category: they keep theirs in the conference. */
  fitsMoving(to: string): boolean;
  move(from: string, to: string): void;
  /** Sets a pool's limit. Who has a place keeps it. */
  limit(poolId: string, capacity: number | null): void;
  /** The next number in order of arrival. */
  arrive(): number;
  /** The number that the next to arrive will get. */
  mark(): number;
  /** The pools as they are now. */
  pools(): readonly Readonly<PoolRow>[];
  /** Categories of which one more would fit. */
  open(): string[];
  /** Differences to what was read, to be added to the rows. */
  changes(): PoolChange[];
};

/** How many are taken beyond the limit. */
function beyond({ capacity, taken }: PoolRow): number {
  return capacity === null ? 0 : Math.max(0, taken - capacity);
}

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
  const ownOf = (categoryId: string) => bothOf(categoryId).slice(1);
  // Taking does not raise what is overbooked: should more be taken than fit, the database refuses.
  const take = (taking: PoolRow[]) => {
    for (const pool of taking) pool.taken++;
  };
  const release = (releasing: PoolRow[]) => {
    for (const pool of releasing) {
      pool.taken--;
      pool.overbooked = beyond(pool);
    }
  };
  return {
    fits,
    take: (categoryId) => take(bothOf(categoryId)),
    takeBeyond: (categoryId) => {
      for (const pool of bothOf(categoryId)) {
        pool.taken++;
        pool.overbooked = beyond(pool);
      }
    },
    release: (categoryId) => release(bothOf(categoryId)),
    fitsMoving: (to) => {
      const own = byCategory.get(to);
      return own !== undefined && !isFull(own);
    },
    move: (from, to) => {
      release(ownOf(from));
      take(ownOf(to));
    },
    limit: (poolId, capacity) => {
      const pool = pools.find(({ id }) => id === poolId);
      if (!pool) throw new Error("this conference has no such pool");
      pool.capacity = capacity;
      pool.overbooked = beyond(pool);
    },
    arrive: () => whole.nextArrival++,
    mark: () => whole.nextArrival,
    pools: () => pools,
    open: () => [...byCategory.keys()].filter(fits),
    changes: () => differences(rows, pools),
  };
}

function differences(before: readonly PoolRow[], after: readonly PoolRow[]): PoolChange[] {
  return after.flatMap(({ id, capacity, ...pool }, index) => {
    const was = before[index] ?? { ...pool, capacity };
    const change = {
      taken: pool.taken - was.taken,
      overbooked: pool.overbooked - was.overbooked,
      nextArrival: pool.nextArrival - was.nextArrival,
    };
    const same = capacity === was.capacity && Object.values(change).every((difference) => difference === 0);
    return same ? [] : [{ id, capacity, ...change }];
  });
}

export type LimitChange = { poolId: string; from: number | null; to: number | null };

/** A limit that is lowered so far that more places are taken than there will be. */
export function lowersBelowUse({ from, to }: LimitChange, taken: number): boolean {
  return to !== null && to < taken && (from === null || to < from);
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
