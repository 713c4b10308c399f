import { describe, expect, test } from "vitest";
import { type AgendaItem, isBinding, plan, walkBetween } from "#app/programme/agenda/rules.ts";

const at = (time: string) => new Date(`2027-03-16T${time}:00Z`);
const item = (sessionId: string, from: string, to: string, roomId = "a"): AgendaItem => ({
  ...{ slotId: `${sessionId}-slot`, sessionId, startsAt: at(from), endsAt: at(to), roomId },
  ...{ starred: true, signup: null, roles: [], cancelled: false },
});

test.each([
  ["a", "a", 0],
  ["a", "b", 8],
  ["b", "a", 8],
  ["a", "c", 3],
])("from %s to %s are %i minutes", (from, to, minutes) => {
  const walks = [
    { oneId: "a", otherId: "b", minutes: 8 },
    { oneId: null, otherId: null, minutes: 3 },
  ];
  expect(walkBetween(walks, from, to)).toBe(minutes);
  expect(walkBetween([], "a", "b")).toBe(5);
});

describe("an agenda", () => {
  test("marks what overlaps, on both sides, and not what touches", () => {
    const planned = plan([item("c", "11:00", "12:00"), item("a", "09:00", "10:00"), item("b", "09:30", "11:00")], []);
    expect(planned.map(({ sessionId, clashes }) => [sessionId, clashes])).toEqual([
      ["a", ["b"]],
      ["b", ["a"]],
      ["c", []],
    ]);
  });

  test("what is cancelled stays where it was, clashes with nothing, and nobody walks there or from there", () => {
    const gone = { ...item("gone", "09:00", "10:00", "b"), signup: "placed" as const, cancelled: true };
    const planned = plan([item("a", "09:30", "10:00"), gone, item("c", "10:05", "11:00")], []);
    expect(planned.map(({ sessionId, clashes, way }) => [sessionId, clashes, way])).toEqual([
      ["gone", [], null],
      ["a", [], null],
      ["c", [], null],
    ]);
    expect(isBinding(gone)).toBe(false);
  });

  test("a session does not clash with itself at another time", () => {
    expect(plan([item("a", "09:00", "10:00"), item("a", "09:30", "11:00", "b")], [])[0]?.clashes).toEqual([]);
  });

  test("tells the way to another room, and whether there is time for it", () => {
    const walks = [{ oneId: "a", otherId: "b", minutes: 8 }];
    const [, tight] = plan([item("x", "09:00", "10:00"), item("y", "10:05", "11:00", "b")], walks);
    expect(tight?.way).toEqual({ fromRoomId: "a", minutes: 8, gap: 5, tight: true });
    const [, easy] = plan([item("x", "09:00", "10:00"), item("y", "10:08", "11:00", "b")], walks);
    expect(easy?.way?.tight).toBe(false);
    const [, same] = plan([item("x", "09:00", "10:00"), item("y", "10:00", "11:00")], walks);
    expect(same?.way).toBeNull();
    const [, late] = plan([item("x", "09:00", "10:00"), item("y", "12:00", "13:00", "b")], walks);
    expect(late?.way).toBeNull();
  });

  test("a place and a part bind, a star does not", () => {
    expect(isBinding({ signup: "placed", roles: [], cancelled: false })).toBe(true);
    expect(isBinding({ signup: null, roles: ["speaker"], cancelled: false })).toBe(true);
    expect(isBinding({ signup: "waiting", roles: [], cancelled: false })).toBe(false);
  });
});
