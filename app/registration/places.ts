/** What a registration is counted by, and how many places it takes: the columns of its row. */
export type Claim = {
  categoryId: string;
  countryCode: string;
  delegationId: string | null;
  /** Chosen options that have pools of their own. */
  optionIds: readonly string[];
  seats: number;
};

/** The columns of a registration's row that make its claim. */
export const claimSelect = {
  categoryId: true,
  countryCode: true,
  delegationId: true,
  optionIds: true,
  seats: true,
} as const;

/** What a pool limits: those who have every trait that it names. The one that names none is the whole conference's. */
export type Traits = {
  categoryId: string | null;
  countryCode: string | null;
  delegationId: string | null;
  optionId: string | null;
};

/** A pool of one conference as read under lock. */
export type PoolRow = Traits & {
  id: string;
  capacity: number | null;
  taken: number;
  overbooked: number;
  nextArrival: number;
};

/** Differences to what was read; `capacity` as it is now. */
export type PoolChange = Omit<PoolRow, keyof Traits>;

/** The pools of a conference and what has been taken and given back since they were read. Pure: no database. */
export type Places = {
  /** Whether these seats are free in every pool that the claim falls under. */
  fits(claim: Claim): boolean;
  take(claim: Claim): void;
  /** Takes them also where there are none left: an organiser's own act. */
  takeBeyond(claim: Claim): void;
  release(claim: Claim): void;
  /** Whether somebody who has a place would find one under another claim: they keep what the two have in common. */
  fitsMoving(from: Claim, to: Claim): boolean;
  move(from: Claim, to: Claim): void;
  /** Sets a pool's limit. Who has a place keeps it. */
  limit(poolId: string, capacity: number | null): void;
  /** The next number in order of arrival. */
  arrive(): number;
  /** The number that the next to arrive will get. */
  mark(): number;
  /** The pools as they are now. */
  pools(): readonly Readonly<PoolRow>[];
  /** Pools in which nobody finds a place. */
  full(): readonly Readonly<PoolRow>[];
  /** Differences to what was read, to be added to the rows. */
  changes(): PoolChange[];
};

/** Whether a pool counts a registration. */
export function fallsUnder(claim: Claim, pool: Traits): boolean {
  return (
    (pool.categoryId === null || pool.categoryId === claim.categoryId) &&
    (pool.countryCode === null || pool.countryCode === claim.countryCode) &&
    (pool.delegationId === null || pool.delegationId === claim.delegationId) &&
    (pool.optionId === null || claim.optionIds.includes(pool.optionId))
  );
}

/** The pool of everybody. */
export function isWhole(pool: Traits): boolean {
  return pool.categoryId === null && pool.countryCode === null && pool.delegationId === null && pool.optionId === null;
}

/** How many are taken beyond the limit. */
export function beyond({ capacity, taken }: Pick<PoolRow, "capacity" | "taken">): number {
  return capacity === null ? 0 : Math.max(0, taken - capacity);
}

/** Whether so many more find a place. */
export function hasFree({ capacity, taken }: Pick<PoolRow, "capacity" | "taken">, seats: number): boolean {
  return capacity === null || taken + seats <= capacity;
}

/** Keeps account of places while the conference is locked. */
export function placesOf(rows: readonly PoolRow[]): Places {
  const pools = rows.map((row) => ({ ...row }));
  const whole = pools.find(isWhole);
  if (!whole) throw new Error("a conference that takes registrations needs a pool of its own");
  const under = (claim: Claim) => pools.filter((pool) => fallsUnder(claim, pool));
  const seatsIn = (pool: PoolRow, claim: Claim) => (fallsUnder(claim, pool) ? claim.seats : 0);
  // Taking does not raise what is overbooked: should more be taken than fit, the database refuses.
  const add = (pool: PoolRow, seats: number) => {
    pool.taken += seats;
    if (seats < 0) pool.overbooked = beyond(pool);
  };
  return {
    fits: (claim) => under(claim).every((pool) => hasFree(pool, claim.seats)),
    take: (claim) => {
      for (const pool of under(claim)) add(pool, claim.seats);
    },
    takeBeyond: (claim) => {
      for (const pool of under(claim)) {
        pool.taken += claim.seats;
        pool.overbooked = beyond(pool);
      }
    },
    release: (claim) => {
      for (const pool of under(claim)) add(pool, -claim.seats);
    },
    fitsMoving: (from, to) =>
      under(to).every((pool) => {
        const more = to.seats - seatsIn(pool, from);
        return more <= 0 || hasFree(pool, more);
      }),
    move: (from, to) => {
      for (const pool of pools) add(pool, seatsIn(pool, to) - seatsIn(pool, from));
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
    full: () => pools.filter((pool) => !hasFree(pool, 1)),
    changes: () => differences(rows, pools),
  };
}

/** What is to be added to the rows. */
export function differences(before: readonly PoolChange[], after: readonly PoolChange[]): PoolChange[] {
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

/** Those of the waiting, given in the order in which they are served, who get a place now: at most `limit`, each taking theirs. */
export function nextInLine<Waiting extends Claim>(
  waiting: readonly Waiting[],
  places: Places,
  limit: number,
): Waiting[] {
  const served: Waiting[] = [];
  for (const one of waiting) {
    if (served.length === limit) break;
    if (!places.fits(one)) continue;
    places.take(one);
    served.push(one);
  }
  return served;
}
