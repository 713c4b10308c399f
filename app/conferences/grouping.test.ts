import { expect, test } from "vitest";
import { groupConferences, isOwn, isUpcoming, placesLeft } from "#app/conferences/grouping.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";

function conference(slug: string, editionYear: number, from: string | null, to: string | null = null) {
  const span: DateSpan = { from, to, end: to ? "dated" : "same", certainty: "exact" };
  return { slug, editionYear, span, timeZone: null };
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

test("a conference is upcoming until its last possible day is over", () => {
  const [days, month, none] = [
    conference("a", 2027, "2027-01-20", "2027-01-22"),
    conference("b", 2027, "2027-01"),
    conference("c", 2027, null),
  ];
  expect(isUpcoming(days, noon("2027-01-22"))).toBe(true);
  expect(isUpcoming(days, noon("2027-01-23"))).toBe(false);
  expect(isUpcoming(month, noon("2027-01-31"))).toBe(true);
  expect(isUpcoming(none, noon("2027-01-01"))).toBe(false);
});

test("the last day is over when it is over there", () => {
  const there = { ...conference("a", 2027, "2027-01-20", "2027-01-22"), timeZone: "America/Lima" };
  expect(isUpcoming(there, new Date("2027-01-23T04:59:00Z"))).toBe(true);
  expect(isUpcoming(there, new Date("2027-01-23T05:00:00Z"))).toBe(false);
});

test("what is to come first, then the newest year, each year in the order of time", () => {
  const { upcoming, years } = groupConferences(
    [
      conference("first", 2007, "2007-02"),
      conference("second", 2007, "2007-06"),
      conference("older", 2004, null),
      conference("next", 2027, "2027-01-20"),
    ],
    noon("2026-11-22"),
  );
  expect(upcoming.map(({ slug }) => slug)).toEqual(["next"]);
  expect(years.map(({ year, conferences }) => [year, conferences.map(({ slug }) => slug)])).toEqual([
    [2007, ["first", "second"]],
    [2004, ["older"]],
  ]);
});

test("the house's own series, and the demonstration that stands for its next edition", () => {
  expect(isOwn({ series: "octopus", isDemonstration: false })).toBe(true);
  expect(isOwn({ series: null, isDemonstration: true })).toBe(true);
  expect(isOwn({ series: "igf", isDemonstration: false })).toBe(false);
});

test("places left are never below nothing, and without a limit not a number", () => {
  expect(placesLeft({ capacity: 10, taken: 4 })).toBe(6);
  expect(placesLeft({ capacity: 10, taken: 12 })).toBe(0);
  expect(placesLeft({ capacity: null, taken: 12 })).toBeNull();
});
