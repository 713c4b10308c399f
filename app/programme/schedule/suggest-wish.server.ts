import { instantOf, planDays } from "#app/programme/schedule/days.ts";
import type { Span } from "#app/programme/schedule/plan.ts";
import type { SuggestWish } from "#app/programme/schedule/suggest.ts";

type Hours = { scope: SuggestWish["scope"]; from: string; to: string };

/** The hours of each day of a conference as a suggestion goes by them. */
export function wishFor(
  conference: { dateFrom: string | null; dateTo: string | null; timeZone: string | null },
  slots: Span[],
  { scope, from, to }: Hours,
): SuggestWish {
  const timeZone = conference.timeZone ?? "UTC";
  const days = planDays(conference, slots, timeZone).flatMap((day): Span[] => {
    const startsAt = instantOf(day, from, timeZone);
    const endsAt = instantOf(day, to, timeZone);
    return startsAt === null || endsAt === null || endsAt <= startsAt ? [] : [{ startsAt, endsAt }];
  });
  return { days, scope, stepMinutes: 15 };
}
