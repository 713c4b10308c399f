import { describe, expect, test } from "vitest";
import { dayWords, momentWords } from "#app/platform/instant-words.ts";

const [winter, summer] = [new Date("2027-01-31T23:30:00Z"), new Date("2027-06-12T12:15:00Z")];

describe("a moment, with its zone named", () => {
  test.each([
    [summer, "Europe/Paris", "12 June 2027, 14:15 (CEST)", "12 juin 2027, 14:15 (CEST)"],
    [winter, "Europe/Vilnius", "1 February 2027, 01:30 (EET)", "1er février 2027, 01:30 (EET)"],
    [winter, "UTC", "31 January 2027, 23:30 (UTC)", "31 janvier 2027, 23:30 (UTC)"],
    [winter, null, "31 January 2027, 23:30 (UTC)", "31 janvier 2027, 23:30 (UTC)"],
  ])("%s in %s", (instant, zone, english, french) => {
    expect(momentWords(instant, "en", zone)).toBe(english);
    expect(momentWords(instant, "fr", zone)).toBe(french);
  });

  test("as it comes from a loader", () => {
    expect(momentWords(summer.toISOString(), "en", "Europe/Paris")).toBe("12 June 2027, 14:15 (CEST)");
  });
});

test("a day, as it is in the zone", () => {
  expect(dayWords(winter, "en", "Europe/Paris")).toBe("1 February 2027");
  expect(dayWords(winter, "fr", "Europe/Paris")).toBe("1er février 2027");
  expect(dayWords(winter, "fr", null)).toBe("31 janvier 2027");
});
