import { wordDate } from "#app/platform/date-format.ts";
import type { Locale } from "#app/platform/locale.ts";

/** "12 Jun 2027, 14:15:09" in UTC, for columns. */
export function formatLogInstant(instant: Date, locale: Locale): string {
  return wordDate(instant, locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
}
