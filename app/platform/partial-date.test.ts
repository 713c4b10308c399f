import { describe, expect, test } from "vitest";
import {
  boundsOf,
  type DateSpan,
  formatSpan,
  isPartialDate,
  precisionOf,
  touchesYears,
  yearOf,
} from "#app/platform/partial-date.ts";
import fc from "#tests/setup/properties.ts";

const span = (
  from: string | null,
  to: string | null = null,
  end: DateSpan["end"] = to ? "dated" : "same",
): DateSpan => ({
  from,
  to,
  end,
  certainty: "exact",
});

describe("isPartialDate", () => {
  test.each(["2007", "2007-06", "2007-06-12", "2008-02-29", "0999"])("%s is one", (value) => {
    expect(isPartialDate(value)).toBe(true);
  });

  test.each([
    "",
    "07",
    "2007-13",
    "2007-00",
    "2007-6",
    "2007-02-29",
    "2007-04-31",
    "2007-06-00",
    "2007-06-12T00:00",
    "2007\n",
    " 2007",
    "2007-",
  ])("%j is none", (value) => {
    expect(isPartialDate(value)).toBe(false);
  });

  test("every day of the calendar is one, and so are its month and year", () => {
    const days = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        for (const value of [day, day.slice(0, 7), day.slice(0, 4)]) {
          expect(isPartialDate(value)).toBe(true);
          const { first, last } = boundsOf(value);
          expect(first <= day && day <= last).toBe(true);
          expect(isPartialDate(first) && isPartialDate(last)).toBe(true);
        }
      }),
    );
  });
});

test("precision, year and bounds", () => {
  expect(["2007", "2007-06", "2007-06-12"].map(precisionOf)).toEqual(["year", "month", "day"]);
  expect(yearOf("2007-06")).toBe(2007);
  expect(boundsOf("2007")).toEqual({ first: "2007-01-01", last: "2007-12-31" });
  expect(boundsOf("2008-02")).toEqual({ first: "2008-02-01", last: "2008-02-29" });
});

describe("touchesYears", () => {
  test.each([
    ["a day", span("2007-06-12"), [false, true, false]],
    ["over the turn of a year", span("2006-12-30", "2007-01-02"), [true, true, false]],
    ["still open", span("2007-03", null, "open"), [false, true, true]],
    ["open since nobody knows when", span(null, null, "open"), [null, null, null]],
    ["of unknown end", span("2007", null, "unknown"), [false, true, false]],
    ["only the end known", span(null, "2007", "dated"), [false, true, false]],
    ["without any date", span(null, null, "unknown"), [null, null, null]],
  ])("%s", (_what, when, expected) => {
    expect([2006, 2007, 2008].map((year) => touchesYears(when, year, year))).toEqual(expected);
  });

  test("several years, and those without bound", () => {
    const when = span("2004", "2006");
    expect(touchesYears(when, 2001, 2004)).toBe(true);
    expect(touchesYears(when, 2001, 2003)).toBe(false);
    expect(touchesYears(when, 2006, null)).toBe(true);
    expect(touchesYears(when, 2007, null)).toBe(false);
    expect(touchesYears(when, null, 2003)).toBe(false);
    expect(touchesYears(span("2004", null, "open"), 2020, null)).toBe(true);
  });
});

describe("formatSpan", () => {
  test.each([
    [span("2007-06-12"), "12 June 2007", "12 juin 2007"],
    [span("2007-06"), "June 2007", "juin 2007"],
    [span("2007"), "2007", "2007"],
    [span("2007-06-11", "2007-06-12"), "11–12 June 2007", "11–12 juin 2007"],
    [span("2007-06-12", "2007-06-12"), "12 June 2007", "12 juin 2007"],
    [span("2007-11", "2008-06"), "November 2007 – June 2008", "novembre 2007 – juin 2008"],
    [span(null, "2008"), "2008", "2008"],
    [span("2007-06-01"), "1 June 2007", "1er juin 2007"],
    [span("2007-06-01", "2007-06-03"), "1–3 June 2007", "1er–3 juin 2007"],
    [span("2007-05-31", "2007-06-01"), "31 May 2007 – 1 June 2007", "31 mai 2007 – 1er juin 2007"],
    [span("2001-11-23", "2004-07-01"), "23 November 2001 – 1 July 2004", "23 novembre 2001 – 1er juillet 2004"],
  ])("%j", (when, english, french) => {
    expect(formatSpan(when, "en")).toBe(english);
    expect(formatSpan(when, "fr")).toBe(french);
  });

  test("what is not dated is not worded", () => {
    expect(formatSpan(span(null, null, "unknown"), "en")).toBeNull();
  });
});
