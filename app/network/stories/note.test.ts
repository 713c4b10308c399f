import { expect, test } from "vitest";
import { marksFit, partsOf } from "#app/network/stories/note.ts";

test("a note is words and marks", () => {
  expect(partsOf("One. [1] Two [2], three [12].")).toEqual([
    { text: "One." },
    { mark: 0 },
    { text: " Two" },
    { mark: 1 },
    { text: ", three" },
    { mark: 11 },
    { text: "." },
  ]);
  expect(partsOf("[x] plain")).toEqual([{ text: "[x] plain" }]);
});

test("every mark means a citation and every citation has a mark", () => {
  expect(marksFit("One. [1] Two. [2] Again. [1]", 2)).toBe(true);
  expect(marksFit("One. [1]", 2)).toBe(false);
  expect(marksFit("One. [3]", 1)).toBe(false);
  expect(marksFit("One. [0]", 1)).toBe(false);
  expect(marksFit("Nothing.", 0)).toBe(true);
});
