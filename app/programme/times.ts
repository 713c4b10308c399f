import { wordDate } from "#app/platform/date-format.ts";
import type { Locale } from "#app/platform/locale.ts";
import { timeIn } from "#app/platform/time-zone.ts";

/** "14:15–16:15". */
export function timesIn(slot: { startsAt: string; endsAt: string }, timeZone: string): string {
  return `${timeIn(slot.startsAt, timeZone)}\u2013${timeIn(slot.endsAt, timeZone)}`;
}

/** "Wednesday, 15 September" or, with the year, "Wednesday, 15 September 2010". */
export function dayWords(day: string, locale: Locale, { year }: { year: boolean }): string {
  return wordDate(new Date(`${day}T00:00:00Z`), locale, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(year && { year: "numeric" }),
  });
}

/** A day short enough for a tab: "Wed 15 Sept". */
export function dayTab(day: string, locale: Locale): string {
  return wordDate(new Date(`${day}T00:00:00Z`), locale, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  });
}

/** "2027-03-17" after "2027-03-16". */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
