import { expect, test } from "vitest";
import { translatorFor } from "#app/messages.server.ts";
import { type DateTranslator, dateWords } from "#app/organisations/date-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";

function words(span: Partial<DateSpan>, locale: Locale = "en"): string {
  const t = translatorFor(locale, "organisations");
  const dates: DateTranslator = (key, values) => t(`dates.${key}`, values as never);
  return dateWords({ from: null, to: null, end: "same", certainty: "exact", ...span }, locale, dates);
}

test("a date is as exact as the source", () => {
  expect(words({ from: "2007-06-12" })).toBe("12 June 2007");
  expect(words({ from: "2006-08" })).toBe("August 2006");
  expect(words({ from: "2004" })).toBe("2004");
  expect(words({ from: "2007-06-11", to: "2007-06-12", end: "dated" })).toBe("11–12 June 2007");
});

test("what goes on, lies somewhere between, is unsure or missing is said in words", () => {
  expect(words({ from: "2006-09", end: "open" })).toBe("since September 2006");
  expect(words({ from: "2008-04", to: "2008-06", end: "dated", certainty: "within" })).toBe(
    "between April 2008 and June 2008",
  );
  expect(words({ from: "2008-06", certainty: "unconfirmed" })).toBe("June 2008 (to be confirmed)");
  expect(words({ end: "unknown", certainty: "unconfirmed" })).toBe("no date given");
  expect(words({ from: "2006-09", end: "open" }, "fr")).toBe("depuis septembre 2006");
});
