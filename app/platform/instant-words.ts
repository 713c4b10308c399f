import { dateFormat } from "#app/platform/date-format.ts";
import { formatTag, type Locale } from "#app/platform/locale.ts";
import { zoneName } from "#app/platform/time-zone.ts";

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(formatTag(locale), options);
}

/** "12 June 2007", as it is in a zone; in UTC where none is known. */
export function dayWords(instant: Date, locale: Locale, timeZone: string | null): string {
  return format(locale, { dateStyle: "long", timeZone: timeZone ?? "UTC" }).format(instant);
}

/** "12 June 2007, 14:15 (CEST)": as it is in the zone of the thing spoken of, which is named. */
export function momentWords(instant: Date, locale: Locale, timeZone: string | null): string {
  const zone = timeZone ?? "UTC";
  const time = format(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(instant);
  return `${dayWords(instant, locale, zone)}, ${time} (${zoneName(instant.toISOString(), zone)})`;
}
