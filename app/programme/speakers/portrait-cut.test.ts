import { expect, test } from "vitest";
import { cutOut, portraitFrame, usualCut } from "#app/programme/speakers/portrait-cut.ts";
import fc from "#tests/setup/properties.ts";

test("the usual cut of a wide picture is its whole height, in the middle", () => {
  expect(cutOut({ width: 1600, height: 800 }, usualCut)).toEqual({ width: 640, height: 800, left: 480, top: 0 });
  expect(cutOut({ width: 640, height: 1600 }, usualCut)).toEqual({ width: 640, height: 800, left: 0, top: 200 });
});

test("a picture that the frame fits by a hair is not left either", () => {
  expect(cutOut({ width: 797, height: 996 }, { zoom: 1, x: 0, y: 1 }).top).toBe(0);
});

test("whatever is asked for, the cut has the shape of the frame and lies within the picture", () => {
  const side = fc.integer({ min: 100, max: 4000 });
  const hundredths = fc.integer({ min: 0, max: 100 });
  const cut = fc.record({ zoom: fc.double({ min: 1, max: 3, noNaN: true }), x: hundredths, y: hundredths });
  fc.assert(
    fc.property(side, side, cut, (width, height, asked) => {
      const part = cutOut({ width, height }, asked);
      expect(part.width / part.height).toBeCloseTo(portraitFrame.width / portraitFrame.height);
      expect(Math.min(part.left, part.top)).toBeGreaterThanOrEqual(0);
      expect(part.left + part.width).toBeLessThanOrEqual(width + 0.001);
      expect(part.top + part.height).toBeLessThanOrEqual(height + 0.001);
    }),
  );
});
