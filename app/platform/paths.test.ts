import { describe, expect, test } from "vitest";
import { inLanguage, safeRedirect, splitPrefix } from "#app/platform/paths.ts";
import fc from "#tests/setup/properties.ts";

describe("safeRedirect", () => {
  test.each([
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    `/${"a".repeat(2000)}`,
    null,
    undefined,
    42,
    ["/account"],
  ])("refuses %j", (value) => {
    expect(safeRedirect(value, "/account")).toBe("/account");
  });

  test.each(["/", "/network?kind=academia&year=2007#table", "/fr/organisations/itu", "/search?q=%2F%2Fevil.example"])(
    "keeps %s",
    (value) => {
      expect(safeRedirect(value, "/account")).toBe(value);
    },
  );

  test("whatever is sent, a browser stays on this site", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "\t",
      "\n",
      "\r",
      ".",
      "..",
      "%2f",
      "%5c",
      "@",
      ":",
      "//",
      "?",
      "#",
      "evil.example",
      " ",
      "\u0000",
    );
    const wild = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(fc.boolean(), wild, (rooted, text) => {
        const target = safeRedirect(rooted ? `/${text}` : text, "/fallback");
        const reached = new URL(target, "https://octopus.example/conferences/here");
        expect(reached.origin).toBe("https://octopus.example");
        expect(target).toMatch(/^\/(?![/\\])/);
        expect(target).not.toMatch(/[\r\n\t]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("language prefixes", () => {
  test.each([
    ["/", "", "/"],
    ["/fr", "/fr", "/"],
    ["/fr/", "/fr", "/"],
    ["/en/network", "/en", "/network"],
    ["/france", "", "/france"],
    ["/english/x", "", "/english/x"],
    ["/FR/network", "", "/FR/network"],
  ])("%s", (pathname, prefix, path) => {
    expect(splitPrefix(pathname)).toEqual({ prefix, path });
  });

  test("the same page in the other language, and back", () => {
    expect(inLanguage("/", "fr")).toBe("/fr");
    expect(inLanguage("/en", "fr")).toBe("/fr");
    expect(inLanguage("/fr/network", "en")).toBe("/en/network");
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const french = inLanguage(path || "/", "fr");
        expect(inLanguage(inLanguage(french, "en"), "fr")).toBe(french);
      }),
    );
  });
});
