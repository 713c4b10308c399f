import { dateFormat } from "#app/platform/date-format.ts";
import { formatTag, type Locale } from "#app/platform/locale.ts";

/** "12/06/2027, 14:15:09" in UTC, for columns. */
export function formatLogInstant(instant: Date, locale: Locale): string {
  return dateFormat(formatTag(locale), { dateStyle: "short", timeStyle: "medium", timeZone: "UTC" }).format(instant);
}
