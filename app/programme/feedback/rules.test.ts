import { expect, test } from "vitest";
import {
  type Answer,
  type Box,
  isFeedbackOpen,
  openDays,
  put,
  resultsOf,
  together,
} from "#app/programme/feedback/rules.ts";
import fc from "#tests/setup/properties.ts";

const answer = fc.record({
  rating: fc.integer({ min: 1, max: 5 }),
  good: fc.constantFrom("", "Clear", "The cases"),
  better: fc.constantFrom("", "More time"),
});
const empty: Box = { shown: [], pending: [] };

test("no answer is lost or shown alone, and what is shown grows by five at a time", () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (given, chance) => {
      const below = (end: number) => (chance.next().value ?? 0) % end;
      let box = empty;
      for (const one of given) {
        const before = box.shown.length;
        box = put(box, one, below);
        expect([before, before + together]).toContain(box.shown.length);
      }
      const key = (one: Answer) => JSON.stringify(one);
      expect([...box.shown, ...box.pending].map(key).sort()).toEqual(given.map(key).sort());
      expect(box.pending.length).toBeLessThan(together);
    }),
  );
});

test("results speak of what is shown only", () => {
  const shown = [5, 5, 4, 3, 5].map((rating) => ({ rating, good: rating === 3 ? "The cases" : "", better: "" }));
  expect(resultsOf({ shown })).toEqual({
    ...{ count: 5, mean: 4.4, ratings: [0, 0, 1, 1, 3] },
    ...{ good: ["The cases"], better: [] },
  });
  expect(resultsOf(empty)).toMatchObject({ count: 0, mean: null });
});

test("feedback is open from the end of the last time of a session, for some weeks", () => {
  const session = (cancelled = false) => ({
    cancelled,
    slots: [{ endsAt: new Date("2027-03-16T10:00:00Z") }, { endsAt: new Date("2027-03-17T10:00:00Z") }],
  });
  expect(isFeedbackOpen(session(), new Date("2027-03-17T09:59:00Z"))).toBe(false);
  expect(isFeedbackOpen(session(), new Date("2027-03-17T10:00:00Z"))).toBe(true);
  expect(isFeedbackOpen(session(true), new Date("2027-03-17T10:00:00Z"))).toBe(false);
  expect(isFeedbackOpen(session(), new Date(Date.UTC(2027, 2, 17 + openDays, 10)))).toBe(false);
  expect(isFeedbackOpen({ cancelled: false, slots: [] }, new Date("2027-03-17T10:00:00Z"))).toBe(false);
});
