import type { Locale } from "#app/platform/locale.ts";

/** "12 June 2027 at 14:15 UTC" in the reader's language. */
export function formatInstant(instant: Date, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : locale;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(instant)} UTC`;
}

/** "12 June 2027" in the reader's language, the day as in UTC. */
export function formatDay(instant: Date, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(instant);
}

/** "12/06/2027, 14:15:09" in UTC, for columns. */
export function formatLogInstant(instant: Date, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: "short", timeStyle: "medium", timeZone: "UTC" }).format(instant);
}
