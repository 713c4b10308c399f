import { expect, test } from "vitest";
import { type DrawInput, draw, lotsOf, ticketOf, type Wish } from "#app/programme/signups/draw.server.ts";
import { anyOverlap } from "#app/programme/signups/rules.ts";
import fc from "#tests/setup/properties.ts";

const at = (hour: number) => new Date(Date.UTC(2027, 2, 16, hour));
const people = Array.from({ length: 12 }, (_, n) => `p${n}`);
const sessionIds = ["a", "b", "c", "d"];

const inputs: fc.Arbitrary<DrawInput> = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  sessions: fc.tuple(
    ...sessionIds.map((id) =>
      fc.record({
        id: fc.constant(id),
        free: fc.oneof(fc.constant(null), fc.nat(5)),
        refusesClashes: fc.boolean(),
        slots: fc.integer({ min: 9, max: 12 }).map((from) => [{ startsAt: at(from), endsAt: at(from + 2) }]),
      }),
    ),
  ),
  wishes: fc
    .array(fc.tuple(fc.constantFrom(...people), fc.shuffledSubarray(sessionIds, { minLength: 1 })), { maxLength: 12 })
    .map((lists) =>
      [...new Map(lists)].flatMap(([registrationId, ids]): Wish[] =>
        ids.map((sessionId, index) => ({ registrationId, sessionId, rank: index + 1 })),
      ),
    ),
  busy: fc
    .array(fc.tuple(fc.constantFrom(...people), fc.integer({ min: 8, max: 13 })), { maxLength: 4 })
    .map((list) => new Map(list.map(([id, from]) => [id, [{ startsAt: at(from), endsAt: at(from + 1) }]]))),
});

test("never more than there are places, every wish answered once, the same from the same, whatever the order of rows", () => {
  fc.assert(
    fc.property(inputs, fc.nat(), (input, turn) => {
      const drawn = draw(input);
      expect(drawn).toHaveLength(input.wishes.length);
      for (const { id, free } of input.sessions) {
        const placed = drawn.filter((one) => one.sessionId === id && one.outcome === "placed").length;
        if (free !== null) expect(placed).toBeLessThanOrEqual(free);
      }
      const pivot = input.wishes.length > 0 ? turn % input.wishes.length : 0;
      const turned = [...input.wishes.slice(pivot), ...input.wishes.slice(0, pivot)];
      expect(draw({ ...input, wishes: turned })).toEqual(drawn);
    }),
  );
});

test("nobody's later wish is granted where somebody's dearer one was not, and nobody waits beside a free place", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const drawn = draw(input);
      for (const lost of drawn.filter(({ outcome }) => outcome === "waiting")) {
        const won = drawn.filter(({ sessionId, outcome }) => sessionId === lost.sessionId && outcome === "placed");
        for (const winner of won) expect(winner.rank).toBeLessThanOrEqual(lost.rank);
        expect(won.length).toBe(input.sessions.find(({ id }) => id === lost.sessionId)?.free);
      }
    }),
  );
});

test("where clashes are refused nobody gets two places at once, or one beside what they have", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const sessions = new Map(input.sessions.map((session) => [session.id, session]));
      const drawn = draw(input);
      for (const person of people) {
        const bound = [...(input.busy.get(person) ?? [])];
        const placed = drawn.filter(({ registrationId, outcome }) => registrationId === person && outcome === "placed");
        for (const { sessionId } of placed.sort((a, b) => a.order - b.order)) {
          const session = sessions.get(sessionId);
          if (session?.refusesClashes) expect(anyOverlap(session.slots, bound)).toBe(false);
          bound.push(...(session?.slots ?? []));
        }
      }
    }),
  );
});

test("every seed is another order, and over many seeds everybody comes first about as often", () => {
  const first = new Map<string, number>();
  for (let n = 0; n < 2400; n++) {
    const [winner = ""] = [...lotsOf(`seed ${n}`, people)].find(([, lot]) => lot === 1) ?? [];
    first.set(winner, (first.get(winner) ?? 0) + 1);
  }
  expect(first.size).toBe(people.length);
  for (const count of first.values()) expect(count).toBeGreaterThan(120);
});

test("a gap in somebody's numbers does not put their wish back", () => {
  const wishes = [
    { registrationId: "p1", sessionId: "a", rank: 3 },
    { registrationId: "p2", sessionId: "b", rank: 1 },
    { registrationId: "p2", sessionId: "a", rank: 2 },
  ];
  const sessions = ["a", "b"].map((id) => ({ id, free: 1, refusesClashes: false, slots: [] }));
  const [won] = draw({ seed: "x", wishes, sessions, busy: new Map() }).filter(({ sessionId }) => sessionId === "a");
  expect(won).toMatchObject({ registrationId: "p1", outcome: "placed", rank: 1 });
});

test("the tickets in the order of their digits are the lots: whoever knows the seed can say so", () => {
  const lots = lotsOf("a seed", people);
  const byTicket = [...people].sort((a, b) => ticketOf("a seed", a).localeCompare(ticketOf("a seed", b), "en"));
  expect(byTicket.map((person) => lots.get(person))).toEqual(people.map((_, index) => index + 1));
  expect(ticketOf("a seed", "p1")).toMatch(/^[0-9a-f]{64}$/);
});
