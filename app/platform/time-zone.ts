import { dateFormat } from "#app/platform/date-format.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = dateFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

/** What a clock on the wall shows in a zone, as the UTC instant with the same figures. */
export function wallTime(instant: Date, timeZone: string): Date {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** The instant at which a clock on the wall of a zone shows "2010-09-15T14:15"; null for what no clock shows. */
export function instantIn(local: string, timeZone: string): Date | null {
  const shown = new Date(`${local}Z`).getTime();
  if (Number.isNaN(shown)) return null;
  // The offset near that instant; on a day on which clocks change, the one at the instant itself.
  const near = new Date(shown - offsetAt(new Date(shown), timeZone) * 1000);
  return new Date(shown - offsetAt(near, timeZone) * 1000);
}

/** The calendar day of an instant in a zone: "2010-09-15". */
export function dayIn(instant: Date | string, timeZone: string): string {
  return wallTime(new Date(instant), timeZone).toISOString().slice(0, 10);
}

/** Seconds that the zone is ahead of UTC at an instant. */
export function offsetAt(instant: Date, timeZone: string): number {
  const whole = Math.floor(instant.getTime() / 1000) * 1000;
  return (wallTime(new Date(whole), timeZone).getTime() - whole) / 1000;
}

const day = 86_400_000;

/** The instants between two others at which the zone's offset changes, to the second. */
export function transitions(timeZone: string, from: Date, to: Date): Date[] {
  const found: Date[] = [];
  for (let start = from.getTime(); start < to.getTime(); start += day) {
    const end = Math.min(start + day, to.getTime());
    if (offsetAt(new Date(start), timeZone) !== offsetAt(new Date(end), timeZone))
      found.push(turn(timeZone, start, end));
  }
  return found;
}

/** The first second after `start` with the offset of `end`. */
function turn(timeZone: string, start: number, end: number): Date {
  const after = offsetAt(new Date(end), timeZone);
  let [low, high] = [start, end];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(new Date(middle), timeZone) === after) high = middle;
    else low = middle;
  }
  return new Date(Math.ceil(high / 1000) * 1000);
}

/** The time of day of an instant in a zone: "14:15". */
export function timeIn(instant: Date | string, timeZone: string): string {
  const options = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return dateFormat("en-GB", options).format(new Date(instant));
}

/** The short name of the zone at an instant: "CET", "EEST". English, because other languages print offsets only. */
export function zoneName(instant: Date | string, timeZone: string): string {
  const parts = dateFormat("en-GB", { timeZone, timeZoneName: "short" }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
