import type { Measure } from "#app/registration/badges/fit.ts";

const widths: [pattern: RegExp, width: number][] = [
  [/\p{M}|\u200c|\u200d/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/[\s.,;:'’·|!ijlI\-()/]/u, 0.3],
  [/[mwMW@]/u, 0.88],
  [/\p{Lu}/u, 0.64],
];

/** About how wide a text is: for a page that is made where no letters can be measured. Rather too wide than too narrow. */
export const roughly: Measure = (text, bold) => {
  let width = 0;
  for (const sign of text) width += widths.find(([pattern]) => pattern.test(sign))?.[1] ?? 0.54;
  return width * (bold ? 1.06 : 1);
};
