import { describe, expect, test } from "vitest";
import {
  anyOverlap,
  capacityOf,
  hasBegun,
  mayEnter,
  mayLeave,
  type SignupSetting,
  servesLine,
  signupPhase,
} from "#app/programme/signups/rules.ts";

const at = (time: string) => new Date(`2027-03-16T${time}:00Z`);
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const session = { cancelled: false, slots: [span("13:15", "15:15")] };
const setting: SignupSetting = {
  ...{ open: true, mode: "first_come", clash: "refuse" },
  ...{ opensAt: null, closesAt: null, drawAt: null, drawId: null },
};

test.each([
  ["beside each other", span("12:00", "13:15"), false],
  ["one minute over", span("12:00", "13:16"), true],
  ["within", span("14:00", "14:30"), true],
  ["around", span("09:00", "18:00"), true],
  ["the same", span("13:15", "15:15"), true],
  ["after", span("15:15", "16:00"), false],
])("%s", (_what, other, clash) => {
  expect(anyOverlap(session.slots, [other])).toBe(clash);
  expect(anyOverlap([other], session.slots)).toBe(clash);
});

test("across midnight, and where the clocks change, only instants count", () => {
  const night = { startsAt: new Date("2027-03-27T23:00:00Z"), endsAt: new Date("2027-03-28T01:30:00Z") };
  const morning = { startsAt: new Date("2027-03-28T01:00:00Z"), endsAt: new Date("2027-03-28T02:00:00Z") };
  expect(anyOverlap([night], [morning])).toBe(true);
  expect(anyOverlap([night], [{ startsAt: night.endsAt, endsAt: morning.endsAt }])).toBe(false);
});

test.each([
  [{ capacity: 12 }, [40], 12],
  [{ capacity: 0 }, [40], 0],
  [{ capacity: null }, [40, 25, null], 25],
  [{ capacity: null }, [0], 0],
  [{ capacity: null }, [null], null],
  [{ capacity: null }, [], null],
])("%o in rooms of %o has places for %s", (one, rooms, expected) => {
  expect(capacityOf(one, rooms)).toBe(expected);
});

test.each([
  ["public", "any", true],
  ["registered", "any", true],
  ["category", "own", true],
  ["category", "any", false],
  ["invitation", "own", false],
  ["closed", "own", false],
] as const)("to a session of access %s the category %s may come: %s", (access, category, expected) => {
  expect(mayEnter({ access, categoryIds: ["own"] }, category)).toBe(expected);
});

describe("what signing up comes to", () => {
  test.each<[what: string, change: Partial<SignupSetting> | null, now: string, expected: string]>([
    ["no sign-up", null, "09:00", "none"],
    ["switched off", { open: false }, "09:00", "none"],
    ["open", {}, "09:00", "open"],
    ["before it opens", { opensAt: at("10:00") }, "09:59", "not_yet"],
    ["as it opens", { opensAt: at("10:00") }, "10:00", "open"],
    ["as it closes", { closesAt: at("11:00") }, "11:00", "closed"],
    ["as the session begins", {}, "13:15", "begun"],
    ["wishes are gathered", { mode: "draw", drawAt: at("10:00") }, "09:59", "wishing"],
    ["the draw is due", { mode: "draw", drawAt: at("10:00") }, "10:00", "drawing"],
    ["drawn", { mode: "draw", drawAt: at("10:00"), drawId: "1" }, "10:00", "open"],
  ])("%s", (_what, change, now, expected) => {
    expect(signupPhase(session, change && { ...setting, ...change }, at(now))).toBe(expected);
  });

  test("a cancelled session takes nobody, and its line is not served; nor is one that began", () => {
    expect(signupPhase({ ...session, cancelled: true }, setting, at("09:00"))).toBe("cancelled");
    expect(servesLine({ ...session, cancelled: true }, setting, at("09:00"))).toBe(false);
    expect(servesLine(session, setting, at("13:14"))).toBe(true);
    expect(servesLine(session, setting, at("13:15"))).toBe(false);
    expect(servesLine(session, { ...setting, open: false }, at("09:00"))).toBe(false);
  });

  test("a place may be given back until the session begins", () => {
    expect(mayLeave(session, "placed", at("13:14"))).toBe(true);
    expect(mayLeave(session, "placed", at("13:15"))).toBe(false);
    expect(mayLeave(session, "left", at("09:00"))).toBe(false);
    expect(hasBegun({ slots: [] }, at("09:00"))).toBe(false);
  });
});
