import { expect, test } from "vitest";
import { groupConferences, isOwn, isUpcoming, placesLeft } from "#app/conferences/grouping.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";

function conference(slug: string, editionYear: number, from: string | null, to: string | null = null) {
  const span: DateSpan = { from, to, end: to ? "dated" : "same", certainty: "exact" };
  return { slug, editionYear, span, timeZone: null };
}

test("a conference is upcoming until its last possible day is over", () => {
  const [days, month, none] = [
    conference("a", 2027, "2027-01-20", "2027-01-22"),
    conference("b", 2027, "2027-01"),
    conference("c", 2027, null),
  ];
  expect(isUpcoming(days, "2027-01-22")).toBe(true);
  expect(isUpcoming(days, "2027-01-23")).toBe(false);
  expect(isUpcoming(month, "2027-01-31")).toBe(true);
  expect(isUpcoming(none, "2027-01-01")).toBe(false);
});

test("what is to come first, then the newest year, each year in the order of time", () => {
  const { upcoming, years } = groupConferences(
    [
      conference("first", 2007, "2007-02"),
      conference("second", 2007, "2007-06"),
      conference("older", 2004, null),
      conference("next", 2027, "2027-01-20"),
    ],
    "2026-11-22",
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
