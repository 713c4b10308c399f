import { dateFormat } from "#app/platform/date-format.ts";
import { formatTag, type Locale } from "#app/platform/locale.ts";

/** The time of day of an instant in a zone: "14:15". */
export function timeIn(instant: string, timeZone: string): string {
  return dateFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );
}

/** "14:15–16:15". */
export function timesIn(slot: { startsAt: string; endsAt: string }, timeZone: string): string {
  return `${timeIn(slot.startsAt, timeZone)}\u2013${timeIn(slot.endsAt, timeZone)}`;
}

/** "Wednesday, 15 September" or, with the year, "Wednesday, 15 September 2010". French writes the first of a month "1er". */
export function dayWords(day: string, locale: Locale, { year }: { year: boolean }): string {
  const words = dateFormat(formatTag(locale), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(year && { year: "numeric" }),
  }).format(new Date(`${day}T00:00:00Z`));
  return locale === "fr" ? words.replace(/ 1 /, " 1er ") : words;
}

/** A day short enough for a tab: "Wed 15 Sept". */
export function dayTab(day: string, locale: Locale): string {
  return dateFormat(formatTag(locale), {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  }).format(new Date(`${day}T00:00:00Z`));
}
