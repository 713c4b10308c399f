import { describe, expect, it } from "vitest";
import { privacy } from "#app/notice/first-version.ts";
import { changesBetween, formatNotice, linesOf, onlyChanges, parseNotice } from "#app/notice/markup.ts";
import fc from "#tests/setup/properties.ts";

const text =
  "# Data\n\nWhy we ask.\n\n## What\n\nA name, see [here](/about).\n\n- one\n- two\n  more\n\n## Who\nNobody.";

describe("a notice as text", () => {
  it("is a title, a lead and sections of paragraphs and lists", () => {
    expect(parseNotice(text)).toEqual({
      title: "Data",
      lead: "Why we ask.",
      sections: [
        { id: "section-1", title: "What", body: ["A name, see [here](/about).", ["one", "two more"]] },
        { id: "section-2", title: "Who", body: ["Nobody."] },
      ],
    });
  });

  it.each(["en", "fr"] as const)("says the same after it was edited without a change: %s", (locale) => {
    const page = privacy[locale];
    const again = parseNotice(formatNotice(page));
    if (typeof again === "string") throw new Error(again);
    expect(linesOf(again)).toEqual(linesOf(page));
  });

  it.each([
    ["notice_title", "Data\n\nWhy"],
    ["notice_title", ""],
    ["notice_lead", "# Data\n\n## What\n\nText"],
    ["notice_section", "# Data\n\nWhy\n\nText"],
    ["notice_empty_section", "# Data\n\nWhy\n\n## What\n\n## Who\n\nText"],
    ["notice_link", "# Data\n\nWhy\n\n## What\n\n[x](javascript:alert(1))"],
    ["notice_link", "# Data\n\nWhy\n\n## What\n\n[x](//elsewhere.example)"],
    ["notice_link", "# Data\n\nWhy\n\n## What\n\n[x](http://elsewhere.example)"],
  ])("%s", (code, wrong) => {
    expect(parseNotice(wrong)).toBe(code);
  });

  it("is a page or a code, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.constantFrom("# ", "## ", "- ", "\n", "\n\n", "a", "[a](b)")),
        (wild, parts) => {
          for (const one of [wild, parts.join("")]) {
            const page = parseNotice(one);
            if (typeof page !== "string") expect(parseNotice(formatNotice(page))).toEqual(page);
          }
        },
      ),
    );
  });
});

describe("what changed", () => {
  it("is shown under the title of its section", () => {
    const before = ["T", "## A", "one", "two", "## B", "three"];
    const after = ["T", "## A", "one", "## B", "four", "three"];
    expect(onlyChanges(changesBetween(before, after))).toEqual([
      { kind: "same", text: "## A" },
      { kind: "removed", text: "two" },
      { kind: "same", text: "## B" },
      { kind: "added", text: "four" },
    ]);
  });

  it("makes the one of the other, and is nothing between equals", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "## d"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = changesBetween(before, after);
        expect(changes.flatMap(({ kind, text: line }) => (kind === "removed" ? [] : line))).toEqual(after);
        expect(changes.flatMap(({ kind, text: line }) => (kind === "added" ? [] : line))).toEqual(before);
        expect(onlyChanges(changesBetween(after, after))).toEqual([]);
      }),
    );
  });
});
