import { describe, expect, test } from "vitest";
import {
  callPhase,
  conflictOf,
  decisionsFor,
  mayWrite,
  missingOf,
  proposalStates,
  summaryOf,
  weightedMean,
} from "#app/programme/call/rules.ts";
import fc from "#tests/setup/properties.ts";

const call = { opensAt: new Date("2027-01-01"), closesAt: new Date("2027-02-01T12:00Z"), graceHours: 24 };
const at = (moment: string) => new Date(moment);

test("a call opens, closes at its instant, and then only lets drafts of before in", () => {
  expect(callPhase({ ...call, opensAt: null }, at("2027-01-15"))).toBe("none");
  expect(callPhase(call, at("2026-12-31"))).toBe("not_yet");
  expect(callPhase(call, at("2027-02-01T11:59:59.999Z"))).toBe("open");
  expect(callPhase(call, at("2027-02-01T12:00Z"))).toBe("grace");
  expect(callPhase(call, at("2027-02-02T12:00Z"))).toBe("closed");
  const draft = { state: "draft" as const, createdAt: at("2027-01-20") };
  const late = at("2027-02-01T18:00Z");
  expect(mayWrite(draft, call, late)).toBe(true);
  expect(mayWrite({ ...draft, createdAt: at("2027-02-01T12:00Z") }, call, late)).toBe(false);
  expect(mayWrite({ ...draft, state: "submitted" }, call, late)).toBe(false);
  expect(mayWrite({ ...draft, state: "submitted" }, call, at("2027-01-21"))).toBe(true);
  for (const state of ["accepted", "waiting", "declined", "withdrawn"] as const)
    expect(mayWrite({ ...draft, state }, call, at("2027-01-21"))).toBe(false);
});

describe("what is missing", () => {
  const whole = {
    ...{ titleEn: "T", titleFr: "", abstractEn: "A", abstractFr: "" },
    ...{ typeId: "t", trackId: null, language: "en" },
  };
  const lead = { jobTitle: "Prosecutor", organisationName: "Ministry", countryCode: "FR" };
  const asked = { tracks: false, questionIds: [] };

  test("is nothing when one language is whole", () => {
    expect(missingOf(whole, lead, {}, asked)).toEqual([]);
    const french = { ...whole, titleEn: "", abstractEn: "", titleFr: "T", abstractFr: "A" };
    expect(missingOf(french, lead, {}, asked)).toEqual([]);
  });

  test("is the rest of what was begun in a language, and whatever the call asks for", () => {
    expect(missingOf({ ...whole, titleFr: "T" }, lead, {}, asked)).toEqual(["abstractFr"]);
    const nothing = { ...whole, titleEn: "", abstractEn: "", typeId: null, language: null };
    const nobody = { jobTitle: "", organisationName: "", countryCode: null };
    expect(missingOf(nothing, nobody, { a: [] }, { tracks: true, questionIds: ["a"] })).toEqual([
      "titleEn",
      "abstractEn",
      "typeId",
      "trackId",
      "language",
      "q-a",
      "jobTitle",
      "organisationName",
      "countryCode",
    ]);
  });
});

test("a conflict is to be an author or of the same organisation, however it is written", () => {
  const authors = [{ emailKey: "ana@a.example", organisationName: "Ministère de la Justice" }];
  expect(conflictOf({ emailKey: "ana@a.example", organisationName: "" }, authors)).toBe("author");
  expect(conflictOf({ emailKey: "b@b.example", organisationName: "MINISTERE DE LA  JUSTICE" }, authors)).toBe(
    "organisation",
  );
  expect(
    conflictOf({ emailKey: "b@b.example", organisationName: "" }, [{ emailKey: "c", organisationName: "" }]),
  ).toBeNull();
});

describe("scores", () => {
  const weights = [
    { id: "relevance", weight: 3 },
    { id: "clarity", weight: 1 },
  ];
  const review = (relevance: number, clarity?: number) => ({
    scores: [
      { criterionId: "relevance", score: relevance },
      ...(clarity === undefined ? [] : [{ criterionId: "clarity", score: clarity }]),
    ],
  });

  test("count by weight, over what is scored", () => {
    expect(weightedMean(review(5, 1), weights)).toBe(4);
    expect(weightedMean(review(2), weights)).toBe(2);
    expect(weightedMean({ scores: [] }, weights)).toBeNull();
    expect(summaryOf([review(5, 5), review(3, 3)], weights)).toEqual({ reviewCount: 2, scoreMean: 4, scoreSpread: 1 });
    expect(summaryOf([], weights)).toEqual({ reviewCount: 0, scoreMean: null, scoreSpread: null });
  });

  test("stay between the lowest and the highest, whatever the weights", () => {
    const score = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (given, weight) => {
          const { scoreMean, scoreSpread } = summaryOf(
            given.map(([one, other]) => review(one, other)),
            [
              { id: "relevance", weight },
              { id: "clarity", weight: 1 },
            ],
          );
          expect(scoreMean).toBeGreaterThanOrEqual(Math.min(...given.flat()) - 1e-9);
          expect(scoreMean).toBeLessThanOrEqual(Math.max(...given.flat()) + 1e-9);
          expect(scoreSpread).toBeLessThanOrEqual(2 + 1e-9);
        },
      ),
    );
  });
});

test("no decision leads to the state it comes from, and nothing is decided on drafts", () => {
  for (const state of proposalStates) expect(decisionsFor(state)).not.toContain(state);
  for (const state of ["draft", "withdrawn", "accepted"] as const) expect(decisionsFor(state)).toEqual([]);
});
