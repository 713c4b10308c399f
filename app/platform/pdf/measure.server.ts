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

/** The lines into which text falls at a width; what is longer than a line is broken where the line ends. */
export function linesOf(text: string, size: number, width: number, letters: Letters = {}): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer, size, letters) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = brokenAt(word, size, width, letters);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line ? [...lines, line] : lines;
}

/** Between what a reader sees as characters: never a letter from its marks. */
const characters = new Intl.Segmenter();

function brokenAt(word: string, size: number, width: number, letters: Letters): string[] {
  if (widthOf(word, size, letters) <= width) return [word];
  const pieces = [""];
  for (const { segment } of characters.segment(word)) {
    const longer = pieces.at(-1) + segment;
    if (longer === segment || widthOf(longer, size, letters) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
