import { wallTime } from "#app/platform/time-zone.ts";

/** A moment as a `datetime-local` field shows it in a zone; empty for none. */
export function localMoment(timeZone: string): (instant: Date | string | null | undefined) => string {
  return (instant) => (instant ? wallTime(new Date(instant), timeZone).toISOString().slice(0, 16) : "");
}
