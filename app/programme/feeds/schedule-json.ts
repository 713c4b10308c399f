import type { Schedule, ScheduleEvent } from "#app/programme/feeds/schedule.ts";

const generator = { name: "Octopus", version: "1" };

/** The schedule as the JSON that frab and c3voc clients read. */
export function scheduleJson(schedule: Schedule, schemaUrl: string): string {
  const { conference, rooms, tracks, days } = schedule;
  return JSON.stringify({
    $schema: schemaUrl,
    generator: { ...generator, url: schedule.baseUrl },
    schedule: {
      version: schedule.version,
      url: schedule.url,
      base_url: schedule.baseUrl,
      conference: {
        acronym: conference.acronym,
        title: conference.title,
        start: conference.start,
        end: conference.end,
        daysCount: days.length,
        timeslot_duration: "00:05",
        time_zone_name: conference.timeZone,
        colors: { primary: "#c8452c" },
        rooms: rooms.map((room) => ({ ...room })),
        tracks: tracks.map(({ name, slug, colour }) => ({ name, slug, color: colour })),
        days: days.map((day) => ({
          index: day.index,
          date: day.date,
          day_start: day.start,
          day_end: day.end,
          rooms: Object.fromEntries(day.rooms.map(({ name, events }) => [name, events.map(eventJson)])),
        })),
      },
    },
  });
}

function eventJson({ persons, ...event }: ScheduleEvent) {
  return {
    ...event,
    subtitle: "",
    logo: null,
    recording_license: "",
    do_not_record: false,
    persons: persons.map((person) => ({ ...person, public_name: person.name })),
    links: [],
    attachments: [],
    feedback_url: null,
    origin_url: event.url,
  };
}
