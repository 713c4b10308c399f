import { describe, expect, test } from "vitest";
import {
  dayShown,
  daysOf,
  filterItems,
  type GridCell,
  glanceOf,
  gridOf,
  groupsOf,
  itemsOf,
  itemsOfDay,
  nowAndNext,
  type ProgrammeItem,
} from "#app/programme/rules.ts";
import type { RoomView, SessionSummary } from "#app/programme/views.ts";
import fc from "#tests/setup/properties.ts";

const zone = "Europe/Paris";
const rooms: RoomView[] = ["hall", "one", "two"].map((slug) => ({
  id: slug,
  slug,
  name: { en: slug, fr: null },
  place: { en: null, fr: null },
  capacity: null,
}));

/** A session on 20 January 2027 (Strasbourg is an hour ahead of UTC). */
function session(
  slug: string,
  room: string,
  from: string,
  to: string,
  more: Partial<SessionSummary> = {},
): SessionSummary {
  const at = (time: string) =>
    `2027-01-20T${String(Number(time.slice(0, 2)) - 1).padStart(2, "0")}${time.slice(2)}:00.000Z`;
  const found = rooms.find((one) => one.slug === room);
  return {
    id: slug,
    slug,
    kind: "workshop",
    number: null,
    track: null,
    printedTrack: null,
    access: "public",
    categories: [],
    capacity: null,
    cancelled: false,
    title: { en: slug, fr: null },
    language: "en",
    interpretedInto: [],
    dateFrom: null,
    slots: found ? [{ id: slug, startsAt: at(from), endsAt: at(to), room: found }] : [],
    people: [],
    ...more,
  };
}

function slugs(items: ProgrammeItem[]): string[] {
  return items.map((item) => item.session.slug);
}

describe("days", () => {
  const sessions = [
    session("late", "hall", "14:00", "15:00"),
    session("early", "one", "09:00", "10:00"),
    session("printed", "none", "", "", { dateFrom: "2027-01-20" }),
    session("unknown", "none", "", ""),
  ];
  const items = itemsOf(sessions);

  test("in order; what has a day but no time comes last, what has none is apart", () => {
    expect(daysOf(items, zone)).toEqual(["2027-01-20"]);
    expect(slugs(itemsOfDay(items, "2027-01-20", zone))).toEqual(["early", "late", "printed"]);
    expect(slugs(itemsOfDay(items, null, zone))).toEqual(["unknown"]);
  });

  test("in one glance: from when to when, and what is for everybody", () => {
    const plenary = session("opening", "hall", "09:00", "10:30", { kind: "plenary" });
    const pause = session("coffee", "hall", "18:00", "18:30", { kind: "break" });
    expect(glanceOf([plenary, pause, ...sessions], zone)).toEqual([
      {
        day: "2027-01-20",
        from: "09:00",
        to: "15:00",
        sessions: 3,
        main: [{ slug: "opening", title: { en: "opening", fr: null } }],
      },
    ]);
  });

  test("the day asked for is shown, else today while the conference lasts, else the first", () => {
    const known = ["2027-01-20", "2027-01-21", "none"];
    expect(dayShown(known, "2027-01-20", "2027-01-21")).toBe("2027-01-20");
    expect(dayShown(known, "none", "2027-01-21")).toBe("none");
    expect(dayShown(known, null, "2027-01-21")).toBe("2027-01-21");
    expect(dayShown(known, "2027-05-05", "2027-01-21")).toBe("2027-01-21");
    expect(dayShown(known, null, "2026-12-24")).toBe("2027-01-20");
    expect(dayShown([], null, "2026-12-24")).toBe("none");
  });
});

describe("filter", () => {
  const items = itemsOf([
    session("evidence", "one", "09:00", "10:00", {
      title: { en: "Electronic evidence", fr: "Preuve électronique" },
      interpretedInto: ["fr"],
      people: [
        { role: "speaker", id: "p", name: "Élodie d’Embrun", organisation: null, title: { en: null, fr: null } },
      ],
    }),
    session("ransomware", "two", "09:00", "10:00", { kind: "panel", language: "fr" }),
  ]);
  const all = { kind: null, language: null, room: null, track: null, access: null, q: "" };

  test("by words in titles of both languages and in names, without accents", () => {
    expect(slugs(filterItems(items, { ...all, q: "preuve electronique" }))).toEqual(["evidence"]);
    expect(slugs(filterItems(items, { ...all, q: "elodie" }))).toEqual(["evidence"]);
    expect(filterItems(items, { ...all, q: "elodie ransomware" })).toEqual([]);
  });

  test("by kind, room, and language spoken or interpreted into", () => {
    expect(slugs(filterItems(items, { ...all, kind: "panel" }))).toEqual(["ransomware"]);
    expect(slugs(filterItems(items, { ...all, room: "one" }))).toEqual(["evidence"]);
    expect(slugs(filterItems(items, { ...all, language: "fr" }))).toEqual(["evidence", "ransomware"]);
    expect(slugs(filterItems(items, { ...all, language: "en" }))).toEqual(["evidence"]);
  });
});

describe("other layouts", () => {
  const person = { role: "speaker" as const, id: "p", name: "Ana", organisation: null, title: { en: null, fr: null } };
  const track = { slug: "law", name: { en: "Law", fr: "Droit" }, colour: 1 };
  const items = itemsOf([
    session("late", "two", "14:00", "15:00", { track, people: [person, { ...person, role: "moderator" }] }),
    session("early", "one", "09:00", "10:00", { access: "registered" }),
    session("pause", "hall", "10:00", "10:30", { kind: "break" }),
    session("off", "one", "14:00", "15:00", { cancelled: true }),
  ]);
  const shown = (view: "room" | "track" | "person") =>
    groupsOf(items, view, { rooms, tracks: [track] }).map((group) => [group.key, slugs(group.items)]);

  test("by room, by track, by person, without breaks and without empty headings", () => {
    expect(shown("room")).toEqual([
      ["one", ["early", "off"]],
      ["two", ["late"]],
    ]);
    expect(shown("track")).toEqual([
      ["law", ["late"]],
      ["", ["early", "off"]],
    ]);
    expect(shown("person")).toEqual([["p", ["late"]]]);
  });

  test("by track and by who may come", () => {
    const any = { kind: null, language: null, room: null, track: null, access: null, q: "" };
    expect(slugs(filterItems(items, { ...any, track: "law" }))).toEqual(["late"]);
    expect(slugs(filterItems(items, { ...any, access: "registered" }))).toEqual(["early"]);
  });

  test("now and next: touching times are not both now, what is cancelled is neither", () => {
    const at = (time: string) => nowAndNext(items, new Date(`2027-01-20T${time}:00Z`), zone);
    expect(slugs(at("08:30").now)).toEqual(["early"]);
    expect(slugs(at("08:30").next)).toEqual(["pause"]);
    expect(slugs(at("09:00").now)).toEqual(["pause"]);
    expect(slugs(at("09:30").next)).toEqual(["late"]);
    expect(slugs(at("13:30").now)).toEqual(["late"]);
    expect(at("14:00")).toEqual({ now: [], next: [] });
    expect(nowAndNext(items, new Date("2027-01-19T08:30:00Z"), zone)).toEqual({ now: [], next: [] });
  });
});

describe("a session in several rooms at one time", () => {
  const across = (slug: string, its: string[], from: string, to: string) => ({
    ...session(slug, "", from, to),
    slots: its.flatMap((room) => session(`${slug} ${room}`, room, from, to).slots),
  });
  const any = { kind: null, language: null, room: null, track: null, access: null, q: "" };

  test("is said once, with all of them, and found in each", () => {
    const items = itemsOf([across("coffee", ["hall", "two"], "10:00", "10:30")]);
    expect(items.map((item) => item.rooms.map(({ slug }) => slug))).toEqual([["hall", "two"]]);
    for (const [room, found] of [["hall", 1] as const, ["one", 0] as const, ["two", 1] as const])
      expect(filterItems(items, { ...any, room })).toHaveLength(found);
    expect(groupsOf(items, "room", { rooms, tracks: [] }).map(({ key }) => key)).toEqual(["hall", "two"]);
    expect(nowAndNext(items, new Date("2027-01-20T09:15:00Z"), zone).now).toHaveLength(1);
  });

  test("spans those that are side by side, and stands again where they are apart", () => {
    const grid = gridOf(
      itemsOf([
        across("a", ["hall", "one"], "09:00", "10:00"),
        session("b", "two", "09:00", "10:00"),
        across("c", ["hall", "two"], "10:00", "11:00"),
        session("d", "one", "10:00", "11:00"),
      ]),
      rooms,
    );
    const shown = grid?.rows.map(({ cells }) => cells.map(({ item, colSpan }) => [item?.session.slug, colSpan]));
    expect(shown).toEqual([
      [
        ["a", 2],
        ["b", 1],
      ],
      [
        ["c", 1],
        ["d", 1],
        ["c", 1],
      ],
    ]);
  });
});

describe("rooms against time", () => {
  test("a session alone in the house spans all rooms, others stay in theirs", () => {
    const grid = gridOf(
      itemsOf([
        session("opening", "hall", "09:00", "10:00"),
        session("long", "one", "10:00", "12:00"),
        session("short", "two", "10:00", "11:00"),
      ]),
      rooms,
    );
    const shown = grid?.rows.map(({ cells }) =>
      cells.map(({ item, rowSpan, colSpan }) => [item?.session.slug ?? null, rowSpan, colSpan]),
    );
    expect(shown).toEqual([
      [["opening", 1, 3]],
      [
        [null, 1, 1],
        ["long", 2, 1],
        ["short", 1, 1],
      ],
      [
        [null, 1, 1],
        [null, 1, 1],
      ],
    ]);
  });

  test("times without anything have no row, rooms without anything no column", () => {
    const grid = gridOf(itemsOf([session("a", "one", "09:00", "10:00"), session("b", "one", "11:00", "12:00")]), rooms);
    expect(grid?.rooms.map(({ slug }) => slug)).toEqual(["one"]);
    expect(grid?.rows).toHaveLength(2);
  });

  test("a room used twice at once is no table", () => {
    const items = itemsOf([session("a", "one", "09:00", "11:00"), session("b", "one", "10:00", "12:00")]);
    expect(gridOf(items, rooms)).toBeNull();
  });

  test("whatever the programme, every row is full and every session stands in it once", () => {
    const plans = fc.array(
      fc.record({
        room: fc.constantFrom("hall", "one", "two"),
        from: fc.integer({ min: 8, max: 18 }),
        hours: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 12 },
    );
    const hour = (value: number) => `${String(value).padStart(2, "0")}:00`;
    fc.assert(
      fc.property(plans, (drawn) => {
        const sessions = drawn.map(({ room, from, hours }, index) =>
          session(`s${index}`, room, hour(from), hour(from + hours)),
        );
        const grid = gridOf(itemsOf(sessions), rooms);
        if (grid === null) return;
        const cells = grid.rows.flatMap((row) => row.cells);
        const area = (of: GridCell[]) => of.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
        expect(area(cells)).toBe(grid.rows.length * grid.rooms.length);
        const named = cells.flatMap(({ item }) => item?.session.slug ?? []);
        expect([...named].sort()).toEqual(sessions.map(({ slug }) => slug).sort());
      }),
    );
  });
});
