import { expect, test } from "vitest";
import { wordDate } from "#app/platform/date-format.ts";

const first = new Date("2027-06-01T00:00:00Z");

test.each([
  [{ dateStyle: "long" }, "1 June 2027", "1er juin 2027"],
  [{ dateStyle: "medium" }, "1 Jun 2027", "1er juin 2027"],
  [{ day: "numeric", month: "short" }, "1 Jun", "1er juin"],
  [{ weekday: "short", day: "numeric", month: "long" }, "Tue 1 June", "mar. 1er juin"],
  [{ month: "long", year: "numeric" }, "June 2027", "juin 2027"],
  [{ dateStyle: "short" }, "01/06/2027", "01/06/2027"],
  [{ day: "numeric", month: "numeric" }, "01/06", "01/06"],
] as [Intl.DateTimeFormatOptions, string, string][])(
  "%j: French writes the first of a named month 1er",
  (options, english, french) => {
    expect(wordDate(first, "en", { ...options, timeZone: "UTC" })).toBe(english);
    expect(wordDate(first, "fr", { ...options, timeZone: "UTC" })).toBe(french);
  },
);

test("other days are figures, also those with a one in them", () => {
  for (const day of [2, 10, 11, 21, 31])
    expect(wordDate(new Date(Date.UTC(2027, 0, day)), "fr", { dateStyle: "long", timeZone: "UTC" })).toBe(
      `${day} janvier 2027`,
    );
});
