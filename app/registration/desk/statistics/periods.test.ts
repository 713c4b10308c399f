import { describe, expect, test } from "vitest";
import {
  type DayCount,
  growth,
  halfDay,
  lastMoment,
  periodStart,
  periodsOf,
  sumOf,
  unitFor,
} from "#app/registration/desk/statistics/periods.ts";

const on = (day: string, count: number, state: DayCount["state"] = "confirmed"): DayCount => ({ day, state, count });

describe("periods", () => {
  test.each([
    ["2026-10-19", "2026-10-19"],
    ["2026-10-25", "2026-10-19"],
    ["2026-10-26", "2026-10-26"],
    ["2027-01-01", "2026-12-28"],
    ["2024-03-03", "2024-02-26"],
  ])("the week of %s begins on Monday %s", (day, monday) => {
    expect(periodStart(day, "week")).toBe(monday);
  });

  test("are days for a fortnight, weeks for most of a year, then months", () => {
    expect(unitFor("2026-10-01", "2026-10-14")).toBe("day");
    expect(unitFor("2026-10-01", "2026-10-15")).toBe("week");
    expect(unitFor("2026-01-01", "2026-12-31")).toBe("month");
  });

  test("leave none out, also those in which nobody registered, across the change of year and of summer time", () => {
    const { unit, periods } = periodsOf(
      [on("2026-10-20", 2), on("2026-10-20", 1, "waiting"), on("2027-01-04", 1)],
      null,
    );
    expect(unit).toBe("week");
    expect(periods).toHaveLength(12);
    expect(periods[0]).toEqual({ start: "2026-10-19", total: 3 });
    expect(periods[1]).toEqual({ start: "2026-10-26", total: 0 });
    expect(periods.at(-1)).toEqual({ start: "2027-01-04", total: 1 });
  });

  test("months follow each other whatever their length", () => {
    const { periods } = periodsOf([on("2026-01-31", 1), on("2026-12-01", 1)], null, "month");
    expect(periods.map(({ start }) => start.slice(5))).toEqual(
      Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, "0")}-01`),
    );
  });

  test("reach to the last moment that counts, and never leave out a registration after it", () => {
    expect(periodsOf([on("2026-10-20", 1)], "2026-10-22").periods).toHaveLength(3);
    expect(periodsOf([on("2026-10-20", 1)], "2026-10-01").periods).toHaveLength(1);
    const now = new Date("2027-01-01");
    expect(lastMoment(now, null)).toBe(now);
    expect(lastMoment(now, new Date("2026-12-01"))).toEqual(new Date("2026-12-01"));
    expect(lastMoment(now, new Date("2027-12-01"))).toBe(now);
  });

  test("nobody: no period, no growth, no half", () => {
    expect(periodsOf([], "2026-10-22").periods).toEqual([]);
    expect(growth([], null)).toEqual([]);
    expect(halfDay([])).toBeNull();
  });
});

describe("growth", () => {
  test("begins with nobody and adds up by state", () => {
    const points = growth([on("2026-10-20", 2), on("2026-10-22", 1, "waiting")], null);
    expect(points.map(({ counts }) => sumOf(counts))).toEqual([0, 2, 2, 3]);
    expect(points.at(-1)?.counts).toMatchObject({ confirmed: 2, waiting: 1 });
  });

  test("one registration is a day long", () => {
    expect(growth([on("2026-10-20", 1)], null).map(({ counts }) => sumOf(counts))).toEqual([0, 1]);
    expect(halfDay([on("2026-10-20", 1)])).toBe("2026-10-20");
  });

  test("half is reached on the day by whose end at least half are there", () => {
    expect(halfDay([on("2026-10-22", 2), on("2026-10-20", 1), on("2026-10-21", 1)])).toBe("2026-10-21");
    expect(halfDay([on("2026-10-20", 1), on("2026-10-21", 2)])).toBe("2026-10-21");
  });
});
