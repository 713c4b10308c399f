import type { Schedule, ScheduleDay, ScheduleEvent } from "#app/programme/feeds/schedule.ts";

/** The schedule as the XML that frab and c3voc clients read. */
export function scheduleXml(schedule: Schedule): string {
  const { conference, tracks, days } = schedule;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<schedule>",
    '<generator name="Octopus" version="1"/>',
    leaf("url", schedule.url),
    leaf("version", schedule.version),
    "<conference>",
    leaf("title", conference.title),
    leaf("acronym", conference.acronym),
    leaf("start", conference.start),
    leaf("end", conference.end),
    leaf("days", String(days.length)),
    leaf("timeslot_duration", "00:05"),
    leaf("base_url", schedule.baseUrl),
    leaf("url", schedule.baseUrl),
    leaf("time_zone_name", conference.timeZone),
    ...tracks.map(({ name, slug, colour }) => empty("track", { name, slug, color: colour })),
    "</conference>",
    ...days.flatMap(dayXml),
    "</schedule>",
    "",
  ].join("\n");
}

function dayXml({ index, date, start, end, rooms }: ScheduleDay): string[] {
  return [
    open("day", { index: String(index), date, start, end }),
    ...rooms.flatMap(({ name, guid, events }) => [
      open("room", { name, guid }),
      ...events.flatMap(eventXml),
      "</room>",
    ]),
    "</day>",
  ];
}

function eventXml(event: ScheduleEvent): string[] {
  return [
    open("event", { guid: event.guid, id: String(event.id), code: event.code }),
    leaf("room", event.room),
    leaf("title", event.title),
    leaf("subtitle", ""),
    leaf("type", event.type),
    leaf("date", event.date),
    leaf("start", event.start),
    leaf("duration", event.duration),
    leaf("abstract", event.abstract),
    leaf("slug", event.slug),
    leaf("track", event.track),
    "<persons>",
    ...event.persons.map(({ id, guid, name }) => leaf("person", name, { id: String(id), guid })),
    "</persons>",
    leaf("language", event.language),
    leaf("description", event.description),
    "<recording><license></license><optout>false</optout></recording>",
    "<links></links>",
    "<attachments></attachments>",
    leaf("url", event.url),
    leaf("origin_url", event.url),
    "</event>",
  ];
}

type Attributes = Record<string, string>;

function open(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join("")}>`;
}

function empty(name: string, attributes: Attributes): string {
  return `${open(name, attributes).slice(0, -1)}/>`;
}

/** An element with text. */
export function leaf(name: string, text: string, attributes: Attributes = {}): string {
  return `${open(name, attributes)}${escapeXml(text)}</${name}>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as it may stand in an element or between double quotes; the caller has taken out what no XML can hold. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character);
}
