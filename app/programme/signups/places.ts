import { beyond, differences, hasFree, type PoolChange } from "#app/registration/places.ts";

/** The pool of a session as read under lock. */
export type SessionPool = PoolChange & { sessionId: string };

/** The pools of a conference's sessions and what has been taken and given back since they were read. Pure: no database. */
export type SessionPlaces = {
  /** Whether a place is free. */
  fits(sessionId: string): boolean;
  take(sessionId: string): void;
  /** Takes it also where there is none left: an organiser's own act. */
  takeBeyond(sessionId: string): void;
  release(sessionId: string): void;
  /** Sets the limit. Who has a place keeps it. */
  limit(sessionId: string, capacity: number | null): void;
  /** The next number in the session's line. */
  arrive(sessionId: string): number;
  pool(sessionId: string): Readonly<SessionPool> | null;
  changes(): PoolChange[];
};

/** Keeps account of places while the sessions are locked. */
export function sessionPlacesOf(rows: readonly SessionPool[]): SessionPlaces {
  const pools = new Map(rows.map((row) => [row.sessionId, { ...row }]));
  const of = (sessionId: string) => {
    const pool = pools.get(sessionId);
    if (!pool) throw new Error("this session has no places of its own");
    return pool;
  };
  return {
    fits: (sessionId) => hasFree(of(sessionId), 1),
    // Taking does not raise what is overbooked: should more be taken than fit, the database refuses.
    take: (sessionId) => {
      of(sessionId).taken += 1;
    },
    takeBeyond: (sessionId) => {
      const pool = of(sessionId);
      pool.taken += 1;
      pool.overbooked = beyond(pool);
    },
    release: (sessionId) => {
      const pool = of(sessionId);
      pool.taken -= 1;
      pool.overbooked = beyond(pool);
    },
    limit: (sessionId, capacity) => {
      const pool = of(sessionId);
      pool.capacity = capacity;
      pool.overbooked = beyond(pool);
    },
    arrive: (sessionId) => of(sessionId).nextArrival++,
    pool: (sessionId) => pools.get(sessionId) ?? null,
    changes: () => differences(rows.map(plain), [...pools.values()].map(plain)),
  };
}

function plain({ sessionId: _, ...pool }: SessionPool): PoolChange {
  return pool;
}
