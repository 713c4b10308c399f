import { expect, test } from "vitest";
import { fitText, lineHeight, type Measure } from "#app/registration/badges/fit.ts";
import fc from "#tests/setup/properties.ts";

/** Wide and narrow letters, so that lines differ. */
const measure: Measure = (text, bold) =>
  [...text].reduce((sum, sign) => sum + (/[ilj.,' ]/.test(sign) ? 0.3 : /\p{Script=Han}/u.test(sign) ? 1 : 0.6), 0) *
  (bold ? 1.1 : 1);

const without = (text: string) => text.replace(/\s/g, "");

const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."abcdefgh  --"), maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."Αθηνά Κυριάκου"), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(..."Дмитро Іванович"), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(..."محمد عبد الرحمن"), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(..."欧阳娜娜 李"), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(..."สมชาย ใจดี"), maxLength: 120 }),
);

test("whatever is written is whole, in order, and within its room", () => {
  fc.assert(
    fc.property(
      name,
      fc.double({ min: 4, max: 148, noNaN: true }),
      fc.double({ min: 4, max: 148, noNaN: true }),
      fc.double({ min: 2, max: 25, noNaN: true }),
      fc.boolean(),
      (text, width, height, size, bold) => {
        const fitted = fitText(text, { width, height, size, bold }, measure);
        expect(without(fitted.lines.map((line) => line.text).join(""))).toBe(without(text));
        expect(fitted.size).toBeLessThanOrEqual(size);
        expect(fitted.size).toBeGreaterThan(0);
        expect(fitted.lines.length * fitted.size * lineHeight).toBeLessThanOrEqual(height + 0.001);
        for (const line of fitted.lines) {
          expect(line.width).toBeCloseTo(measure(line.text, bold) * fitted.size, 6);
          expect(line.width).toBeLessThanOrEqual(width + 0.001);
        }
      },
    ),
    { numRuns: 300 },
  );
});

const room = { width: 60, height: 20, size: 8, bold: false };

test("what fits keeps the size that was wished", () => {
  expect(fitText("Ana Li", room, measure)).toEqual({
    size: 8,
    lines: [{ text: "Ana Li", width: expect.closeTo(measure("Ana Li", false) * 8) }],
  });
});

test("a long name is divided between words, into lines that are about equally long", () => {
  const { lines } = fitText("Maria Antonia Fernanda Cavalcanti", room, measure);
  expect(lines.map(({ text }) => text)).toEqual(["Maria Antonia", "Fernanda Cavalcanti"]);
});

test("a word is divided only where it would be too small to read", () => {
  const word = "Donaudampfschifffahrt";
  expect(fitText(word, { ...room, width: 50 }, measure).lines).toHaveLength(1);
  expect(fitText(word.repeat(5), room, measure).lines.length).toBeGreaterThan(1);
});

test.each([
  ["欧阳娜娜欧阳娜娜欧阳娜娜", 2],
  ["สมชายใจดีสมชายใจดีสมชายใจดี", 2],
])("%s is divided without spaces", (text, lines) => {
  expect(fitText(text, room, measure).lines.length).toBeGreaterThanOrEqual(lines);
});

test("nothing takes no line", () => {
  expect(fitText("  ", room, measure).lines).toEqual([]);
});
