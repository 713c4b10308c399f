import { wordDate } from "#app/platform/date-format.ts";
import type { Locale } from "#app/platform/locale.ts";
import { timeIn, zoneName } from "#app/platform/time-zone.ts";

/** "12 June 2007", as it is in a zone; in UTC where none is known. */
export function dayWords(instant: Date, locale: Locale, timeZone: string | null): string {
  return wordDate(instant, locale, { dateStyle: "long", timeZone: timeZone ?? "UTC" });
}

/** "12 June 2007, 14:15 (CEST)": a moment as it is in a zone, which is named; in UTC where none is known. */
export function momentWords(instant: Date | string, locale: Locale, timeZone: string | null): string {
  const date = new Date(instant);
  const zone = timeZone ?? "UTC";
  return `${dayWords(date, locale, zone)}, ${timeIn(date, zone)} (${zoneName(date, zone)})`;
}
