import { describe, expect, test } from "vitest";
import { emailKeyOf, foldText, slugify } from "#app/platform/text.ts";
import fc from "#tests/setup/properties.ts";

describe("foldText", () => {
  test.each([
    ["Conseil de l’Europe", "conseil de l europe"],
    ["  ÉCOLE   nationale ", "ecole nationale"],
    ["Интерпол", "интерпол"],
    ["国際連合", "国際連合"],
    ["G8 24/7 Network", "g8 24 7 network"],
    ["ﬁnance", "finance"],
    ["—", ""],
  ])("%s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("what is written composed or decomposed is found alike, and folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("slugify", () => {
  test.each([
    ["Octopus Conference (2027)", "octopus-conference-2027"],
    ["Université de Genève", "universite-de-geneve"],
    ["国際連合", ""],
  ])("%s", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test("is nothing, or what the database takes for an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slugify(text).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe("emailKeyOf", () => {
  test("compares addresses without case and surrounding space", () => {
    expect(emailKeyOf("  Ana.Lopez@Delegation.Example ")).toBe("ana.lopez@delegation.example");
    expect(emailKeyOf("Jose\u0301@delegation.example")).toBe(emailKeyOf("JOS\u00c9@delegation.example"));
  });

  test("is its own key", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(emailKeyOf(emailKeyOf(email))).toBe(emailKeyOf(email));
      }),
    );
  });
});
