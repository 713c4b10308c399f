const text = { type: "string" };
const filled = { type: "string", minLength: 1 };
const date = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const zoned = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$" };
const url = { type: "string", pattern: "^https?://.+" };
const guid = { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" };
const duration = { type: "string", pattern: "^\\d+:[0-5]\\d$" };
const slug = { type: "string", pattern: "^[a-z0-9_-]+$" };

function shape(required: Record<string, object>, optional: Record<string, object> = {}) {
  return { type: "object", required: Object.keys(required), properties: { ...required, ...optional } };
}

const event = shape(
  {
    guid,
    id: { type: "integer", minimum: 1 },
    date: zoned,
    start: { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" },
    duration,
    room: filled,
    slug,
    url,
    title: filled,
    subtitle: text,
    track: text,
    type: text,
    language: text,
    abstract: text,
    persons: {
      type: "array",
      items: shape({ id: { type: "integer", minimum: 1 }, name: filled, public_name: filled, guid }, { url }),
    },
    links: { type: "array" },
  },
  { code: { type: "string", pattern: "^[0-9A-Z]{6}$" }, description: text, attachments: { type: "array" } },
);

/** What clients of c3voc expect of schedule.json, written from its documentation, field by field. */
export const scheduleSchema = shape({
  $schema: url,
  generator: shape({ name: filled, version: filled, url }),
  schedule: shape({
    version: filled,
    base_url: url,
    conference: shape({
      acronym: { type: "string", pattern: "^[a-z0-9_-]{4,}$" },
      title: filled,
      start: date,
      end: date,
      daysCount: { type: "integer", minimum: 0 },
      timeslot_duration: duration,
      time_zone_name: filled,
      colors: { type: "object" },
      rooms: {
        type: "array",
        items: shape({ name: filled, slug, guid, description: text, capacity: { type: ["integer", "null"] } }),
      },
      tracks: {
        type: "array",
        items: shape({ name: filled, slug, color: { type: "string", pattern: "^#[0-9a-f]{6}$" } }),
      },
      days: {
        type: "array",
        items: shape({
          index: { type: "integer", minimum: 1 },
          date,
          day_start: zoned,
          day_end: zoned,
          rooms: { type: "object", additionalProperties: { type: "array", items: event } },
        }),
      },
    }),
  }),
});
