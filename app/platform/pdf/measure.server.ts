import { facesOf, sans, type Weight } from "#app/platform/pdf/faces.server.ts";

type Letters = { stack?: readonly string[]; weight?: Weight };

/** How wide one line of text is at a size, in points. */
export function widthOf(text: string, size: number, { stack = sans, weight = 400 }: Letters = {}): number {
  const faces = facesOf(stack, weight);
  let width = 0;
  let run = "";
  let current = faces[0];
  const finish = () => {
    if (run && current) width += (current.layout(run).advanceWidth / current.unitsPerEm) * size;
    run = "";
  };
  for (const character of text) {
    const face = faces.find((each) => each.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    if (face !== current) finish();
    current = face;
    run += character;
  }
  finish();
  return width;
}

/** The largest size, not above `from`, at which the text fits into the width on one line; never below `least`. */
export function fittingSize(
  text: string,
  { width, from, least, ...letters }: Letters & { width: number; from: number; least: number },
): number {
  // A hundredth less: what is laid out is rounded.
  const fits = (from * width * 0.99) / Math.max(widthOf(text, from, letters), 1);
  return Math.max(least, Math.min(from, Math.floor(fits * 10) / 10));
}
