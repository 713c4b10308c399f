import { describe, expect, test } from "vitest";
import fc from "#tests/setup/properties.ts";
import {
  type Booth,
  byTurns,
  covers,
  type Duty,
  dutyWarnings,
  goesOf,
  interpretedInto,
  interpretedThroughout,
  needsOf,
  type Sitting,
  type Team,
} from "./rules.ts";

const nine = Date.parse("2027-03-16T08:00:00Z");
const at = (minutes: number) => nine + minutes * 60_000;
const span = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });
const sitting = (from: number, to: number, language: string | null = "en", roomId = "hall"): Sitting => ({
  ...{ id: `${from}`, sessionId: `s${from}`, roomId, language },
  ...span(from, to),
});
const french: Booth = { id: "fr", roomId: "hall", language: "fr" };
const english: Booth = { id: "en", roomId: "hall", language: "en" };
const spanish: Booth = { id: "es", roomId: "hall", language: "es" };
const duty = (from: number, to: number, more: Partial<Duty> = {}): Duty => ({
  ...{ id: `${more.teamId ?? "red"} ${from}`, boothId: "fr", teamId: "red", relayFrom: null },
  ...span(from, to),
  ...more,
});
const red: Team = {
  id: "red",
  name: "Red",
  languages: ["en", "fr"],
  dayMinutes: 360,
  stretchMinutes: 180,
  breakMinutes: 30,
};
const zone = "Europe/Paris";
const kinds = (duties: Duty[], teams = [red], booths = [french, english, spanish]) =>
  dutyWarnings(teams, booths, duties, zone).map(({ kind, minutes }) => (minutes ? `${kind} ${minutes}` : kind));

describe("a sitting is interpreted", () => {
  test("when its booth is staffed from beginning to end, also by teams that follow each other", () => {
    expect(interpretedInto(sitting(0, 90), [french], [duty(0, 90)])).toEqual(["fr"]);
    expect(interpretedInto(sitting(0, 90), [french], [duty(-30, 45), duty(45, 120)])).toEqual(["fr"]);
    expect(interpretedInto(sitting(0, 90), [french], [duty(0, 45), duty(46, 120)])).toEqual([]);
    expect(interpretedInto(sitting(0, 90), [french], [duty(0, 89)])).toEqual([]);
  });
  test("not into its own language, nor from another room", () => {
    expect(interpretedInto(sitting(0, 90, "fr"), [french], [duty(0, 90)])).toEqual([]);
    expect(interpretedInto(sitting(0, 90, "en", "other"), [french], [duty(0, 90)])).toEqual([]);
  });
  test("throughout only into what every sitting has", () => {
    const twice = [sitting(0, 60), sitting(120, 180)];
    expect(interpretedThroughout(twice, [french], [duty(0, 60)])).toEqual([]);
    expect(interpretedThroughout(twice, [french], [duty(0, 60), duty(120, 180)])).toEqual(["fr"]);
    expect(interpretedThroughout([], [french], [duty(0, 60)])).toEqual([]);
  });
});

test("time is covered exactly where every minute of it is", () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 8 });
  fc.assert(
    fc.property(spans, fc.nat(60), fc.integer({ min: 1, max: 30 }), (lengths, from, length) => {
      const all = lengths.map(([start, long]) => span(start, start + long));
      const minutes = Array.from({ length }, (_, index) => from + index);
      const every = minutes.every((minute) =>
        lengths.some(([start, long]) => start <= minute && minute < start + long),
      );
      expect(covers(all, span(from, from + length))).toBe(every);
    }),
  );
});

describe("needs", () => {
  const listeners = (languages: string[], interpretation: string[], count: number) => ({
    ...{ categoryId: "a", languages, interpretation, count },
  });
  test("who asked for a language needs it, who asked for none needs what they speak", () => {
    const all = [
      listeners(["en"], [], 100),
      listeners(["en", "fr"], ["fr"], 20),
      listeners(["fr"], [], 10),
      listeners(["es"], ["es", "fr"], 5),
      listeners([], [], 7),
    ];
    expect(needsOf("en", ["fr"], all)).toEqual({
      ...{ audience: 142, unmet: 0 },
      wanted: [{ language: "fr", count: 35, offered: true }],
    });
    expect(needsOf("en", [], all)).toEqual({
      ...{ audience: 142, unmet: 35 },
      wanted: [
        { language: "fr", count: 30, offered: false },
        { language: "es", count: 5, offered: false },
      ],
    });
    expect(needsOf("fr", [], all).unmet).toBe(100);
  });
  test("of a session whose language nobody has said, nothing is known", () => {
    expect(needsOf(null, [], [listeners(["fr"], ["fr"], 9)])).toEqual({ audience: 9, unmet: 0, wanted: [] });
  });
});

describe("the work of a team", () => {
  test("hours, pauses, places: at the limit is within it", () => {
    expect(kinds([duty(0, 180), duty(210, 390)])).toEqual([]);
    expect(kinds([duty(0, 181)])).toEqual(["no_break 1"]);
    expect(kinds([duty(0, 120), duty(149, 200)])).toEqual(["no_break 20"]);
    expect(kinds([duty(0, 180), duty(240, 421)])).toEqual(["long_day 1", "no_break 1"]);
    expect(kinds([duty(0, 60), duty(59, 120, { boothId: "en" })])).toEqual(["two_places"]);
    expect(kinds([duty(0, 60), duty(60, 120)])).toEqual([]);
  });
  test("a day is one of the conference's zone, also where the clock changes", () => {
    const night = Date.parse("2027-03-27T22:30:00Z");
    const late = { ...duty(0, 1), startsAt: night, endsAt: night + 150 * 60_000 };
    const next = { ...duty(0, 1, { id: "next" }), startsAt: night + 240 * 60_000, endsAt: night + 420 * 60_000 };
    expect(kinds([late, next], [{ ...red, dayMinutes: 200, stretchMinutes: 300 }])).toEqual([]);
  });
  test("into a language the team does not have, on relay from nobody, two teams in one booth", () => {
    expect(kinds([duty(0, 60, { boothId: "es" })])).toEqual(["language"]);
    const relayed = duty(0, 60, { relayFrom: "en" });
    expect(kinds([relayed])).toEqual(["no_relay"]);
    const blue = { ...red, id: "blue" };
    expect(kinds([relayed, duty(0, 60, { boothId: "en", teamId: "blue" })], [red, blue])).toEqual([]);
    expect(kinds([duty(0, 60), duty(30, 90, { teamId: "blue" })], [red, blue])).toEqual(["two_teams"]);
  });
});

test("a day is planned in goes between pauses, given to teams by turns", () => {
  const day = [sitting(0, 60), sitting(70, 120), sitting(180, 240, "fr"), sitting(300, 360), sitting(400, 420, null)];
  const goes = goesOf(day, "fr", 30);
  expect(goes).toEqual([span(0, 120), span(300, 360)]);
  expect(byTurns(goes, ["red", "blue"]).map(({ teamId }) => teamId)).toEqual(["red", "blue"]);
  expect(byTurns(goes, ["red"]).map(({ teamId }) => teamId)).toEqual(["red", "red"]);
  expect(byTurns(goes, [])).toEqual([]);
});
