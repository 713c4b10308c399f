/** How wide a text is when its letters are one high. */
export type Measure = (text: string, bold: boolean) => number;

export type FittedText = {
  /** Of the letters, in the unit of the box. */
  size: number;
  lines: { text: string; width: number }[];
};

export type Room = { width: number; height: number; size: number; bold: boolean };

/** From one line to the next, in letters; the first line stands so far below the upper edge. */
export const lineHeight = 1.3;
export const baseline = 1;

/** Below this part of the wished size, long words are rather broken than set even smaller. */
const readablePart = 0.45;
const step = 0.97;

/**
 * The largest letters, not larger than wished, with which a text is wholly within its room, and its lines. Nothing is
 * ever left out: what is long becomes small.
 */
export function fitText(text: string, room: Room, measure: Measure): FittedText {
  const atWords = fitPieces(piecesOf(text), room, measure);
  if (atWords.size >= room.size * readablePart) return atWords;
  const anywhere = fitPieces(piecesOf(text, true), room, measure);
  return anywhere.size > atWords.size ? anywhere : atWords;
}

/** A part of a text that stays together, and the space before it, which goes where a line begins. */
type Piece = { gap: string; text: string };

function fitPieces(pieces: Piece[], room: Room, measure: Measure): FittedText {
  if (pieces.length === 0) return { size: room.size, lines: [] };
  const set = setter(pieces, (text) => measure(text, room.bold));
  for (let size = room.size; ; size *= step) {
    const most = Math.floor(room.height / (size * lineHeight));
    if (most < 1) continue;
    const lines = set(room.width / size);
    if (lines && lines.length <= most) return { size, lines: scaled(balanced(lines, set), size) };
  }
}

type Line = { text: string; width: number };
type SetLines = (width: number) => Line[] | null;

/** Sets pieces into lines of a width; null where one is wider. Each text is measured once. */
function setter(pieces: Piece[], measure: (text: string) => number): SetLines {
  const known = new Map<string, number>();
  const widthOf = (text: string) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
  return (width) => {
    const lines: Line[] = [];
    for (const { gap, text } of pieces) {
      const last = lines.at(-1);
      const joined = last && last.text + gap + text;
      if (last && joined !== undefined && widthOf(joined) <= width) Object.assign(last, lineOf(joined));
      else lines.push(lineOf(text));
    }
    return lines.every((line) => line.width <= width) ? lines : null;
  };

  function lineOf(text: string): Line {
    return { text, width: widthOf(text) };
  }
}

/** The same number of lines, as equally long as they can be. */
function balanced(lines: Line[], set: SetLines): Line[] {
  if (lines.length === 1) return lines;
  let best = lines;
  let [low, high] = [0, Math.max(...lines.map(({ width }) => width))];
  for (let round = 0; round < 12; round++) {
    const middle = (low + high) / 2;
    const tried = set(middle);
    if (tried && tried.length === lines.length) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

function scaled(lines: Line[], size: number): Line[] {
  return lines.map(({ text, width }) => ({ text, width: width * size }));
}

/** Signs between which a line may end without a space. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Scripts whose words are not divided by spaces. */
const undivided = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const words = new Intl.Segmenter("und", { granularity: "word" });
const signs = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A word and the space before it; spaces that do not break belong to words. */
const breakable = /([^\S\u00a0\u202f]*)((?:\S|[\u00a0\u202f])+)/gu;

/** Cuts a text where a line may end; between any two signs where it must be. */
function piecesOf(text: string, anywhere = false): Piece[] {
  return [...text.trim().matchAll(breakable)].flatMap(([, gap = "", word = ""]) => {
    const parts = anywhere ? segments(signs, word) : partsOf(word);
    return parts.map((part, index) => ({ gap: index === 0 ? gap : "", text: part }));
  });
}

function partsOf(word: string): string[] {
  if (ideograph.test(word)) return segments(signs, word);
  if (undivided.test(word)) return segments(words, word);
  return word.match(/[^-]+-*|-+/gu) ?? [word];
}

function segments(segmenter: Intl.Segmenter, text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
