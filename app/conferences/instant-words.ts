import type { Locale } from "#app/platform/locale.ts";
import { zoneName } from "#app/platform/time-zone.ts";

/** An instant as it is in the conference's zone, which is named: "16 January 2027, 18:00 (CET)". */
export function instantWords(instant: string, timeZone: string, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : "fr";
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: "long" }).format(date);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(date);
  return `${day}, ${time} (${zoneName(instant, timeZone)})`;
}
