import { expect, test } from "vitest";
import { badgeSizeNames, badgeSizes } from "#app/registration/badges/layout.ts";
import { cropMarks, sheetFor } from "#app/registration/badges/print/sheets.ts";

test.each([
  ["a6", 4],
  ["a6_wide", 4],
  ["a7_wide", 8],
  ["card", 10],
] as const)("of %s %i fit on A4, none over another, none over the edge", (size, count) => {
  const sheet = sheetFor("a4", size);
  const badge = badgeSizes[size];
  expect(sheet.places).toHaveLength(count);
  for (const [index, { x, y }] of sheet.places.entries()) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + badge.width).toBeLessThanOrEqual(sheet.width);
    expect(y + badge.height).toBeLessThanOrEqual(sheet.height);
    for (const other of sheet.places.slice(index + 1)) {
      expect(Math.abs(other.x - x) >= badge.width || Math.abs(other.y - y) >= badge.height).toBe(true);
    }
  }
});

test.each(badgeSizeNames)("every cut of %s is marked at both ends, on the sheet", (size) => {
  const sheet = sheetFor("a4", size);
  const marks = cropMarks(sheet, badgeSizes[size]);
  for (const { x1, x2, y1, y2 } of marks) {
    expect(x1 === x2 || y1 === y2).toBe(true);
    expect(Math.min(x1, x2, y1, y2)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x1, x2)).toBeLessThanOrEqual(sheet.width);
    expect(Math.max(y1, y2)).toBeLessThanOrEqual(sheet.height);
  }
  for (const { x } of sheet.places) {
    if (x > 1) expect(marks.filter((mark) => mark.x1 === mark.x2 && Math.abs(mark.x1 - x) < 0.01)).toHaveLength(2);
  }
});

test("a single badge has a page of its own size", () => {
  expect(sheetFor("single", "card")).toEqual({ width: 86, height: 54, places: [{ x: 0, y: 0 }] });
  expect(cropMarks(sheetFor("single", "card"), badgeSizes.card)).toEqual([]);
});
