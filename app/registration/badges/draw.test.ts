import decodeQR from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { contrast, drawBadge, drawCode, inkOn, type Mark } from "#app/registration/badges/draw.ts";
import { badgeSizeNames, badgeSizes, defaultLayout, isOnBadge, withinBadge } from "#app/registration/badges/layout.ts";
import { roughly } from "#app/registration/badges/measure.ts";
import { badgeCode } from "#app/registration/badges/rules.ts";
import { sampleContent, sampleNames } from "#app/registration/badges/samples.ts";

const code = badgeCode("7K3M9QXR2H4T6VW8YZ5ABCDEFG");

/** The squares of a path as a picture that a camera might have taken. */
function photographed(marks: Mark[], side: number, pixels: number) {
  const data = new Uint8ClampedArray(pixels * pixels * 4).fill(255);
  const scale = pixels / side;
  for (const mark of marks) {
    if (mark.kind !== "shape") continue;
    for (const [, x, y, width, height] of mark.path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)) {
      const [left, top] = [Math.round(Number(x) * scale), Math.round(Number(y) * scale)];
      const [right, bottom] = [left + Math.round(Number(width) * scale), top + Math.round(Number(height) * scale)];
      for (let row = top; row < bottom; row++) {
        for (let at = left; at < right; at++) data.set([0, 0, 0], (row * pixels + at) * 4);
      }
    }
  }
  return { width: pixels, height: pixels, data };
}

describe("the QR code", () => {
  test("says what it should when it is read again", () => {
    expect(decodeQR(photographed(drawCode(code, { x: 0, y: 0, width: 37, height: 37 }), 37, 370))).toBe(code);
  });

  test("is in the middle of its box, as large as that lets it be", () => {
    const [white] = drawCode(code, { x: 10, y: 20, width: 40, height: 30 });
    expect(white).toMatchObject({ kind: "area", x: 15, y: 20, width: 30, height: 30 });
  });
});

describe.each(badgeSizeNames)("the usual arrangement of %s", (size) => {
  const layout = defaultLayout(size);

  test("lies on the badge, and nothing that is shown over anything else", () => {
    const shown = layout.elements.filter((element) => element.shown);
    for (const [index, one] of shown.entries()) {
      expect(isOnBadge(one, size)).toBe(true);
      for (const other of shown.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart, `${one.kind} and ${other.kind}`).toBe(true);
      }
    }
  });

  test.each(sampleNames)("holds every word of a badge (%s)", (sample) => {
    const content = sampleContent(sample, { conference: "Octopus", category: "Government", colour: "#24407a" });
    const marks = drawBadge(layout, content, roughly);
    const words = marks.flatMap((mark) => (mark.kind === "text" ? mark.text : [])).join("");
    for (const { kind, shown } of layout.elements) {
      if (!shown || kind === "photo" || kind === "qr") continue;
      expect(words.replace(/\s/g, "")).toContain(content.words[kind].replace(/\s/g, ""));
    }
    for (const mark of marks) {
      if (mark.kind !== "text") continue;
      const left = mark.x - mark.width * { left: 0, center: 0.5, right: 1 }[mark.align];
      expect(left).toBeGreaterThanOrEqual(-0.001);
      expect(left + mark.width).toBeLessThanOrEqual(badgeSizes[size].width + 0.001);
      expect(mark.baseline).toBeLessThan(badgeSizes[size].height);
    }
  });
});

test("what is moved stays on the badge", () => {
  expect(withinBadge({ x: 200, y: -4, width: 30, height: 1 }, "card")).toEqual({ x: 56, y: 0, width: 30, height: 4 });
  expect(withinBadge({ x: 1.26, y: 2.24, width: 500, height: 10 }, "card")).toEqual({
    ...{ x: 0, y: 2 },
    ...{ width: 86, height: 10 },
  });
});

test.each(["#24407a", "#b9412b", "#2d8484", "#b57a1c", "#675499", "#ffffff", "#000000", "#808080", "#ffcc00"])(
  "words can be read on %s",
  (colour) => {
    expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(3.8);
  },
);
