import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarFile, registrationCalendar } from "#app/conferences/calendar.server.ts";
import fc from "#tests/setup/properties.ts";

const now = new Date("2026-01-05T09:00:00Z");
const organiser = { name: "Octopus", email: "octopus@octopus.example" };
const entry: CalendarEntry = {
  uid: "registration-1@octopus.example",
  sequence: 3,
  now,
  locale: "en",
  state: "confirmed",
  span: { kind: "days", first: "2026-03-28", last: "2026-03-30" },
  title: "Octopus Conference",
  description: "Your reference: OCT-7K3M-9QXR",
  place: "Palais de l'Europe, Strasbourg",
  url: "https://octopus.example/conferences/octopus",
  organiser,
};

/** The unfolded lines of a file. */
function linesOf(content: string): string[] {
  return content.replace(/\r\n[ \t]/g, "").split("\r\n");
}

const hours = { kind: "hours", timeZone: "Europe/Paris" } as const;

describe("a calendar entry", () => {
  it("spans whole days, the end being the day after", () => {
    const lines = linesOf(calendarFile(entry).content);
    expect(lines).toContain("DTSTART;VALUE=DATE:20260328");
    expect(lines).toContain("DTEND;VALUE=DATE:20260331");
    expect(lines).toContain("SEQUENCE:3");
    expect(lines).toContain("STATUS:CONFIRMED");
    expect(lines).toContain("METHOD:PUBLISH");
    expect(lines).toContain("UID:registration-1@octopus.example");
    expect(lines).toContain("DTSTAMP:20260105T090000Z");
    expect(lines).toContain('ORGANIZER;CN="Octopus":mailto:octopus@octopus.example');
    expect(lines).toContain("URL;VALUE=URI:https://octopus.example/conferences/octopus");
  });

  it("names hours in the conference's zone and brings the zone along, across a change of the clocks", () => {
    const span = { ...hours, start: new Date("2026-03-28T08:00:00Z"), end: new Date("2026-03-30T15:30:00Z") };
    const lines = linesOf(calendarFile({ ...entry, span }).content);
    expect(lines).toContain("DTSTART;TZID=Europe/Paris:20260328T090000");
    expect(lines).toContain("DTEND;TZID=Europe/Paris:20260330T173000");
    expect(lines).toContain("DTSTAMP:20260105T090000Z");
    const turn = lines.indexOf("DTSTART:20260329T020000");
    expect(lines.slice(turn - 1, turn + 4)).toEqual([
      "BEGIN:DAYLIGHT",
      "DTSTART:20260329T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
    ]);
    expect(lines.filter((line) => line === "BEGIN:VTIMEZONE")).toHaveLength(1);
  });

  it.each(["Asia/Kolkata", "America/Sao_Paulo", "Africa/Casablanca", "Pacific/Apia"])("knows %s", (timeZone) => {
    const start = new Date("2026-06-01T00:00:00Z");
    const span = { ...hours, timeZone, start, end: new Date("2026-06-01T01:00:00Z") };
    const lines = linesOf(calendarFile({ ...entry, span }).content);
    expect(lines.filter((line) => line.startsWith(`DTSTART;TZID=${timeZone}:`))).toHaveLength(1);
    expect(lines).toContain(`TZID:${timeZone}`);
  });

  it("writes UTC as such", () => {
    const span = { ...hours, timeZone: "UTC", start: now, end: new Date("2026-01-05T10:00:00Z") };
    expect(linesOf(calendarFile({ ...entry, span }).content)).toContain("DTSTART:20260105T090000Z");
  });

  it("is cancelled by an entry with the same id", () => {
    const lines = linesOf(calendarFile({ ...entry, state: "cancelled", sequence: 4 }).content);
    expect(lines).toContain("METHOD:CANCEL");
    expect(lines).toContain("STATUS:CANCELLED");
    expect(lines).toContain("UID:registration-1@octopus.example");
  });

  it("keeps one entry and its lines, whatever is typed", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constant('"\r\nATTENDEE:mailto:x@evil.example\r\nX:"'));
    fc.assert(
      fc.property(text, text, text, (title, place, name) => {
        const organiser = { name, email: "octopus@octopus.example" };
        const { content } = calendarFile({ ...entry, title, place, description: title, organiser });
        const lines = linesOf(content);
        expect(lines.every((line) => /^[A-Z-]+[;:]/.test(line) || line === "")).toBe(true);
        expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(0);
        expect(content.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      }),
    );
  });
});

describe("the entry of a registration", () => {
  const base = {
    conference: { name: "Conférence Octopus", place: "Strasbourg", url: entry.url, span: entry.span },
    organiser,
    appUrl: "https://octopus.example",
    now,
  };

  it.each([
    ["confirmed", "STATUS:CONFIRMED"],
    ["pending", "STATUS:TENTATIVE"],
    ["waiting", "STATUS:TENTATIVE"],
    ["declined", "STATUS:CANCELLED"],
    ["withdrawn", "STATUS:CANCELLED"],
  ])("%s becomes %s", (state, expected) => {
    const registration = { id: "r1", reference: "OCT-1", version: 2, state };
    const lines = linesOf(registrationCalendar({ ...base, locale: "en", registration }).content);
    expect(lines).toContain(expected);
    expect(lines).toContain("UID:registration-r1@octopus.example");
  });

  it("is worded in the delegate's language", () => {
    const registration = { id: "r1", reference: "OCT-1", version: 2, state: "pending" };
    const lines = linesOf(registrationCalendar({ ...base, locale: "fr", registration }).content);
    expect(lines).toContain("SUMMARY:Conférence Octopus (à confirmer)");
  });
});
