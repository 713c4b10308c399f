import { type RegistrationState, registrationStates } from "#app/registration/rules.ts";

/** Registrations that arrived on one day of the conference's zone ("2027-01-15"), by the state they are in today. */
export type DayCount = { day: string; state: RegistrationState; count: number };
export type StateCounts = Record<RegistrationState, number>;
export type PeriodUnit = "day" | "week" | "month";
/** One day, week (from Monday) or month; `start` is its first day. */
export type Period = { start: string; total: number };

export function noCounts(): StateCounts {
  return { endorsing: 0, pending: 0, waiting: 0, offered: 0, confirmed: 0, declined: 0, withdrawn: 0 };
}

export function sumOf(counts: StateCounts): number {
  return registrationStates.reduce((sum, state) => sum + counts[state], 0);
}

const dayMs = 86_400_000;

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that many days later. Days are calendar days: no zone and no summer time comes into it. */
export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days from one to the other. */
export function daysBetween(first: string, last: string): number {
  return Math.round((instantOf(last) - instantOf(first)) / dayMs);
}

/** The first day of the period that a day lies in. Weeks begin on Monday. */
export function periodStart(day: string, unit: PeriodUnit): string {
  if (unit === "day") return day;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  return addDays(day, -((new Date(instantOf(day)).getUTCDay() + 6) % 7));
}

function nextPeriod(start: string, unit: PeriodUnit): string {
  return unit === "month" ? periodStart(addDays(start, 31), "month") : addDays(start, unit === "week" ? 7 : 1);
}

/** The unit in which a stretch of time makes a readable number of columns. */
export function unitFor(first: string, last: string): PeriodUnit {
  const days = daysBetween(first, last) + 1;
  return days <= 14 ? "day" : days <= 40 * 7 ? "week" : "month";
}

/** Every period from the first day to the last, also those in which nobody registered. */
export function periodsOf(
  days: DayCount[],
  last: string | null,
  unit?: PeriodUnit,
): { unit: PeriodUnit; periods: Period[] } {
  const span = spanOf(days, last);
  if (!span) return { unit: unit ?? "week", periods: [] };
  const by = unit ?? unitFor(span.first, span.last);
  const totals = new Map<string, number>();
  for (const { day, count } of days) {
    const start = periodStart(day, by);
    totals.set(start, (totals.get(start) ?? 0) + count);
  }
  const periods: Period[] = [];
  for (let start = periodStart(span.first, by); start <= span.last; start = nextPeriod(start, by))
    periods.push({ start, total: totals.get(start) ?? 0 });
  return { unit: by, periods };
}

/** From the day of the first registration to `last`, or to that of the last one where this is later. */
export function spanOf(days: DayCount[], last: string | null): { first: string; last: string } | null {
  const sorted = days.map(({ day }) => day).sort();
  const [first, final] = [sorted[0], sorted.at(-1)];
  if (first === undefined || final === undefined) return null;
  return { first, last: last !== null && last > final ? last : final };
}

/** How many had arrived by the end of each day, by state; the first entry is the beginning of the first day. */
export function growth(days: DayCount[], last: string | null): { day: string; counts: StateCounts }[] {
  const span = spanOf(days, last);
  if (!span) return [];
  const sofar = noCounts();
  const result = [{ day: span.first, counts: { ...sofar } }];
  for (let day = span.first; day <= span.last; day = addDays(day, 1)) {
    for (const one of days) if (one.day === day) sofar[one.state] += one.count;
    result.push({ day, counts: { ...sofar } });
  }
  return result;
}

/** The first day by whose end at least half had arrived. */
export function halfDay(days: DayCount[]): string | null {
  const total = days.reduce((sum, { count }) => sum + count, 0);
  let sofar = 0;
  for (const { day, count } of [...days].sort((a, b) => a.day.localeCompare(b.day))) {
    sofar += count;
    if (sofar * 2 >= total) return day;
  }
  return null;
}

/** About `most` positions of a list of `length`, evenly apart, the first among them: where an axis is labelled. */
export function ticks(length: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(length / most));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** The last moment that figures over time reach to: now, or when registration closed. */
export function lastMoment(now: Date, closesAt: Date | null): Date {
  return closesAt !== null && closesAt < now ? closesAt : now;
}
