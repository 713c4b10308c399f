import { expect, test } from "vitest";
import { isOwnPage, mayAnswer, mergedAbsences, speakerGaps } from "#app/programme/speakers/rules.ts";
import fc from "#tests/setup/properties.ts";

const speaker = { emailKey: "a@b.example", accountId: null, links: [{ id: "link" }] };
const account = { id: "1", emailKey: "a@b.example", emailVerified: true };

test("a page is somebody's own by a link, an account, or a proved address", () => {
  expect(isOwnPage({ account: null, linkIds: [] }, speaker)).toBe(false);
  expect(isOwnPage({ account: null, linkIds: ["link"] }, speaker)).toBe(true);
  expect(isOwnPage({ account, linkIds: [] }, speaker)).toBe(true);
  expect(isOwnPage({ account: { ...account, emailVerified: false }, linkIds: [] }, speaker)).toBe(false);
  expect(
    isOwnPage({ account: { ...account, emailKey: "c@d.example" }, linkIds: [] }, { ...speaker, accountId: "1" }),
  ).toBe(true);
  expect(isOwnPage({ account, linkIds: [] }, { emailKey: null, accountId: null, links: [] })).toBe(false);
});

test("nobody answers before being asked; everybody may think again", () => {
  expect(mayAnswer("proposed", "confirmed")).toBe(false);
  expect(mayAnswer("invited", "confirmed")).toBe(true);
  expect(mayAnswer("confirmed", "confirmed")).toBe(false);
  expect(mayAnswer("confirmed", "declined")).toBe(true);
  expect(mayAnswer("declined", "confirmed")).toBe(true);
});

test("who declined everything owes nothing", () => {
  const bare = { email: null, biography: false, portrait: false };
  expect(speakerGaps({ ...bare, states: ["declined", "invited"] })).toEqual(["address", "biography", "portrait"]);
  expect(speakerGaps({ ...bare, states: ["declined"] })).toEqual([]);
  expect(speakerGaps({ email: "a@b.example", biography: true, portrait: true, states: ["confirmed"] })).toEqual([]);
});

test("absences that touch become one, and no minute is lost or gained", () => {
  const absence = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => ({ startsAt: new Date(from * 60_000), endsAt: new Date((from + length) * 60_000) }));
  const covered = (absences: { startsAt: Date; endsAt: Date }[]) =>
    Array.from({ length: 90 }, (_, minute) =>
      absences.some(({ startsAt, endsAt }) => Number(startsAt) <= minute * 60_000 && minute * 60_000 < Number(endsAt)),
    );
  fc.assert(
    fc.property(fc.array(absence, { maxLength: 8 }), (absences) => {
      const merged = mergedAbsences(absences);
      expect(covered(merged)).toEqual(covered(absences));
      for (const [index, { startsAt }] of merged.entries())
        if (index > 0) expect(Number(startsAt)).toBeGreaterThan(Number(merged[index - 1]?.endsAt));
    }),
    { numRuns: 200 },
  );
});
