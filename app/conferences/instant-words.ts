import { dateFormat } from "#app/platform/date-format.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { zoneName } from "#app/platform/time-zone.ts";

/** An instant as it is in the conference's zone, which is named: "16 January 2027, 18:00 (CET)". */
export function instantWords(instant: string, timeZone: string, locale: Locale): string {
  const date = new Date(instant);
  const time = dateFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(date);
  return `${dayWords(date, locale, timeZone)}, ${time} (${zoneName(instant, timeZone)})`;
}
