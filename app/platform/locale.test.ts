import { expect, test } from "vitest";
import { isLocale, pickText } from "#app/platform/locale.ts";

test("only the two languages are languages of the platform", () => {
  expect(["en", "fr", "de", "EN", "", null, undefined].filter(isLocale)).toEqual(["en", "fr"]);
});

test("text is shown in the reader's language where there is some, and says which it is in", () => {
  const both = { en: "Workshop", fr: "Atelier" };
  expect(pickText(both, "fr")).toEqual({ text: "Atelier", lang: "fr" });
  expect(pickText({ en: "Workshop", fr: null }, "fr")).toEqual({ text: "Workshop", lang: "en" });
  expect(pickText({ en: "", fr: "Atelier" }, "en")).toEqual({ text: "Atelier", lang: "fr" });
  expect(pickText({ en: null, fr: "" }, "en")).toBeNull();
});
