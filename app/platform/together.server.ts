import { setImmediate } from "node:timers/promises";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** More would hold a lock for long, and a connection. */
const most = 50;

type Asked<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/** Answers for each item, in their order, or fails as a whole. */
export type Batch<Item, Result> = (db: PrismaClient, items: Item[]) => Promise<PromiseSettledResult<Result>[]>;

/**
 * Does for a crowd at once what would otherwise be done for one after the other: who comes while a batch is under way
 * gathers, and those who have gathered are the next one, in the order in which they came. Who comes alone does not wait for more.
 * A batch that fails as a whole is done again one by one. `lineOf`: only items of one line go together. `marksOf`: items
 * that share a mark never do, because the second has to see what became of the first.
 */
export function together<Item, Result>(
  batch: Batch<Item, Result>,
  lineOf: (item: Item) => string,
  marksOf: (item: Item) => string[] = () => [],
): (db: PrismaClient, item: Item) => Promise<Result> {
  const lines = new WeakMap<PrismaClient, Map<string, Asked<Item, Result>[]>>();

  async function answer(db: PrismaClient, asked: Asked<Item, Result>[]): Promise<void> {
    const items = asked.map(({ item }) => item);
    const outcomes = await batch(db, items).catch((error: unknown) => error);
    if (Array.isArray(outcomes)) {
      for (const [index, { resolve, reject }] of asked.entries()) {
        const outcome: PromiseSettledResult<Result> = outcomes[index];
        if (outcome.status === "fulfilled") resolve(outcome.value);
        else reject(outcome.reason);
      }
    } else if (asked.length === 1) asked[0]?.reject(outcomes);
    else for (const one of asked) await answer(db, [one]);
  }

  /** The longest beginning of the line in which nobody shares a mark. */
  function next(line: Asked<Item, Result>[]): Asked<Item, Result>[] {
    const marks = new Set<string>();
    const clash = line.findIndex(({ item }) => {
      const own = marksOf(item);
      if (own.some((mark) => marks.has(mark))) return true;
      for (const mark of own) marks.add(mark);
      return false;
    });
    return line.splice(0, Math.min(most, clash === -1 ? line.length : clash));
  }

  return (db, item) =>
    new Promise((resolve, reject) => {
      const of = lines.get(db) ?? new Map<string, Asked<Item, Result>[]>();
      lines.set(db, of);
      const key = lineOf(item);
      const asked = { item, resolve, reject };
      const line = of.get(key);
      if (line) {
        line.push(asked);
        return;
      }
      const begun = [asked];
      of.set(key, begun);
      const work = async () => {
        while (begun.length > 0) {
          // Whoever is at the door comes along, also where the database runs in this very thread and never lets it go.
          await setImmediate();
          await answer(db, next(begun));
        }
        of.delete(key);
      };
      void work();
    });
}

/** A read that many ask for at once: who asks while one is under way gets the next, so that nobody gets what was before. */
export function shared<Result>(
  read: (db: PrismaClient, key: string) => Promise<Result>,
): (db: PrismaClient, key: string) => Promise<Result> {
  return together<string, Result>(
    async (db, keys) => {
      const value = await read(db, keys[0] ?? "");
      return keys.map(() => ({ status: "fulfilled", value }));
    },
    (key) => key,
  );
}
