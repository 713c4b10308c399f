import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, type ICalLuxonDateTimeStub } from "ical-generator";
import { createTranslator } from "use-intl";
import en from "#app/conferences/messages/en.ts";
import fr from "#app/conferences/messages/fr.ts";
import { figures, vtimezone } from "#app/conferences/vtimezone.ts";
import type { Locale } from "#app/platform/locale.ts";
import { wallTime } from "#app/platform/time-zone.ts";

/** Whole days from the first to the last (ISO dates), or hours in a named zone. */
export type CalendarSpan =
  | { kind: "days"; first: string; last: string }
  | { kind: "hours"; start: Date; end: Date; timeZone: string };

export type CalendarState = "confirmed" | "tentative" | "cancelled";

export type CalendarEntry = {
  /** Stable for as long as the thing exists; a later entry with the same one replaces the earlier. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  now: Date;
  locale: Locale;
  state: CalendarState;
  span: CalendarSpan;
  title: string;
  description: string;
  place: string;
  url: string;
  /** The calendar reminds so many minutes before. */
  alarmMinutes?: number;
  /** Left out where nobody is asked to come. */
  organiser?: { name: string; email: string };
};

/** An entry for one registration: what is in the calendar follows what happens to the registration. */
export type RegistrationEntry = {
  registration: { id: string; reference: string; version: number; state: string };
  conference: { name: string; place: string; url: string; span: CalendarSpan };
  organiser: { name: string; email: string };
  /** Host name of the platform, which makes the entry's id unique in the world. */
  appUrl: string;
  locale: Locale;
  now: Date;
};

/** A file to attach to a mail or to answer a request with. */
export type CalendarFile = { filename: string; contentType: string; content: string };

const stateOfEntry: Record<CalendarState, ICalEventStatus> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** The calendar entry of a delegate's registration: certain when confirmed, tentative while undecided, else cancelled. */
export function registrationCalendar(input: RegistrationEntry): CalendarFile {
  const { registration, conference, locale } = input;
  const t = createTranslator({ locale, messages: locale === "fr" ? (fr as typeof en) : en, namespace: "calendar" });
  const state = stateOfRegistration(registration.state);
  return calendarFile({
    uid: `registration-${registration.id}@${new URL(input.appUrl).hostname}`,
    sequence: registration.version,
    now: input.now,
    locale,
    state,
    span: conference.span,
    title: t(state, { conference: conference.name }),
    description: `${t("reference", { reference: registration.reference })}\n${conference.url}`,
    place: conference.place,
    url: conference.url,
    organiser: input.organiser,
  });
}

function stateOfRegistration(state: string): CalendarState {
  if (state === "confirmed") return "confirmed";
  return state === "declined" || state === "withdrawn" ? "cancelled" : "tentative";
}

/** One entry as an iCalendar file (RFC 5545). */
export function calendarFile(entry: CalendarEntry): CalendarFile {
  const method = entry.state === "cancelled" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  return { filename: "octopus.ics", ...calendarOf([entry], { method, locale: entry.locale }) };
}

/** Many entries as one calendar to subscribe to: what is gone stays in it as cancelled. `name` is shown by the reader's program. */
export function calendarFeed(entries: CalendarEntry[], { name, locale }: { name: string; locale: Locale }) {
  return calendarOf(entries, { method: ICalCalendarMethod.PUBLISH, locale, name: line(name) });
}

type Head = { method: ICalCalendarMethod; locale: Locale; name?: string };

function calendarOf(entries: CalendarEntry[], { method, locale, name }: Head): Omit<CalendarFile, "filename"> {
  const calendar = ical({
    method,
    prodId: { company: "Octopus", product: "Octopus", language: locale.toUpperCase() },
    ...(name !== undefined && { name }),
  });
  // Without a name, so that stamps stay in UTC; the zone of each event gets its component.
  const hours = entries.flatMap(({ span }) => (span.kind === "hours" ? [span] : []));
  calendar.timezone({ name: null, generator: (zone) => zoneOf(zone, hours) });
  for (const entry of entries) {
    calendar.createEvent({
      id: line(entry.uid),
      sequence: entry.sequence,
      stamp: entry.now,
      lastModified: entry.now,
      status: stateOfEntry[entry.state],
      ...times(entry.span),
      summary: line(entry.title),
      description: entry.description.replace(/\r\n?/g, "\n").replace(controls, " "),
      location: line(entry.place),
      url: new URL(entry.url).href,
      ...(entry.organiser && { organizer: organiser(entry.organiser) }),
      ...(entry.alarmMinutes !== undefined && {
        alarms: [{ type: ICalAlarmType.display, trigger: entry.alarmMinutes * 60 }],
      }),
    });
  }
  return { contentType: `text/calendar; charset=utf-8; method=${method}`, content: `${calendar.toString()}\r\n` };
}

type Hours = Extract<CalendarSpan, { kind: "hours" }>;

function zoneOf(zone: string, hours: Hours[]): string | null {
  const own = hours.filter(({ timeZone }) => timeZone === zone);
  if (own.length === 0) return null;
  const start = Math.min(...own.map((span) => span.start.getTime()));
  const end = Math.max(...own.map((span) => span.end.getTime()));
  return vtimezone(zone, new Date(start), new Date(end));
}

function times(span: CalendarSpan) {
  if (span.kind === "hours") {
    const { start, end, timeZone } = span;
    return { start: new ZonedTime(start, timeZone), end: new ZonedTime(end, timeZone), timezone: timeZone };
  }
  const dayAfter = new Date(`${span.last}T00:00:00Z`);
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
  return { start: new Date(`${span.first}T00:00:00Z`), end: dayAfter, allDay: true };
}

const controls = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029]/gu;

/** The name stands between quotes, where this format has no way to write a quote or a backslash. */
function organiser({ name, email }: { name: string; email: string }) {
  return { name: line(name).replaceAll('"', "'").replaceAll("\\", "/") || line(email), email: line(email) };
}

/** One line without control characters. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ").trim();
}

/** An instant with its zone, in the shape that the library asks; its own dates would follow the zone of the machine. */
class ZonedTime implements ICalLuxonDateTimeStub {
  readonly isValid = true;
  readonly zone = { type: "iana" };
  constructor(
    private readonly instant: Date,
    private readonly timeZone: string,
  ) {}
  setZone(zone?: string): ZonedTime {
    return new ZonedTime(this.instant, zone ?? this.timeZone);
  }
  toFormat(format: string): string {
    const [date = "", time = ""] = figures(wallTime(this.instant, this.timeZone)).split("T");
    return format === "HHmmss" ? time : date;
  }
  toJSDate(): Date {
    return this.instant;
  }
  toJSON(): string {
    return this.instant.toISOString();
  }
}
