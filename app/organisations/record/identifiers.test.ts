import { describe, expect, test } from "vitest";
import { identifierAddress, identifierOf, identifierWords } from "#app/organisations/record/identifiers.ts";
import type { IdentifierScheme } from "#prisma/generated/enums.ts";
import fc from "#tests/setup/properties.ts";

describe("an identifier", () => {
  test.each<[IdentifierScheme, string, string]>([
    ["ror", "https://ror.org/03yrm5c26", "03yrm5c26"],
    ["ror", " 05DXPS055 ", "05dxps055"],
    ["ror", "00f54p054", "00f54p054"],
    ["wikidata", "https://www.wikidata.org/wiki/Q8908", "Q8908"],
    ["wikidata", "q8908", "Q8908"],
    ["isni", "0000 0001 2103 4996", "0000000121034996"],
    ["isni", "https://isni.org/isni/000000012281955X", "000000012281955X"],
    ["iati", "XM-DAC-41146", "XM-DAC-41146"],
  ])("%s: %s is taken", (scheme, typed, value) => {
    expect(identifierOf(scheme, typed)).toBe(value);
    expect(identifierOf(scheme, identifierAddress(scheme, value))).toBe(value);
  });

  test.each<[IdentifierScheme, string]>([
    ["ror", "03yrm5c27"],
    ["ror", "0"],
    ["ror", "0ilou0000"],
    ["wikidata", "Q0"],
    ["wikidata", "8908"],
    ["isni", "0000 0001 2103 4997"],
    ["isni", "1234"],
    ["iati", "41146"],
    ["iati", "XM-<b>"],
  ])("%s: %s is refused", (scheme, typed) => {
    expect(identifierOf(scheme, typed)).toBeNull();
  });

  test("with one digit of it mistyped is never another one that is right", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [..."0000000121034996"];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(identifierOf("isni", digits.join(""))).toBeNull();
      }),
    );
  });

  test("is read in groups where it is long", () => {
    expect(identifierWords("isni", "0000000121034996")).toBe("0000 0001 2103 4996");
  });
});
