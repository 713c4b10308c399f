import { describe, expect, test } from "vitest";
import {
  type Answers,
  brokenCondition,
  carriedOver,
  judgeAnswers,
  type QuestionKind,
  type QuestionRule,
  questionKinds,
  readAnswer,
  shownQuestions,
} from "#app/registration/questions/rules.ts";
import fc from "#tests/setup/properties.ts";

function question(id: string, values: Partial<QuestionRule> = {}): QuestionRule {
  return {
    id,
    kind: "short_text",
    required: false,
    organisersOnly: false,
    categoryIds: [],
    conditionMode: "all",
    conditions: [],
    options: [],
    ...values,
  };
}

const yes = { id: "yes", archived: false };
const no = { id: "no", archived: false };
const old = { id: "old", archived: true };
const dinner = question("dinner", { kind: "choice", options: [yes, no, old] });
const diet = question("diet", { required: true, conditions: [{ onQuestionId: "dinner", values: ["yes"] }] });

function ids(shown: QuestionRule[]): string[] {
  return shown.map(({ id }) => id);
}

describe("which questions are shown", () => {
  test("none chosen means all categories", () => {
    const press = question("press", { categoryIds: ["media"] });
    expect(ids(shownQuestions([dinner, press], "media", {}))).toEqual(["dinner", "press"]);
    expect(ids(shownQuestions([dinner, press], "staff", {}))).toEqual(["dinner"]);
    expect(ids(shownQuestions([dinner, press], "", {}))).toEqual(["dinner"]);
  });

  test("a condition asks for an answer, or that there is one", () => {
    const any = question("any", { conditions: [{ onQuestionId: "dinner", values: [] }] });
    const form = [dinner, diet, any];
    expect(ids(shownQuestions(form, "c", {}))).toEqual(["dinner"]);
    expect(ids(shownQuestions(form, "c", { dinner: ["no"] }))).toEqual(["dinner", "any"]);
    expect(ids(shownQuestions(form, "c", { dinner: ["yes"] }))).toEqual(["dinner", "diet", "any"]);
    expect(ids(shownQuestions(form, "c", { dinner: [" "] }))).toEqual(["dinner"]);
  });

  test("several conditions: all of them, or one", () => {
    const conditions = [
      { onQuestionId: "dinner", values: ["yes"] },
      { onQuestionId: "from", values: ["FR", "DE"] },
    ];
    const from = question("from", { kind: "country" });
    const both = question("both", { conditions });
    const either = question("either", { conditions, conditionMode: "any" });
    const form = [dinner, from, both, either];
    expect(ids(shownQuestions(form, "c", { dinner: ["yes"], from: ["IT"] })).slice(2)).toEqual(["either"]);
    expect(ids(shownQuestions(form, "c", { dinner: ["yes"], from: ["DE"] })).slice(2)).toEqual(["both", "either"]);
  });

  test("what is hidden counts as not answered for what follows", () => {
    const allergy = question("allergy", { conditions: [{ onQuestionId: "diet", values: [] }] });
    const answers = { dinner: ["no"], diet: ["nuts"], allergy: ["severe"] };
    expect(judgeAnswers([dinner, diet, allergy], "c", answers)).toMatchObject({ kept: { dinner: ["no"] }, errors: {} });
  });

  test("a condition on what comes later is not met, and the builder is told", () => {
    expect(ids(shownQuestions([diet, dinner], "c", { dinner: ["yes"] }))).toEqual(["dinner"]);
    expect(brokenCondition([diet, dinner])).toEqual({ id: "diet", onQuestionId: "dinner" });
    expect(brokenCondition([dinner, diet])).toBeNull();
    expect(brokenCondition([{ ...dinner, organisersOnly: true }, diet])).toMatchObject({ id: "diet" });
    expect(brokenCondition([{ ...dinner, kind: "explanation" }, diet])).toMatchObject({ id: "diet" });
  });
});

describe("judging answers", () => {
  test("what is required is demanded where it is shown", () => {
    expect(judgeAnswers([dinner, diet], "c", { dinner: ["yes"] }).errors).toEqual({ diet: "required" });
    expect(judgeAnswers([dinner, diet], "c", { dinner: ["no"] }).errors).toEqual({});
    const consent = question("consent", { kind: "consent", required: true });
    expect(judgeAnswers([consent], "c", {}).errors).toEqual({ consent: "confirm" });
  });

  test("a removed option stays with who chose it, and nobody else can choose it", () => {
    expect(judgeAnswers([dinner], "c", { dinner: ["old"] }).errors).toEqual({ dinner: "option_gone" });
    expect(judgeAnswers([dinner], "c", { dinner: ["old"] }, { dinner: ["old"] }).kept).toEqual({ dinner: ["old"] });
    expect(judgeAnswers([dinner], "c", { dinner: ["no"] }, { dinner: ["old"] }).kept).toEqual({ dinner: ["no"] });
  });

  test.each<[QuestionKind, string, string[] | string]>([
    ["number", "1\u202f500,50", ["1500.5"]],
    ["number", "-0", ["0"]],
    ["number", "007", ["7"]],
    ["number", "0.5", ["0.5"]],
    ["number", "1e9", "number"],
    ["number", "1,2,3", "number"],
    ["number", "1,000", "number"],
    ["number", "12,50", ["12.5"]],
    ["number", "0,125", ["0.125"]],
    ["date", "2027-02-28", ["2027-02-28"]],
    ["date", "2027-02-30", "day"],
    ["date", "2027-02", "day"],
    ["date", "01/02/2027", "day"],
    ["country", "FR", ["FR"]],
    ["country", "fr", "country"],
    ["short_text", "  two\tlines ", "unsafe_text"],
    ["short_text", "x".repeat(301), "too_long|300"],
    ["long_text", "one\r\ntwo", ["one\r\ntwo"]],
    ["long_text", "turned \u202E around", "unsafe_text"],
    ["consent", "yes", "invalid"],
    ["file", "../etc", "file_missing"],
    ["explanation", "anything", []],
  ])("%s: %j", (kind, given, expected) => {
    expect(readAnswer({ kind, options: [] }, [given])).toEqual(expected);
  });

  test("one choice is one, several are in the order of the form and each once", () => {
    expect(readAnswer(dinner, ["yes", "no"])).toBe("invalid");
    expect(readAnswer({ ...dinner, kind: "choices" }, ["no", "yes", "no"])).toEqual(["yes", "no"]);
  });
});

test("an answer of another kind is carried over where it can be read", () => {
  expect(carriedOver({ kind: "choices", options: [yes, old] }, { kind: "choice", values: ["old"] })).toEqual(["old"]);
  expect(carriedOver({ kind: "number", options: [] }, { kind: "short_text", values: ["3"] })).toEqual(["3"]);
  expect(carriedOver({ kind: "number", options: [] }, { kind: "short_text", values: ["three"] })).toEqual([]);
  expect(carriedOver({ kind: "short_text", options: [] }, { kind: "choice", values: ["yes"] })).toEqual([]);
  expect(carriedOver({ kind: "consent", options: [] }, { kind: "short_text", values: ["on"] })).toEqual([]);
});

describe("whatever the form and the answers are", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const optionIds = ["o1", "o2", "o3"];
  const word = fc.constantFrom("", " ", "on", "FR", "2027-01-01", "7", "text", ...optionIds, "\u0000");
  // Also conditions on itself, on what comes later, in a circle, and on what is not there.
  const form = fc
    .record({
      kinds: fc.array(fc.constantFrom(...questionKinds), { minLength: 6, maxLength: 6 }),
      rest: fc.array(
        fc.record({
          required: fc.boolean(),
          organisersOnly: fc.constant(false),
          categoryIds: fc.subarray(["x", "y"]),
          conditionMode: fc.constantFrom("all" as const, "any" as const),
          conditions: fc.array(
            fc.record({ onQuestionId: fc.constantFrom(...names, "gone"), values: fc.array(word, { maxLength: 2 }) }),
            { maxLength: 2 },
          ),
          options: fc
            .array(fc.boolean(), { minLength: 3, maxLength: 3 })
            .map((archived) => optionIds.map((id, index) => ({ id, archived: archived[index] ?? false }))),
        }),
        { minLength: 6, maxLength: 6 },
      ),
    })
    .map(({ kinds, rest }) =>
      names.map((id, index): QuestionRule => question(id, { kind: kinds[index] ?? "number", ...rest[index] })),
    );
  const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...names), fc.array(word, { maxLength: 3 }));
  const category = fc.constantFrom("x", "y", "z");

  test("hidden is never kept nor demanded, required always is, and judging again changes nothing", () => {
    fc.assert(
      fc.property(form, answers, answers, category, (questions, given, before, categoryId) => {
        const { shown, kept, errors } = judgeAnswers(questions, categoryId, given, before);
        const visible = new Set(ids(shown));
        for (const id of [...Object.keys(kept), ...Object.keys(errors)]) expect(visible.has(id)).toBe(true);
        // What is kept by itself shows the same questions.
        expect(ids(shownQuestions(questions, categoryId, kept))).toEqual(ids(shown));
        for (const { id, required, kind } of shown) {
          if (required && kind !== "explanation") expect(id in kept || id in errors).toBe(true);
          if (kind === "explanation") expect(id in kept).toBe(false);
        }
        const again = judgeAnswers(questions, categoryId, kept, before);
        expect(again.kept).toEqual(kept);
        expect(ids(again.shown)).toEqual(ids(shown));
        for (const { id, options } of shown) {
          for (const value of kept[id] ?? []) {
            if (
              options.some((option) => option.id === value && option.archived) &&
              /^choice/.test(kindOf(questions, id))
            )
              expect(before[id]).toContain(value);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("whoever has answered nothing is asked only what depends on nothing", () => {
    fc.assert(
      fc.property(form, category, (questions, categoryId) => {
        const shown = shownQuestions(questions, categoryId, {});
        for (const { conditions, categoryIds } of shown) {
          expect(conditions).toEqual([]);
          expect(categoryIds.length === 0 || categoryIds.includes(categoryId)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  function kindOf(questions: QuestionRule[], id: string): QuestionKind {
    return questions.find((one) => one.id === id)?.kind ?? "number";
  }
});
