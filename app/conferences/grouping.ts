import type { ConferenceSummary } from "#app/conferences/views.ts";
import { boundsOf } from "#app/platform/partial-date.ts";
import { dayIn } from "#app/platform/time-zone.ts";

type Timed = Pick<ConferenceSummary, "span" | "editionYear" | "timeZone">;

/** Series of the house itself, which lists set apart from the meetings of others. */
const ownSeries = "octopus";

/** Whether an edition belongs to the house's own series; the demonstration stands for its next one. */
export function isOwn({ series, isDemonstration }: Pick<ConferenceSummary, "series" | "isDemonstration">): boolean {
  return series === ownSeries || isDemonstration;
}

/** Not over: its last possible day has not passed where it takes place. Without a date it counts as past. */
export function isUpcoming({ span, timeZone }: Pick<Timed, "span" | "timeZone">, now: Date): boolean {
  const last = span.to ?? span.from;
  return last !== null && boundsOf(last).last >= dayIn(now, timeZone ?? "UTC");
}

export type ConferenceYear<Conference> = { year: number; conferences: Conference[] };

/** What is still to come, the next first; then the past year by year, newest year first, each in the order of time. */
export function groupConferences<Conference extends Timed>(
  conferences: Conference[],
  now: Date,
): { upcoming: Conference[]; years: ConferenceYear<Conference>[] } {
  const upcoming = conferences.filter((conference) => isUpcoming(conference, now));
  const years = new Map<number, Conference[]>();
  for (const conference of conferences) {
    if (upcoming.includes(conference)) continue;
    years.set(conference.editionYear, [...(years.get(conference.editionYear) ?? []), conference]);
  }
  return {
    upcoming,
    years: [...years].sort(([a], [b]) => b - a).map(([year, ofYear]) => ({ year, conferences: ofYear })),
  };
}

/** How many places are left; null without a limit, never below nothing. */
export function placesLeft(places: { capacity: number | null; taken: number }): number | null {
  return places.capacity === null ? null : Math.max(0, places.capacity - places.taken);
}
