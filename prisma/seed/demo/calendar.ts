import { utcOf } from "../content/dates.ts";

/** Where the demonstration conference takes place. */
export const zone = "Europe/Paris";
const dayMs = 86_400_000;

/** Days ("MM-DD") on which nobody holds a conference in Strasbourg. */
const holidays = new Set([
  "01-01",
  "05-01",
  "05-08",
  "07-14",
  "08-15",
  "11-01",
  "11-11",
  "12-24",
  "12-25",
  "12-26",
  "12-31",
]);

/** Three days from a Wednesday about sixty days ahead, without a holiday among them. */
export function conferenceDays(now: Date): [string, string, string] {
  const days = daysFrom(now, 57);
  for (let first = 0; ; first++) {
    const three = [dayAt(days, first), dayAt(days, first + 1), dayAt(days, first + 2)] as const;
    if (weekdayOf(three[0]) === 3 && three.every((day) => !holidays.has(day.slice(5)))) return [...three];
  }
}

function daysFrom(now: Date, ahead: number): number {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(now);
  return Date.parse(`${today}T12:00:00Z`) + ahead * dayMs;
}

function dayAt(start: number, offset: number): string {
  return new Date(start + offset * dayMs).toISOString().slice(0, 10);
}

function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** The instant of a wall-clock time in Strasbourg. */
export function instantOf(day: string, time: string): Date {
  return new Date(`${utcOf(day, time, zone)}Z`);
}

/** A number of days before an instant. */
export function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * dayMs);
}
