import { expect, test } from "vitest";
import { allClashes, isHard } from "#app/programme/schedule/clashes.ts";
import { indexPlan, type PlanSlot } from "#app/programme/schedule/plan.ts";
import { type Suggestion, suggest } from "#app/programme/schedule/suggest.ts";
import { anyPlan, facts, room, session, slot, wholeConference, wildDays } from "#tests/factories/plan.ts";
import fc from "#tests/setup/properties.ts";

const hour = 3_600_000;
const days = wildDays.map((startsAt) => ({ startsAt, endsAt: startsAt + 9 * hour }));
const wish = { days, scope: "unscheduled", stepMinutes: 15 } as const;
const [nine] = wildDays;

/** The schedule with a suggestion applied. */
function applied(slots: PlanSlot[], { placements, unplaced }: Suggestion): { all: PlanSlot[]; placed: Set<string> } {
  const touched = new Set([...placements, ...unplaced].map(({ slotId }) => slotId));
  const made = placements.map(({ slotId, ...one }, at) => ({ ...one, id: slotId ?? `z${at}`, pinned: false }));
  return { all: [...slots.filter(({ id }) => !touched.has(id)), ...made], placed: new Set(made.map(({ id }) => id)) };
}

test("never a hard clash, nothing pinned moves, the same every time, all accounted for", () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom("unscheduled" as const, "all" as const), (plan, scope) => {
      const index = indexPlan(plan.facts);
      const found = suggest(index, plan.slots, { ...wish, scope });
      const { all, placed } = applied(plan.slots, found);
      const bad = allClashes(index, all).filter((one) => isHard(one) && one.slotIds.some((id) => placed.has(id)));
      expect(bad).toEqual([]);
      expect(plan.slots.filter(({ pinned, id }) => pinned && placed.has(id))).toEqual([]);
      const other = indexPlan({ ...plan.facts, sessions: [...plan.facts.sessions].reverse() });
      expect(suggest(other, [...plan.slots].reverse(), { ...wish, scope })).toEqual(found);
      const there = new Set(all.map(({ sessionId }) => sessionId));
      for (const { id, kind } of plan.facts.sessions) {
        const explained = found.unplaced.some(({ sessionId, why }) => sessionId === id && why.length > 0);
        expect(there.has(id) || kind === "break" || explained).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("45 sessions of a conference all find a place, with nothing that stands or is missing", () => {
  const { index, days: hours } = wholeConference();
  const found = suggest(index, [], { days: hours, scope: "all", stepMinutes: 15 });
  expect(found.unplaced).toEqual([]);
  const { all } = applied([], found);
  expect(allClashes(index, all).filter(({ severity }) => severity !== "hint")).toEqual([]);
  const plenaries = found.placements.filter(({ sessionId }) => index.session.get(sessionId)?.kind === "plenary");
  expect(new Set(plenaries.map(({ roomId }) => roomId))).toEqual(new Set(["room-0"]));
  expect(allClashes(index, all).filter(({ kind }) => kind === "alone" || kind === "track")).toEqual([]);
});

test("breaks are kept free in every room, lengths are those that were asked for", () => {
  const index = indexPlan(
    facts({
      rooms: [room("a"), room("b")],
      sessions: [session("coffee", { kind: "break" }), session("one", { minutes: 90 }), session("two")],
    }),
  );
  const coffee = slot("c", "coffee", "a", nine + hour, nine + 1.5 * hour);
  const { placements } = suggest(index, [coffee], { ...wish, days: [{ startsAt: nine, endsAt: nine + 3 * hour }] });
  expect(
    placements.map(({ sessionId, startsAt, endsAt }) => [sessionId, (startsAt - nine) / hour, (endsAt - nine) / hour]),
  ).toEqual([
    ["one", 1.5, 3],
    ["two", 1.5, 3],
  ]);
});

test("says why something finds no place", () => {
  const anna = { personIds: ["anna"], minutes: 120 };
  const index = indexPlan(
    facts({
      rooms: [room("a")],
      sessions: [session("one", anna), session("two", { minutes: 600 })],
      absences: [{ personId: "anna", startsAt: nine, endsAt: nine + 5 * hour }],
    }),
  );
  const { unplaced } = suggest(index, [], { ...wish, days: [{ startsAt: nine, endsAt: nine + 4 * hour }] });
  expect(Object.fromEntries(unplaced.map(({ sessionId, why }) => [sessionId, why[0]]))).toEqual({
    one: { kind: "absence", subject: "anna", share: 1 },
    two: { kind: "length", subject: "", share: 1 },
  });
});

test("something that could also be elsewhere makes room", () => {
  const index = indexPlan(
    facts({
      rooms: [room("a")],
      sessions: [
        session("free", { minutes: 60, personIds: ["x", "y"] }),
        session("bound", { minutes: 60, personIds: ["anna"] }),
      ],
      absences: [{ personId: "anna", startsAt: nine + hour, endsAt: nine + 5 * hour }],
    }),
  );
  const { placements, unplaced } = suggest(index, [], { ...wish, days: [{ startsAt: nine, endsAt: nine + 2 * hour }] });
  expect(unplaced).toEqual([]);
  expect(placements.map(({ sessionId, startsAt }) => [sessionId, (startsAt - nine) / hour])).toEqual([
    ["free", 1],
    ["bound", 0],
  ]);
});

test("what has a good place keeps it; an opening stays before what it opens", () => {
  const { index, days: hours } = wholeConference();
  const first = suggest(index, [], { days: hours, scope: "all", stepMinutes: 15 });
  const { all } = applied([], first);
  const again = suggest(index, all, { days: hours, scope: "all", stepMinutes: 15 });
  const moved = again.placements.filter(
    ({ slotId, startsAt }) => all.find(({ id }) => id === slotId)?.startsAt !== startsAt,
  );
  expect(moved.length).toBeLessThan(5);
  const plenaries = first.placements.filter(({ sessionId }) => index.session.get(sessionId)?.kind === "plenary");
  const inTime = [...plenaries].sort((one, other) => one.startsAt - other.startsAt);
  expect(inTime.map(({ sessionId }) => sessionId)).toEqual(plenaries.map(({ sessionId }) => sessionId).sort());
});
