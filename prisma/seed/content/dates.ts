import type { DateSpan } from "#app/platform/partial-date.ts";

type Printed = { startDate?: string; endDate?: string; year?: number; datePrecision?: string };

/**
 * The columns of a span. Without a printed end, something that happened at a time (`happening`) is one date; something
 * that lasts (a membership, a project) ends nobody knows when.
 */
export function spanColumns(printed: Printed, happening: boolean) {
  const { from, to, end, certainty } = spanOf(printed, happening);
  return { dateFrom: from, dateTo: to, dateEnd: end, dateCertainty: certainty };
}

function spanOf({ startDate, endDate, year, datePrecision }: Printed, happening: boolean): DateSpan {
  const from = startDate ?? (year === undefined ? null : String(year));
  const certainty = datePrecision === "range" ? "within" : datePrecision === "tbc" || !from ? "unconfirmed" : "exact";
  if (endDate && endDate !== from) return { from, to: endDate, end: "dated", certainty };
  return { from, to: null, end: from && (happening || endDate) ? "same" : "unknown", certainty };
}

/** Time zones of the cities for which the documents print times of day. */
const zones: Record<string, string> = { Vilnius: "Europe/Vilnius" };

/** The time zone of a city, where times of day are printed; null elsewhere. */
export function zoneOf(city: string | undefined): string | null {
  return (city && zones[city]) || null;
}

/** The UTC instant ("2010-09-15T11:15:00") of a wall-clock time in a zone. */
export function utcOf(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(guess, zone)).toISOString().slice(0, 19);
}

function offsetAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name);
  if (!match?.[1]) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -1 : 1) * minutes * 60_000;
}
