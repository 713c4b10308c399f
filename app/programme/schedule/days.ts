import { dayIn, instantIn, timeIn } from "#app/platform/time-zone.ts";
import type { Span } from "#app/programme/schedule/plan.ts";
import { dayAfter } from "#app/programme/times.ts";

/** At most so many tabs, however far apart the dates of a conference are. */
const mostDays = 31;

/** The days that can be planned: those of the conference, and any other on which something begins. */
export function planDays(
  { dateFrom, dateTo }: { dateFrom: string | null; dateTo: string | null },
  slots: Span[],
  timeZone: string,
): string[] {
  const days = new Set(slots.map(({ startsAt }) => dayIn(new Date(startsAt), timeZone)));
  const [first, last] = [dateFrom, dateTo ?? dateFrom];
  if (first?.length === 10 && last?.length === 10)
    for (let day = first; day <= last && days.size < mostDays; day = dayAfter(day)) days.add(day);
  return [...days].sort();
}

/** The instant at which a clock in the zone shows this; null for what no clock shows. */
export function instantOf(day: string, time: string, timeZone: string): number | null {
  return instantIn(`${day}T${time}`, timeZone)?.getTime() ?? null;
}

/** What is held on a day: it begins on it, whenever it ends. */
export function slotsOfDay<Slot extends Span>(slots: Slot[], day: string, timeZone: string): Slot[] {
  return slots.filter(({ startsAt }) => dayIn(new Date(startsAt), timeZone) === day);
}

const hour = 3_600_000;

/** The hours that the picture of a day shows: from eight to seven, or as early and late as anything takes place. */
export function hoursOf(day: string, slots: Span[], timeZone: string): Span {
  const at = (time: string) => instantOf(day, time, timeZone) ?? 0;
  const first = Math.min(at("08:00"), ...slots.map(({ startsAt }) => startsAt));
  const last = Math.max(at("19:00"), ...slots.map(({ endsAt }) => endsAt));
  return { startsAt: Math.floor(first / hour) * hour, endsAt: Math.ceil(last / hour) * hour };
}

/** The same time of the clock on another day. */
export function onDay(instant: number, day: string, timeZone: string): number {
  return instantOf(day, timeIn(new Date(instant), timeZone), timeZone) ?? instant;
}
