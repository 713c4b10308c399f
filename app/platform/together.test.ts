import { expect, test } from "vitest";
import { type Batch, shared, together } from "#app/platform/together.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const database = () => ({}) as PrismaClient;
const soon = () => new Promise((resolve) => setTimeout(resolve, 1));
const fulfilled = <Value>(value: Value): PromiseSettledResult<Value> => ({ status: "fulfilled", value });
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Batches of numbers as they came, and a way to ask for one. */
function counting(marksOf?: (item: number) => string[]) {
  const batches: number[][] = [];
  const double: Batch<number, number> = async (_db, items) => {
    batches.push(items);
    await soon();
    return items.map((item) =>
      item % 7 === 3 ? { status: "rejected", reason: new Error(`refused ${item}`) } : fulfilled(item * 2),
    );
  };
  const ask = together(double, () => "line", marksOf);
  return { batches, ask };
}

test("those who come together go together and in order; each gets the own answer", async () => {
  const { batches, ask } = counting();
  const db = database();
  const outcomes = await Promise.allSettled(numbers(70).map((n) => ask(db, n)));
  expect(batches.map(({ length }) => length)).toEqual([50, 20]);
  expect(batches.flat()).toEqual(numbers(70));
  for (const [n, outcome] of outcomes.entries()) {
    if (n % 7 === 3) expect(outcome).toMatchObject({ status: "rejected", reason: { message: `refused ${n}` } });
    else expect(outcome).toEqual(fulfilled(n * 2));
  }
  expect(await ask(db, 5)).toBe(10);
  expect(batches.at(-1)).toEqual([5]);
});

test("two who share a mark are never in one batch, and nobody overtakes", async () => {
  const { batches, ask } = counting((n) => [`${n % 5}`]);
  const db = database();
  await Promise.allSettled(numbers(12).map((n) => ask(db, n)));
  expect(batches).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
    [10, 11],
  ]);
});

test("a batch that fails is done again one by one: only who made it fail is told", async () => {
  const tried: number[][] = [];
  const ask = together<number, number>(
    async (_db, items) => {
      tried.push(items);
      await soon();
      if (items.includes(2)) throw new Error("2 is not possible");
      return items.map(fulfilled);
    },
    () => "line",
  );
  const db = database();
  const outcomes = await Promise.allSettled(numbers(4).map((n) => ask(db, n)));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(tried).toEqual([[0, 1, 2, 3], [0], [1], [2], [3]]);
});

test("other lines and other databases do not wait", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ask = together<string, string>(
    async (_db, items) => {
      if (items[0] === "held") await held;
      return items.map(fulfilled);
    },
    (item) => item,
  );
  const db = database();
  const waiting = ask(db, "held");
  expect(await ask(db, "free")).toBe("free");
  const elsewhere = together<string, string>(
    async (_db, items) => items.map(fulfilled),
    () => "line",
  );
  expect(await elsewhere(database(), "there")).toBe("there");
  release();
  expect(await waiting).toBe("held");
});

test("what is read for many begins after the last of them asked", async () => {
  let now = 0;
  let reads = 0;
  const read = shared(async () => {
    reads++;
    const seen = now;
    await soon();
    return seen;
  });
  const db = database();
  const before = read(db, "key");
  while (reads === 0) await soon();
  now = 1;
  expect(await Promise.all([before, read(db, "key"), read(db, "key"), read(db, "key")])).toEqual([0, 1, 1, 1]);
  expect(reads).toBe(2);
});
