import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { programmeCalendar, slotEntry } from "#app/programme/feeds/calendar.server.ts";
import { codeOf, guidOf, numberOf } from "#app/programme/feeds/ids.ts";
import { type CalendarSlot, calendarSlots, type Feed, type FeedSlot } from "#app/programme/feeds/published.server.ts";
import { programmeDay, scheduleOf } from "#app/programme/feeds/schedule.ts";
import { scheduleJson } from "#app/programme/feeds/schedule-json.ts";
import { scheduleXml } from "#app/programme/feeds/schedule-xml.ts";
import { shownSlots } from "#app/programme/releases/published-slot.ts";
import type { ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
import { snapshotOf, snapshotRoom, snapshotSession, snapshotSlot } from "#tests/factories/snapshot.ts";
import { scheduleSchema } from "#tests/schedules/schedule.schema.ts";
import fc from "#tests/setup/properties.ts";

const about = { appUrl: "https://octopus.example", locale: "en" as const };
const changedAt = new Date("2026-01-05T09:00:00Z");
const isValidJson = new Ajv({ allowUnionTypes: true }).compile(scheduleSchema);
const xsd = readFileSync("tests/schedules/schedule.xsd", "utf8");

async function xmlFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: "schedule.xml", contents: xml }], schema: [xsd] });
  return errors.map(({ message }) => message);
}

function feedOf(snapshot: ProgrammeSnapshot, timeZone = "Europe/Paris"): Feed {
  return {
    conference: {
      ...{ id: "conference", slug: "octopus", name: { en: "Octopus", fr: null }, city: "Strasbourg" },
      ...{ timeZone, dateFrom: "2026-03", dateTo: null, isDemonstration: false },
    },
    release: { number: 3, name: "After the deadline", publishedAt: changedAt.toISOString() },
    unpublished: false,
    snapshot,
    slots: shownSlots(snapshot).map((one, index) => ({
      ...one,
      ...{ number: index + 1, guid: guidOf(one.slot.id), sequence: index, changedAt, gone: false },
    })),
  };
}

const hall = snapshotRoom("hall", { capacity: 700 });
const small = snapshotRoom("small");
const wicked = 'Rock & <Roll> \u0000\u0007\u001b\ud800 "quoted"\nnext';
const person = {
  ...{ id: "ana", name: `Ana ${wicked}`, position: null, affiliation: null, organisation: null, country: null },
  ...{ biography: { en: wicked, fr: null }, portrait: null },
};
const feed = feedOf(
  snapshotOf(
    [
      snapshotSession("twice", {
        title: { en: wicked, fr: null },
        description: { en: wicked, fr: null },
        track: "law",
        language: "en",
        people: [{ role: "speaker", personId: "ana", title: { en: null, fr: null } }],
        slots: [
          snapshotSlot("one", hall, "2026-03-28T08:00:00.000Z", "2026-03-28T09:30:00.000Z"),
          snapshotSlot("two", small, "2026-03-29T08:00:00.000Z", "2026-03-29T09:30:00.000Z"),
        ],
      }),
      snapshotSession("night", {
        slots: [snapshotSlot("late", hall, "2026-03-29T00:30:00.000Z", "2026-03-29T03:00:00.000Z")],
      }),
      snapshotSession("off", {
        cancelled: true,
        slots: [snapshotSlot("off", hall, "2026-03-29T12:00:00.000Z", "2026-03-29T13:00:00.000Z")],
      }),
      snapshotSession("unplaced"),
    ],
    { people: [person], tracks: [{ slug: "law", name: { en: "Law", fr: "Droit" }, colour: 2 }] },
  ),
);

describe("a schedule for clients of c3voc", () => {
  const schedule = scheduleOf(feed, about);

  test("is valid XML by its schema, with a session that is held twice and whatever was typed", async () => {
    expect(await xmlFaults(scheduleXml(schedule))).toEqual([]);
  });

  test("the validator would say so if it were not", async () => {
    const xml = scheduleXml(schedule);
    expect(await xmlFaults(xml.replace(/id="2"/, 'id="1"'))).not.toEqual([]);
    expect(await xmlFaults(xml.replace(/<title>.*?<\/title>/s, ""))).not.toEqual([]);
  });

  test("is valid JSON by its schema", () => {
    const json = JSON.parse(scheduleJson(schedule, "https://c3voc.de/schedule/schema.json"));
    expect(isValidJson(json) ? [] : isValidJson.errors).toEqual([]);
    expect(JSON.stringify(json)).not.toMatch(/\\u00|\\ud8/);
  });

  test("what takes place at night belongs to the evening before, and times follow the change of the clocks", () => {
    expect(schedule.days.map(({ date }) => date)).toEqual(["2026-03-28", "2026-03-29"]);
    const events = schedule.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events));
    expect(events.map(({ date, duration }) => [date, duration])).toEqual([
      ["2026-03-28T09:00:00+01:00", "01:30"],
      ["2026-03-29T01:30:00+01:00", "02:30"],
      ["2026-03-29T10:00:00+02:00", "01:30"],
    ]);
    expect(programmeDay("2026-03-29T01:59:00Z", "Europe/Paris")).toBe("2026-03-28");
    expect(programmeDay("2026-03-29T02:00:00Z", "Europe/Paris")).toBe("2026-03-29");
  });

  test("rooms of the same name are told apart", () => {
    const twins = [
      snapshotRoom("a", { name: { en: "Room", fr: null } }),
      snapshotRoom("b", { name: { en: "Room", fr: null } }),
    ];
    const sessions = twins.map((room, index) =>
      snapshotSession(room.slug, {
        slots: [snapshotSlot(`${index}`, room, "2026-03-28T08:00:00.000Z", "2026-03-28T09:00:00.000Z")],
      }),
    );
    const names = scheduleOf(feedOf(snapshotOf(sessions)), about).rooms.map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });

  test("ids are always the same, of the right shape, and say nothing of what they stand for", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(guidOf(a)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(numberOf(a)).toBeGreaterThan(0);
        if (a !== b) expect(guidOf(a)).not.toBe(guidOf(b));
      }),
    );
    expect(codeOf(1)).toBe("000001");
    expect(codeOf(2 ** 31 - 1)).toMatch(/^[0-9A-Z]{6}$/);
  });
});

describe("a calendar, read by another program", () => {
  let events: ICAL.Event[] = [];
  let root: ICAL.Component;

  beforeAll(() => {
    const { content } = programmeCalendar(feed, { ...about, name: "Octopus" }, () => true);
    root = new ICAL.Component(ICAL.parse(content));
    for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  });

  test("has every slot under an id of its own, in the zone of the conference across the change of the clocks", () => {
    expect(events.map(({ uid }) => uid)).toEqual(
      ["one", "two", "late", "off"].map((id) => `slot-${id}@octopus.example`),
    );
    expect(root.getAllSubcomponents("vtimezone")).toHaveLength(1);
    expect(events.map(({ startDate }) => [startDate.zone.tzid, startDate.toJSDate().toISOString()])).toEqual([
      ["Europe/Paris", "2026-03-28T08:00:00.000Z"],
      ["Europe/Paris", "2026-03-29T08:00:00.000Z"],
      ["Europe/Paris", "2026-03-29T00:30:00.000Z"],
      ["Europe/Paris", "2026-03-29T12:00:00.000Z"],
    ]);
  });

  test("says what is cancelled, and which entry is newer", () => {
    expect(events.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual([
      ...["CONFIRMED", "CONFIRMED", "CONFIRMED"],
      "CANCELLED",
    ]);
    // Of a session that is held twice, both are newer when one of them is.
    expect(events.map(({ sequence }) => sequence)).toEqual([2, 2, 2, 3]);
  });

  test("has what is in several rooms at one time once, under a number that never goes back", () => {
    const slots = [hall, small].map((room) =>
      snapshotSlot(`lunch ${room.slug}`, room, "2026-03-28T11:00:00.000Z", "2026-03-28T12:00:00.000Z"),
    );
    const lunch = feedOf(snapshotOf([snapshotSession("lunch", { slots })]));
    const [both, ...none] = calendarSlots(lunch);
    expect(none).toEqual([]);
    expect(both?.rooms.map(({ slug }) => slug)).toEqual(["hall", "small"]);
    expect(slotEntry(lunch, both as CalendarSlot, about).place).toBe("hall, small, Strasbourg");
    const [first, second] = lunch.slots as [FeedSlot, FeedSlot];
    const left = { ...second, gone: true, cancelled: true, sequence: second.sequence + 1 };
    const after = calendarSlots({ slots: [first, left] });
    expect(after.map(({ slot, cancelled }) => [slot.id, cancelled])).toEqual([
      ["lunch hall", false],
      ["lunch small", true],
    ]);
    for (const { sequence } of after) expect(sequence).toBeGreaterThan(both?.sequence ?? 0);
  });

  test("has no control characters, and only what was asked for", () => {
    const { content } = programmeCalendar(feed, { ...about, name: wicked }, ({ people }) => people.includes("ana"));
    expect(content).not.toMatch(/(?![\r\n])\p{Cc}/u);
    expect(content.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});
