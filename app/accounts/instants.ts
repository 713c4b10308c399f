import type { Locale } from "#app/platform/locale.ts";

/** "12 June 2027 at 14:15 UTC" in the reader's language. */
export function formatInstant(instant: Date, locale: Locale): string {
  const tag = locale === "en" ? "en-GB" : locale;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(instant)} UTC`;
}
