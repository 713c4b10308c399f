import { describe, expect, test } from "vitest";
import { instantIn } from "#app/platform/time-zone.ts";
import { allClashes, byTime, clashesAround, clashKey } from "#app/programme/schedule/clashes.ts";
import { closesCircle, indexPlan, overlap } from "#app/programme/schedule/plan.ts";
import { anyPlan, facts, room, session, slot } from "#tests/factories/plan.ts";
import fc from "#tests/setup/properties.ts";

/** An instant by the clock on a wall in Strasbourg. */
function at(local: string): number {
  return instantIn(local, "Europe/Paris")?.getTime() ?? Number.NaN;
}

const anna = { personIds: ["anna"] };

describe("the same room", () => {
  const index = indexPlan(facts({ rooms: [room("a"), room("b")], sessions: [session("one"), session("two")] }));
  const judge = (first: [string, string], second: [string, string], other = "a") =>
    allClashes(index, [
      slot("1", "one", "a", at(first[0]), at(first[1])),
      slot("2", "two", other, at(second[0]), at(second[1])),
    ]).map(({ kind }) => kind);
  test.each([
    [
      "one within the other",
      ["2027-03-16T09:00", "2027-03-16T12:00"],
      ["2027-03-16T10:00", "2027-03-16T11:00"],
      ["room"],
    ],
    [
      "one over the end of the other",
      ["2027-03-16T09:00", "2027-03-16T10:30"],
      ["2027-03-16T10:00", "2027-03-16T11:00"],
      ["room"],
    ],
    [
      "one begins as the other ends",
      ["2027-03-16T09:00", "2027-03-16T10:00"],
      ["2027-03-16T10:00", "2027-03-16T11:00"],
      [],
    ],
    ["across midnight", ["2027-03-16T22:00", "2027-03-17T01:00"], ["2027-03-17T00:30", "2027-03-17T02:00"], ["room"]],
    ["touching at midnight", ["2027-03-16T22:00", "2027-03-17T00:00"], ["2027-03-17T00:00", "2027-03-17T02:00"], []],
    // On 28 March the clock goes from 2:00 to 3:00: what ends at 1:59:59 and what begins at 3:00 touch.
    [
      "touching across the hour that is not there",
      ["2027-03-28T01:00", "2027-03-28T03:00"],
      ["2027-03-28T03:00", "2027-03-28T04:00"],
      [],
    ],
    [
      "over the hour that is not there",
      ["2027-03-28T01:00", "2027-03-28T03:30"],
      ["2027-03-28T03:00", "2027-03-28T04:00"],
      ["room"],
    ],
  ] as const)("%s", (_, first, second, kinds) => {
    expect(judge([...first], [...second])).toEqual(kinds);
    expect(judge([...second], [...first])).toEqual(kinds);
    expect(judge([...first], [...second], "b")).toEqual([]);
  });
  test("the hour that comes twice is two hours", () => {
    // 31 October 2027: 2:30 comes at 0:30 and again at 1:30 UTC.
    const hour = (from: string, to: string) => [Date.parse(from), Date.parse(to)] as const;
    const first = slot("1", "one", "a", ...hour("2027-10-31T00:30Z", "2027-10-31T01:30Z"));
    const second = slot("2", "two", "a", ...hour("2027-10-31T01:30Z", "2027-10-31T02:30Z"));
    expect(allClashes(index, [first, second])).toEqual([]);
  });
});

describe("people, teams, order, rooms", () => {
  const nine = at("2027-03-16T09:00");
  const hour = 3_600_000;
  const rooms = [room("a", 50, ["beamer"]), room("b", 100)];
  const kinds = (wish: Parameters<typeof facts>[0], ...slots: ReturnType<typeof slot>[]) =>
    allClashes(indexPlan(facts({ rooms, ...wish })), slots).map(({ kind, subject }) => `${kind} ${subject}`.trim());
  const parallel = [slot("1", "one", "a", nine, nine + hour), slot("2", "two", "b", nine, nine + hour)];

  test("nobody is in two rooms at once, whatever they do there", () => {
    expect(kinds({ sessions: [session("one", anna), session("two", anna)] }, ...parallel)).toEqual(["person anna"]);
  });
  test("from one part straight to the next is only a hint", () => {
    const next = slot("2", "two", "b", nine + hour, nine + 2 * hour);
    const found = allClashes(indexPlan(facts({ rooms, sessions: [session("one", anna), session("two", anna)] })), [
      slot("1", "one", "a", nine, nine + hour),
      next,
    ]);
    expect(found.map(({ kind, severity }) => [kind, severity])).toEqual([["rest", "hint"]]);
  });
  test("a session in several rooms at once is one, and has all their places", () => {
    const many = [slot("1", "one", "a", nine, nine + hour), slot("2", "one", "b", nine, nine + hour)];
    expect(kinds({ sessions: [session("one", { ...anna, audience: 150 })] }, ...many)).toEqual([]);
    expect(kinds({ sessions: [session("one", { ...anna, audience: 151 })] }, ...many)).toEqual(["capacity"]);
  });
  test("who is away", () => {
    const absences = [{ personId: "anna", startsAt: nine + hour / 2, endsAt: nine + 3 * hour }];
    expect(kinds({ sessions: [session("one", anna)], absences }, slot("1", "one", "a", nine, nine + hour))).toEqual([
      "absence anna",
    ]);
    expect(kinds({ sessions: [session("one", anna)], absences }, slot("1", "one", "a", nine - hour, nine))).toEqual([]);
  });
  test("one team of interpreters in two rooms", () => {
    const duty = (roomId: string, startsAt: number) => ({ teamId: "red", roomId, startsAt, endsAt: startsAt + hour });
    const sessions = [session("one"), session("two")];
    expect(kinds({ sessions, duties: [duty("a", nine), duty("b", nine)] }, ...parallel)).toEqual(["team red"]);
    expect(kinds({ sessions, duties: [duty("a", nine), duty("b", nine + hour)] }, ...parallel)).toEqual([]);
  });
  test("what must come before", () => {
    const orders = [{ earlierId: "two", laterId: "one" }];
    const sessions = [session("one"), session("two")];
    expect(kinds({ sessions, orders }, ...parallel)).toEqual(["order"]);
    const after = slot("1", "one", "a", nine + hour, nine + 2 * hour);
    expect(kinds({ sessions, orders }, after, slot("2", "two", "b", nine, nine + hour))).toEqual([]);
    expect(closesCircle(orders, { earlierId: "one", laterId: "two" })).toBe(true);
    expect(closesCircle(orders, { earlierId: "one", laterId: "three" })).toBe(false);
  });
  test("seats and equipment", () => {
    const wants = session("one", { audience: 60, equipment: ["beamer", "hybrid"] });
    expect(kinds({ sessions: [wants] }, slot("1", "one", "a", nine, nine + hour))).toEqual([
      "equipment hybrid",
      "capacity",
    ]);
  });
  test("a plenary has the hour to itself, a track one room at a time; breaks may be beside anything", () => {
    expect(kinds({ sessions: [session("one", { kind: "plenary" }), session("two")] }, ...parallel)).toEqual(["alone"]);
    const track = { trackId: "evidence" };
    expect(kinds({ sessions: [session("one", track), session("two", track)] }, ...parallel)).toEqual([
      "track evidence",
    ]);
    expect(kinds({ sessions: [session("one", { kind: "break" }), session("two")] }, ...parallel)).toEqual([]);
  });
});

test("what is said of one slot is what is said of all, whatever the order", () => {
  fc.assert(
    fc.property(anyPlan, ({ facts: wild, slots }) => {
      const index = indexPlan(wild);
      const all = new Set(allClashes(index, slots).map(clashKey));
      expect(new Set(allClashes(index, [...slots].reverse()).map(clashKey))).toEqual(all);
      const around = new Set(slots.flatMap((one) => clashesAround(index, one, slots).map(clashKey)));
      expect(around).toEqual(all);
    }),
  );
});

test("two slots of a room or a person clash exactly when a minute lies in both", () => {
  fc.assert(
    fc.property(anyPlan, ({ facts: wild, slots }) => {
      const found = new Set(
        allClashes(indexPlan(wild), slots)
          .filter(({ kind }) => kind === "room")
          .map(({ slotIds }) => slotIds.join(" ")),
      );
      const sorted = [...slots].sort(byTime);
      sorted.forEach((one, index) => {
        for (const other of sorted.slice(index + 1))
          expect(found.has(`${one.id} ${other.id}`)).toBe(one.roomId === other.roomId && overlap(one, other));
      });
    }),
  );
});
