import { expect, test } from "vitest";
import { freeSlug, inGivenOrder, mayDelete, missingTexts } from "#app/programme/sessions/rules.ts";

const none = { en: null, fr: null };
const texts = { title: { en: "Title", fr: "Titre" }, premise: none, description: none, questions: [], background: [] };

test("what is in one language only is said, what is in neither is not", () => {
  expect(missingTexts(texts, ["en", "fr"])).toEqual([]);
  const half = {
    ...texts,
    title: { en: "Title", fr: null },
    premise: { en: null, fr: "Propos" },
    questions: [
      { en: "One", fr: "Une" },
      { en: "Two", fr: null },
    ],
  };
  expect(missingTexts(half, ["en", "fr"])).toEqual([
    { part: "title", language: "fr" },
    { part: "premise", language: "en" },
    { part: "questions", language: "fr" },
  ]);
  expect(missingTexts(half, ["en"])).toEqual([]);
  expect(missingTexts(half, [])).toHaveLength(3);
});

test("only what nobody knows of can be deleted", () => {
  expect(mayDelete({ published: false, signUps: 0 })).toBe(true);
  expect(mayDelete({ published: true, signUps: 0 })).toBe(false);
  expect(mayDelete({ published: false, signUps: 1 })).toBe(false);
});

test("addresses do not collide", () => {
  expect(freeSlug("budapest", [])).toBe("budapest");
  expect(freeSlug("budapest", ["budapest", "budapest-2"])).toBe("budapest-3");
  expect(freeSlug("", ["session"])).toBe("session-2");
});

test("lines go where their number says", () => {
  const lines = [{ at: 3 }, { at: 1 }, {}, { at: 2.5 }].map((line, index) => ({ ...line, index }));
  expect(inGivenOrder(lines).map(({ index }) => index)).toEqual([1, 3, 0, 2]);
});
