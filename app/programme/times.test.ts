import { expect, test } from "vitest";
import { dayIn, zoneName } from "#app/platform/time-zone.ts";
import { dayAfter, dayTab, dayWords, timesIn } from "#app/programme/times.ts";

const slot = { startsAt: "2010-09-15T11:15:00.000Z", endsAt: "2010-09-15T13:15:00.000Z" };

test("times are those of the conference's zone, which has a name", () => {
  expect(timesIn(slot, "Europe/Vilnius")).toBe("14:15–16:15");
  expect(zoneName(slot.startsAt, "Europe/Vilnius")).toBe("EEST");
  expect(zoneName("2027-01-20T08:00:00.000Z", "Europe/Paris")).toBe("CET");
});

test("a late evening in Strasbourg is not yet the next day", () => {
  expect(dayIn("2027-06-30T21:59:00.000Z", "Europe/Paris")).toBe("2027-06-30");
  expect(dayIn("2027-06-30T22:00:00.000Z", "Europe/Paris")).toBe("2027-07-01");
});

test("days in words, the first of a month as French writes it", () => {
  expect(dayWords("2010-09-15", "en", { year: true })).toMatch(/^Wednesday,? 15 September 2010$/);
  expect(dayWords("2010-09-01", "fr", { year: false })).toBe("mercredi 1er septembre");
  expect(dayTab("2010-09-01", "fr")).toBe("mer. 1er sept.");
});

test("the day after is the next on the calendar, also where one of the two has 23 or 25 hours", () => {
  expect(["2027-03-27", "2027-03-28", "2027-10-31", "2027-12-31"].map(dayAfter)).toEqual([
    ...["2027-03-28", "2027-03-29", "2027-11-01", "2028-01-01"],
  ]);
});
