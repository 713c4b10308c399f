import { expect, test } from "vitest";
import { inTurn } from "#app/platform/turns.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const database = () => ({}) as PrismaClient;
const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

test("a crowd is let in a few at a time, in the order of coming, also past one that fails", async () => {
  const db = database();
  const entered: number[] = [];
  let inside = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) =>
      inTurn(db, "conference", async () => {
        entered.push(n);
        most = Math.max(most, ++inside);
        await soon();
        inside--;
        if (n % 7 === 0) throw new Error("refused");
        return n;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(entered).toEqual(Array.from({ length: 40 }, (_, n) => n));
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(6);
});

test("other keys and other databases do not wait", async () => {
  const db = database();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const crowd = Array.from({ length: 5 }, () => inTurn(db, "one", () => held));
  expect(await inTurn(db, "another", async () => "in")).toBe("in");
  expect(await inTurn(database(), "one", async () => "in")).toBe("in");
  release();
  await Promise.all(crowd);
});
