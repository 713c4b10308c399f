import { dayNumber, wordDate } from "#app/platform/date-format.ts";
import type { Locale } from "#app/platform/locale.ts";
/**
 * A date known to the year, the month or the day: "2007", "2007-06", "2007-06-12" (ISO 8601, reduced precision).
 * What the source does not print is not invented.
 */
export type PartialDate = string;

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export type DateEndKind = "same" | "dated" | "open" | "unknown";
export type DateCertaintyKind = "exact" | "within" | "unconfirmed";

/** When something was: the columns `dateFrom`, `dateTo`, `dateEnd`, `dateCertainty` of a table. */
export type DateSpan = {
  from: PartialDate | null;
  to: PartialDate | null;
  end: DateEndKind;
  certainty: DateCertaintyKind;
};

/** Whether text is such a date, and one that exists. */
export function isPartialDate(value: string): value is PartialDate {
  const match = pattern.exec(value);
  if (!match) return false;
  const [, , month, day] = match;
  if (month && (month < "01" || month > "12")) return false;
  if (!day) return true;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** How closely the date is known. */
export function precisionOf(date: PartialDate): "year" | "month" | "day" {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** The year, which every such date has. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** First and last day (ISO) that the partial date can mean. */
export function boundsOf(date: PartialDate): { first: string; last: string } {
  const precision = precisionOf(date);
  if (precision === "day") return { first: date, last: date };
  if (precision === "year") return { first: `${date}-01-01`, last: `${date}-12-31` };
  const [year, month] = date.split("-").map(Number) as [number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${String(days).padStart(2, "0")}` };
}

/**
 * Whether a span touches the years from `first` to `last`, both included; null for one of them means without bound. A
 * span with an unknown end touches only the years that are stated; one that is still open touches every year since its
 * start. Null when nothing is dated.
 */
export function touchesYears(span: DateSpan, first: number | null, last: number | null): boolean | null {
  const starts = span.from ? yearOf(span.from) : null;
  const ends = span.to ? yearOf(span.to) : null;
  if (starts === null && ends === null) return null;
  const begin = starts ?? ends ?? 0;
  const end = span.end === "open" ? Number.POSITIVE_INFINITY : (ends ?? begin);
  return (last === null || begin <= last) && (first === null || end >= first);
}

function formatOne(date: PartialDate, locale: Locale): string {
  const precision = precisionOf(date);
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (precision !== "year") options.month = "long";
  if (precision === "day") options.day = "numeric";
  return wordDate(new Date(boundsOf(date).first), locale, options);
}

/** "12 June 2007", "June 2007", "2007", "11-12 June 2007"; null when nothing is dated. Words such as "since" are the caller's. */
export function formatSpan(span: DateSpan, locale: Locale): string | null {
  const { from, to } = span;
  if (from && to && from !== to) {
    const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
    if (sameMonth) {
      const firstDay = dayNumber(Number(from.slice(8)), locale);
      return `${firstDay}\u2013${formatOne(to, locale)}`;
    }
    return `${formatOne(from, locale)} \u2013 ${formatOne(to, locale)}`;
  }
  const only = from ?? to;
  return only ? formatOne(only, locale) : null;
}
