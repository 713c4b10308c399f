import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  isLineShape,
  type KindLook,
  lookOf,
  organisationLooks,
  partnershipLooks,
  shapes,
  unknownLook,
} from "#app/ui/kind-palette.ts";
import { OrganisationKind, PartnershipKind } from "#prisma/generated/enums.ts";
import { contrast, smallestDifference } from "#tests/setup/colour.ts";

const grounds = { light: ["#fbfaf7", "#f3f1eb"], dark: ["#141c26", "#1b2531"] } as const;
/** More than three just-noticeable differences between any two kinds drawn together, also to colour-blind eyes. */
const apart = 6.5;

const groups = [
  ["organisation", Object.keys(OrganisationKind), organisationLooks],
  ["partnership", Object.keys(PartnershipKind), partnershipLooks],
] as const;

describe.each(groups)("kinds of %s", (_, kinds, looks) => {
  const drawn: [string, KindLook][] = [...Object.entries<KindLook>(looks), ["unknown", unknownLook]];

  it("all have a look, and no other word has one", () => {
    expect(Object.keys(looks).sort()).toEqual([...kinds].sort());
  });

  it("all have a shape of their own", () => {
    expect(new Set(drawn.map(([, look]) => shapes[look.shape])).size).toBe(drawn.length);
  });

  it.each(["light", "dark"] as const)("stand out from the ground (%s)", (theme) => {
    for (const [, look] of drawn) {
      for (const ground of grounds[theme]) expect(contrast(look[theme], ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.each(["light", "dark"] as const)("colours of kinds (%s)", (theme) => {
  it.each([
    ["organisations", [...Object.entries(organisationLooks), ["unknown", unknownLook] as const]],
    ["partnerships", Object.entries(partnershipLooks)],
  ] as const)("%s are told apart by normal and colour-blind eyes", (_, drawn) => {
    for (const [index, [a, one]] of drawn.entries()) {
      for (const [b, other] of drawn.slice(index + 1)) {
        expect(smallestDifference(one[theme], other[theme]), `${a} and ${b}`).toBeGreaterThanOrEqual(apart);
      }
    }
  });
});

describe("looking up a kind", () => {
  it("answers the neutral look for no kind and for words that are none", () => {
    for (const word of [null, undefined, "", "constructor", "__proto__", "nonsense"])
      expect(lookOf(word)).toBe(unknownLook);
  });

  it("draws partnerships in line and organisations filled", () => {
    expect(isLineShape("agreement")).toBe(true);
    expect(isLineShape("government")).toBe(false);
    expect(isLineShape("toString")).toBe(false);
  });
});

it("the style sheet has the same colours", () => {
  const css = readFileSync(new URL("./kinds.css", import.meta.url), "utf8");
  const inCss = [...css.matchAll(/\.kind-(\w+) \{\s+color: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  const expected = Object.entries({ ...organisationLooks, ...partnershipLooks, unknown: unknownLook });
  expect(inCss.map(([, kind, light, dark]) => [kind, light, dark]).sort()).toEqual(
    expected.map(([kind, { light, dark }]) => [kind, light, dark]).sort(),
  );
});
