import type { PrismaClient } from "#prisma/generated/client.ts";

/** Enough that one can be read up while another writes; more would only hold connections and wait. */
const width = 3;

type Line = { inside: number; waiting: (() => void)[] };
const lines = new WeakMap<PrismaClient, Map<string, Line>>();

/**
 * Does works of one key a few at a time, in the order in which they came. For transactions that want the same lock: when
 * a crowd comes they wait here, without a connection and without running out of the time that a transaction has.
 */
export async function inTurn<Result>(db: PrismaClient, key: string, work: () => Promise<Result>): Promise<Result> {
  const of = lines.get(db) ?? new Map<string, Line>();
  lines.set(db, of);
  const line = of.get(key) ?? { inside: 0, waiting: [] };
  of.set(key, line);
  if (line.inside < width) line.inside++;
  else await new Promise<void>((enter) => line.waiting.push(enter));
  try {
    return await work();
  } finally {
    // Who leaves hands the turn on; the last one clears up.
    const next = line.waiting.shift();
    if (next) next();
    else if (--line.inside === 0) of.delete(key);
  }
}
