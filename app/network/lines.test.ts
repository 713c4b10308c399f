import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bendsOf, middleOf, nearestLine, pathOf } from "#app/network/lines.ts";

describe("lines between organisations", () => {
  test("only parallel ones bend, each another way, and none with itself", () => {
    const bends = bendsOf([
      [0, 1],
      [0, 2],
      [1, 0],
      [0, 1],
      [3, 3],
      [3, 3],
    ]);
    expect(bends.map((bend) => Math.round(bend * 100) / 100)).toEqual([-0.16, 0, 0, 0.16, 0, 0]);
    const [one = 0, other = 0] = bendsOf([
      [0, 1],
      [1, 0],
    ]);
    // The second is written the other way round: it bends to the other side all the same.
    expect(middleOf({ x: 0, y: 0 }, { x: 10, y: 0 }, one).y).toBe(-middleOf({ x: 10, y: 0 }, { x: 0, y: 0 }, other).y);
  });

  test("however many there are, all are apart and near", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (count) => {
        const bends = bendsOf(Array.from({ length: count }, () => [0, 1] as const));
        expect(new Set(bends.map((bend) => bend.toFixed(6))).size).toBe(count);
        expect(Math.max(...bends.map(Math.abs))).toBeLessThanOrEqual(0.71);
        expect(bends.reduce((sum, bend) => sum + bend, 0)).toBeCloseTo(0);
      }),
    );
  });

  test("the one under the pointer is found, straight or bent", () => {
    const ends = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } };
    const lines = [0, 0.3, -0.3].map((bend) => ({ ...ends, bend }));
    for (const [index, { from, to, bend }] of lines.entries())
      expect(nearestLine(middleOf(from, to, bend), lines, 5)).toBe(index);
    expect(nearestLine({ x: 50, y: 40 }, lines, 5)).toBe(-1);
    expect(nearestLine({ x: 120, y: 0 }, lines, 5)).toBe(-1);
    expect(pathOf(ends.from, ends.to, 0)).toBe("M0 0L100 0");
    expect(pathOf(ends.from, ends.to, 0.3)).toBe("M0 0Q50 -30 100 0");
  });
});
