import { precisionOf } from "#app/platform/partial-date.ts";

const longest = 60;

/** The days of a conference (ISO) where they are known to the day; none otherwise. */
export function conferenceDays({ dateFrom, dateTo }: { dateFrom: string | null; dateTo: string | null }): string[] {
  if (!dateFrom || precisionOf(dateFrom) !== "day") return [];
  const last = dateTo && precisionOf(dateTo) === "day" ? dateTo : dateFrom;
  const days: string[] = [];
  for (let at = Date.parse(dateFrom); days.length < longest; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) break;
    days.push(day);
  }
  return days;
}
