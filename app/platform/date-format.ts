import { formatTag, type Locale } from "#app/platform/locale.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl.DateTimeFormat`, made once for each kind: making one takes longer than a hundred uses of it. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formats.set(key, known);
  return known;
}

/** A date in words. French writes the first of a month "1er", which `Intl` does not know. */
export function wordDate(date: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(formatTag(locale), options);
  if (locale !== "fr") return format.format(date);
  const parts = format.formatToParts(date);
  const named = parts.some(({ type, value }) => type === "month" && !/^\d/.test(value));
  return parts.map(({ type, value }) => (named && type === "day" ? dayNumber(Number(value), locale) : value)).join("");
}

/** The day of a month as it stands before the month's name. */
export function dayNumber(day: number, locale: Locale): string {
  return locale === "fr" && day === 1 ? "1er" : String(day);
}
