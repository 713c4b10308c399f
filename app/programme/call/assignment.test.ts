import { expect, test } from "vitest";
import {
  type AssignableProposal,
  type AssignableReviewer,
  assignmentBar,
  planAssignments,
} from "#app/programme/call/assignment.ts";
import fc from "#tests/setup/properties.ts";

const organisations = fc.constantFrom("", "Ministry", "University", "Police");
const tracks = fc.constantFrom("t1", "t2", "t3");
const keys = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h");

const reviewers: fc.Arbitrary<AssignableReviewer[]> = fc.uniqueArray(
  fc.record({
    id: keys,
    emailKey: keys,
    organisationName: organisations,
    trackIds: fc.uniqueArray(tracks, { maxLength: 2 }),
    maxLoad: fc.option(fc.integer({ min: 0, max: 4 })),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

const proposals: fc.Arbitrary<AssignableProposal[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    trackId: fc.option(tracks),
    authors: fc.array(fc.record({ emailKey: keys, organisationName: organisations }), { maxLength: 3 }),
    reviewerIds: fc.uniqueArray(keys, { maxLength: 3 }),
    counted: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);

const wanted = fc.integer({ min: 0, max: 4 });
const loads = fc.dictionary(keys, fc.integer({ min: 0, max: 5 }));

test("nobody with a conflict, of another track, twice, or beyond what they agreed to; no proposal gets too many", () => {
  fc.assert(
    fc.property(reviewers, proposals, loads, wanted, (some, all, had, many) => {
      const { assignments, missing } = planAssignments(some, all, had, many);
      expect(new Set(assignments.map((one) => JSON.stringify(one))).size).toBe(assignments.length);
      for (const { proposalId, reviewerId } of assignments) {
        const reviewer = some.find(({ id }) => id === reviewerId);
        const proposal = all.find(({ id }) => id === proposalId);
        expect(reviewer && proposal && assignmentBar(reviewer, proposal)).toBeNull();
      }
      for (const { id, maxLoad } of some) {
        const given = assignments.filter(({ reviewerId }) => reviewerId === id).length;
        if (maxLoad !== null && given > 0) expect((had[id] ?? 0) + given).toBeLessThanOrEqual(maxLoad);
      }
      let open = 0;
      for (const { id, counted } of all) {
        const given = assignments.filter(({ proposalId }) => proposalId === id).length;
        expect(given).toBeLessThanOrEqual(Math.max(0, many - counted));
        open += Math.max(0, many - counted) - given;
      }
      expect(missing).toBe(open);
    }),
  );
});

test("the plan is the same in whatever order people and proposals come", () => {
  fc.assert(
    fc.property(reviewers, proposals, wanted, (some, all, many) => {
      const plan = planAssignments(some, all, {}, many);
      expect(planAssignments([...some].reverse(), [...all].reverse(), {}, many)).toEqual(plan);
    }),
  );
});

test("people who can review the same get the same, give or take one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 40 }), wanted, (people, count, many) => {
      const some = Array.from({ length: people }, (_, n) => ({
        ...{ id: `r${n}`, emailKey: `r${n}`, organisationName: "", trackIds: [], maxLoad: null },
      }));
      const all = Array.from({ length: count }, (_, n) => ({
        ...{ id: `p${n}`, trackId: null, authors: [], reviewerIds: [], counted: 0 },
      }));
      const { assignments } = planAssignments(some, all, {}, many);
      const given = some.map(({ id }) => assignments.filter(({ reviewerId }) => reviewerId === id).length);
      expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1);
    }),
  );
});

test("what is left over goes to whoever has least", () => {
  const reviewer = (id: string) => ({ id, emailKey: id, organisationName: "", trackIds: [], maxLoad: null });
  const proposal = { id: "p", trackId: null, authors: [], reviewerIds: [], counted: 0 };
  const { assignments } = planAssignments([reviewer("a"), reviewer("b")], [proposal], { a: 3 }, 1);
  expect(assignments).toEqual([{ proposalId: "p", reviewerId: "b" }]);
});
