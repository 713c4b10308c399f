import { expect, test } from "vitest";
import { orderSections } from "#app/organisations/sections.ts";
import { sectionAnchor, sourcePath } from "#app/ui/source-path.ts";

function order(sections: string[], printed: string[] = []): string[] {
  return orderSections(
    sections.map((section) => ({ section })),
    printed,
  ).map(({ section }) => section);
}

test("numbered sections are in the order of their numbers", () => {
  expect(order(["4.1", "2.2.10", "3.1, status table", "2.2.9", "3.1", "1", "2.2.1"])).toEqual([
    ...["1", "2.2.1", "2.2.9", "2.2.10", "3.1", "3.1, status table", "4.1"],
  ]);
});

test("unnumbered sections are as the document prints them, the title first, the unknown last", () => {
  expect(order(["Conclusions", "Elsewhere", "Background", "Title slide"], ["Background", "Conclusions"])).toEqual([
    ...["Title slide", "Background", "Conclusions", "Elsewhere"],
  ]);
  expect(order(["2.1", "Title page", "Annex"])).toEqual(["Title page", "2.1", "Annex"]);
});

test("a section is reached by its own fragment", () => {
  expect(sectionAnchor("3.1, status table")).toBe("s-3-1-status-table");
  expect(sourcePath({ sourceId: "001_a.txt", section: "2.3.1" })).toBe("/sources/001_a.txt?section=2.3.1#s-2-3-1");
});
