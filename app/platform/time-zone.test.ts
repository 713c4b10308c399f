import { expect, test } from "vitest";
import { instantIn, wallTime } from "#app/platform/time-zone.ts";

test.each([
  ["2027-01-05T10:00", "Europe/Paris", "2027-01-05T09:00:00.000Z"],
  ["2027-07-05T10:00", "Europe/Paris", "2027-07-05T08:00:00.000Z"],
  ["2027-07-05T00:30", "Asia/Kathmandu", "2027-07-04T18:45:00.000Z"],
  ["2027-12-31T23:30", "America/New_York", "2028-01-01T04:30:00.000Z"],
  // The night on which summer begins: an hour later than the clock that was turned on would show.
  ["2027-03-28T03:30", "Europe/Paris", "2027-03-28T01:30:00.000Z"],
  ["2027-03-28T01:30", "Europe/Paris", "2027-03-28T00:30:00.000Z"],
])("a clock that shows %s in %s", (local, zone, expected) => {
  const instant = instantIn(local, zone);
  expect(instant?.toISOString()).toBe(expected);
  expect(
    wallTime(instant ?? new Date(0), zone)
      .toISOString()
      .slice(0, 16),
  ).toBe(local);
});

test("what no clock shows is none", () => {
  expect(instantIn("2027-13-40T10:00", "Europe/Paris")).toBeNull();
  expect(instantIn("", "UTC")).toBeNull();
});
