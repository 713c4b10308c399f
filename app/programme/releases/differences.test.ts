import { describe, expect, test } from "vitest";
import { matters, sessionDifferences } from "#app/programme/releases/affected.ts";
import { differencesOf, isSame } from "#app/programme/releases/differences.ts";
import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import { snapshotOf, snapshotRoom, snapshotSession, snapshotSlot } from "#tests/factories/snapshot.ts";
import fc from "#tests/setup/properties.ts";

const [one, two] = [snapshotRoom("one"), snapshotRoom("two")];
const at = (id: string, hour: number, room = one, day = 16) => {
  const time = (value: number) => `2027-03-${day}T${String(value).padStart(2, "0")}:00:00.000Z`;
  return snapshotSlot(id, room, time(hour), time(hour + 1));
};

/** What a change of one session is told as, without its title. */
function told(before: Partial<SnapshotSession> | null, after: Partial<SnapshotSession> | null) {
  const snapshot = (values: Partial<SnapshotSession> | null) =>
    snapshotOf(values ? [snapshotSession("session", values)] : []);
  return differencesOf(snapshot(before), snapshot(after)).map(({ kind, ...rest }) => {
    const { session: _, ...facts } = rest as Record<string, unknown>;
    return { kind, ...facts };
  });
}

const said = (id: string, hour: number, room = one) => {
  const { startsAt, endsAt } = at(id, hour, room);
  return { startsAt, endsAt, room: room.name };
};

describe("a release says", () => {
  test("what is new, gone, cancelled, and on again", () => {
    const slots = [at("a", 9)];
    expect(told(null, { slots })).toEqual([{ kind: "new", slots: [said("a", 9)] }]);
    expect(told({ slots }, null)).toEqual([{ kind: "cancelled", slots: [said("a", 9)], gone: true }]);
    expect(told({ slots }, { slots, cancelled: true })).toEqual([
      { kind: "cancelled", slots: [said("a", 9)], gone: false },
    ]);
    expect(told({ slots, cancelled: true }, { slots })).toEqual([{ kind: "resumed", slots: [said("a", 9)] }]);
    // What was called off already is no news when it goes.
    expect(told({ slots, cancelled: true }, null)).toEqual([]);
    expect(told(null, { slots, cancelled: true })).toEqual([]);
  });

  test("what moved, slot by slot", () => {
    const before = { slots: [at("a", 9), at("b", 11)] };
    expect(told(before, { slots: [at("a", 9), at("b", 14)] })).toEqual([
      { kind: "moved", from: said("b", 11), to: said("b", 14) },
    ]);
    expect(told(before, { slots: [at("a", 9, two), at("b", 11)] })).toEqual([
      { kind: "moved", from: said("a", 9), to: said("a", 9, two) },
    ]);
    expect(told(before, { slots: [at("a", 9)] })).toEqual([{ kind: "moved", from: said("b", 11), to: null }]);
    expect(told({ slots: [at("a", 9)] }, before)).toEqual([{ kind: "moved", from: null, to: said("b", 11) }]);
  });

  test("a time that was taken off and put on again elsewhere as one that moved", () => {
    expect(told({ slots: [at("a", 9)] }, { slots: [at("z", 15)] })).toEqual([
      { kind: "moved", from: said("a", 9), to: said("z", 15) },
    ]);
    expect(told({ slots: [at("a", 9)] }, { slots: [at("z", 9)] })).toEqual([]);
  });

  test("what is in several rooms at one time once, with all of them", () => {
    const band = (hour: number) => [at("a", hour), at("b", hour, two)];
    const both = (hour: number) => ({ ...said("a", hour), more: [two.name] });
    expect(told(null, { slots: band(9) })).toEqual([{ kind: "new", slots: [both(9)] }]);
    expect(told({ slots: band(9) }, { slots: band(10) })).toEqual([{ kind: "moved", from: both(9), to: both(10) }]);
    expect(told({ slots: [at("c", 9)] }, { slots: [at("c", 9), ...band(11)] })).toEqual([
      { kind: "moved", from: null, to: both(11) },
    ]);
  });

  test("what else changed, who joined and who left", () => {
    const part = (personId: string) => ({ role: "speaker" as const, personId, title: { en: null, fr: null } });
    const before = { people: [part("ana"), part("rui")], language: "en" };
    const after = { people: [part("ana"), part("mia")], language: "fr", interpretedInto: ["en"] };
    expect(told(before, after)).toEqual([
      { kind: "changed", fields: ["language", "people"], joined: ["mia"], left: ["rui"] },
    ]);
  });

  test("details of rooms that stay, once, not with each session", () => {
    const sessions = (room: typeof one) => snapshotOf([snapshotSession("a", { slots: [at("a", 9, room)] })]);
    expect(differencesOf(sessions(one), sessions({ ...one, capacity: 50 }))).toEqual([
      { kind: "room", name: one.name },
    ]);
  });

  test("to whom it matters", () => {
    const change = (values: Partial<SnapshotSession>) =>
      sessionDifferences(differencesOf(snapshotOf([snapshotSession("a")]), snapshotOf([snapshotSession("a", values)])));
    const [typo] = change({ note: "typo" });
    const [language] = change({ language: "fr" });
    expect(typo && [matters(typo, true), matters(typo, false)]).toEqual([false, false]);
    expect(language && [matters(language, true), matters(language, false)]).toEqual([true, true]);
  });
});

const drawnSession = fc.record(
  {
    cancelled: fc.boolean(),
    title: fc.constantFrom({ en: "A", fr: null }, { en: "B", fr: null }, { en: "A", fr: "C" }),
    slots: fc
      .uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 3 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc
              .record({ hour: fc.integer({ min: 8, max: 18 }), room: fc.constantFrom(one, two) })
              .map(({ hour, room }) => at(id, hour, room)),
          ),
        ),
      ),
  },
  { noNullPrototype: true },
);

const drawn: fc.Arbitrary<ProgrammeSnapshot> = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 })
  .chain((slugs) => fc.tuple(...slugs.map((slug) => drawnSession.map((values) => snapshotSession(slug, values)))))
  .map((sessions) => snapshotOf(sessions));

describe("whatever the programmes", () => {
  test("the same one has no difference, also after it was stored", () => {
    fc.assert(
      fc.property(drawn, (snapshot) => {
        const stored = JSON.parse(JSON.stringify(snapshot));
        expect(differencesOf(snapshot, stored)).toEqual([]);
        expect(isSame(snapshot, stored)).toBe(true);
      }),
    );
  });

  test("each session is new, cancelled or resumed at most once; there and back says the opposite", () => {
    fc.assert(
      fc.property(drawn, drawn, (before, after) => {
        const there = sessionDifferences(differencesOf(before, after));
        const back = sessionDifferences(differencesOf(after, before));
        const ids = (list: typeof there, ...kinds: string[]) =>
          list
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ session }) => session.id)
            .sort();
        for (const kind of ["new", "cancelled", "resumed"])
          expect(new Set(ids(there, kind)).size).toBe(ids(there, kind).length);
        expect(ids(back, "new", "resumed")).toEqual(ids(there, "cancelled"));
        expect(ids(back, "moved").length).toBe(ids(there, "moved").length);
      }),
    );
  });

  test("a session of which nothing is said shows the same", () => {
    fc.assert(
      fc.property(drawn, drawn, (before, after) => {
        const named = new Set(sessionDifferences(differencesOf(before, after)).map(({ session }) => session.id));
        for (const session of after.sessions.filter(({ id, cancelled }) => !named.has(id) && !cancelled)) {
          const old = before.sessions.find(({ id }) => id === session.id);
          const times = (slots: typeof session.slots) =>
            slots.map(({ startsAt, room }) => `${startsAt} ${room.id}`).sort();
          expect(old?.title).toEqual(session.title);
          expect(times(old?.slots ?? [])).toEqual(times(session.slots));
        }
      }),
    );
  });
});
