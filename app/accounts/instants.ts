import { dateFormat } from "#app/platform/date-format.ts";
import { formatTag, type Locale } from "#app/platform/locale.ts";

/** "12 June 2027 at 14:15 UTC" in the reader's language. */
export function formatInstant(instant: Date, locale: Locale): string {
  const format = dateFormat(formatTag(locale), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(instant)} UTC`;
}

/** "12/06/2027, 14:15:09" in UTC, for columns. */
export function formatLogInstant(instant: Date, locale: Locale): string {
  return dateFormat(formatTag(locale), { dateStyle: "short", timeStyle: "medium", timeZone: "UTC" }).format(instant);
}
