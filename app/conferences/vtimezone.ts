import { offsetAt, transitions } from "#app/platform/time-zone.ts";

/**
 * The VTIMEZONE component (RFC 5545, 3.6.5) of an IANA zone for events between two instants: one observance per change
 * of the clocks around them, so that a reader without tables of its own shows the right time.
 */
export function vtimezone(timeZone: string, from: Date, to: Date): string {
  const begin = new Date(Date.UTC(from.getUTCFullYear() - 1, 0, 1));
  const end = new Date(Date.UTC(to.getUTCFullYear() + 1, 0, 1));
  const initial = offsetAt(begin, timeZone);
  const observances = transitions(timeZone, begin, end).map((at) =>
    observance(timeZone, at, offsetAt(new Date(at.getTime() - 1000), timeZone)),
  );
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${timeZone}`,
    ...observanceLines(isSummer(timeZone, begin), begin, initial, initial),
    ...observances.flat(),
    "END:VTIMEZONE",
  ].join("\r\n");
}

function observance(timeZone: string, at: Date, before: number): string[] {
  return observanceLines(isSummer(timeZone, at), at, before, offsetAt(at, timeZone));
}

function observanceLines(summer: boolean, at: Date, before: number, after: number): string[] {
  const kind = summer ? "DAYLIGHT" : "STANDARD";
  const local = new Date(at.getTime() + before * 1000);
  return [
    `BEGIN:${kind}`,
    `DTSTART:${figures(local)}`,
    `TZOFFSETFROM:${signed(before)}`,
    `TZOFFSETTO:${signed(after)}`,
    `END:${kind}`,
  ];
}

/** Clocks are ahead of the least offset of that year. */
function isSummer(timeZone: string, at: Date): boolean {
  const year = at.getUTCFullYear();
  const winter = Math.min(
    offsetAt(new Date(Date.UTC(year, 0, 1)), timeZone),
    offsetAt(new Date(Date.UTC(year, 6, 1)), timeZone),
  );
  return offsetAt(at, timeZone) > winter;
}

/** "20260612T141500" from the UTC figures of a date. */
export function figures(date: Date): string {
  return date.toISOString().slice(0, 19).replace(/[-:]/g, "");
}

function signed(seconds: number): string {
  const absolute = Math.abs(seconds);
  const pad = (value: number) => String(value).padStart(2, "0");
  const rest = absolute % 60;
  return `${seconds < 0 ? "-" : "+"}${pad(Math.floor(absolute / 3600))}${pad(Math.floor((absolute % 3600) / 60))}${rest ? pad(rest) : ""}`;
}
