import { expect, test } from "vitest";
import { blocksOf, neighbour, segmentsOf } from "#app/programme/schedule/editor/blocks.ts";
import { type Held, heldWishes, snapped, stepped } from "#app/programme/schedule/editor/held.ts";

const slot = (id: string, sessionId: string, roomId: string, startsAt: number, endsAt: number) => ({
  ...{ id, sessionId, roomId, startsAt, endsAt, pinned: false, version: 1 },
});
const rooms = ["a", "b", "c", "d"];

test("a break in several rooms is one band; rooms apart from it are drawn apart and move with it", () => {
  const blocks = blocksOf([
    slot("1", "coffee", "a", 0, 10),
    slot("2", "coffee", "b", 0, 10),
    slot("3", "coffee", "d", 0, 10),
    slot("4", "talk", "c", 0, 10),
  ]);
  expect(blocks.map(({ sessionId, slots }) => [sessionId, slots.length])).toEqual([
    ["coffee", 3],
    ["talk", 1],
  ]);
  const drawn = segmentsOf(blocks, rooms).map(({ block, column, span }) => `${block.sessionId} ${column}+${span}`);
  expect(drawn.sort()).toEqual(["coffee 0+2", "coffee 3+1", "talk 2+1"]);
});

test("what shares a room and an hour stands side by side, what only touches does not", () => {
  const blocks = blocksOf([
    slot("1", "one", "a", 0, 10),
    slot("2", "two", "a", 5, 15),
    slot("3", "three", "a", 15, 20),
  ]);
  expect(segmentsOf(blocks, rooms).map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ]);
});

test("arrows go from slot to slot; across a band one goes on in one’s room, and no band is a way to the side", () => {
  const segments = segmentsOf(
    blocksOf([
      slot("1", "opening", "a", 0, 10),
      ...rooms.map((room) => slot(`c${room}`, "coffee", room, 10, 12)),
      slot("2", "late", "b", 30, 40),
      slot("3", "later", "c", 35, 40),
    ]),
    rooms,
  );
  const of = (sessionId: string) => segments.find(({ block }) => block.sessionId === sessionId);
  const go = (from: string, column: number, key: string) => {
    const here = of(from);
    const next = here && neighbour(segments, here, column, key);
    return next ? `${next.segment.block.sessionId} ${next.column}` : null;
  };
  expect(go("opening", 0, "ArrowRight")).toBe("late 1");
  expect(go("late", 1, "ArrowUp")).toBe("coffee 1");
  expect(go("coffee", 1, "ArrowDown")).toBe("late 1");
  expect(go("coffee", 1, "ArrowLeft")).toBe("opening 0");
  expect(go("late", 1, "ArrowRight")).toBe("later 2");
  expect(go("opening", 0, "ArrowUp")).toBeNull();
  expect(go("later", 2, "ArrowRight")).toBeNull();
});

const ground = { roomIds: rooms, days: ["2027-03-27", "2027-03-28"], timeZone: "Europe/Paris", step: 5 };
const minute = 60_000;

test("a day further is the same time of the clock, also when clocks change; a room beyond the last is the last", () => {
  const startsAt = Date.parse("2027-03-27T09:00+01:00");
  const [block] = blocksOf([slot("1", "one", "d", startsAt, startsAt + 90 * minute)]);
  const held: Held = {
    ...{ block: block ?? null, sessionId: "one", newId: "", by: "keyboard", doing: "move", column: 3 },
    ...{ startsAt, endsAt: startsAt + 90 * minute, day: "2027-03-27", overTray: false },
  };
  expect(heldWishes(held, rooms)).toEqual([]);
  const next = stepped(stepped(held, "next_day", ground), "right", ground);
  expect([new Date(next.startsAt).toISOString(), next.column]).toEqual(["2027-03-28T07:00:00.000Z", 3]);
  expect(next.endsAt - next.startsAt).toBe(90 * minute);
  const to = { sessionId: "one", roomId: "d", startsAt: next.startsAt, endsAt: next.endsAt, pinned: false };
  expect(heldWishes(next, rooms)).toEqual([{ id: "1", version: 1, to }]);
  expect(stepped(next, "next_day", ground)).toEqual(next);
  expect(stepped({ ...held, endsAt: startsAt + 5 * minute }, "shorter", ground).endsAt).toBe(startsAt + 5 * minute);
  expect(heldWishes({ ...next, overTray: true }, rooms)).toEqual([{ id: "1", version: 1, to: null }]);
  expect(snapped(startsAt + 3 * minute, 5)).toBe(startsAt + 5 * minute);
});
