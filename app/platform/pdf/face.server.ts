import { create, type Font as Outlines } from "fontkit";
import { Blob, Face as ShapedFace, Font as ShapedFont, Buffer as ShapingBuffer, shape } from "harfbuzzjs";

/**
 * What stands for a few characters that belong together, as one glyph to the layout engine: it loses parts that stand for
 * no character of their own, and forgets how high they stand.
 */
export type Cluster = {
  id: number;
  codePoints: number[];
  advanceWidth: number;
  /** What is drawn, from where the cluster begins; the first says what the text is. */
  parts: Part[];
};

/** `id` stands for a glyph together with the text it is for. */
export type Part = { id: number; codePoints: number[]; advanceWidth: number; x: number; y: number; isMark: boolean };

type Shaped = ReturnType<ShapingBuffer["getGlyphInfosAndPositions"]>[number];
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

/** Ids above are pairs of a glyph and its text. */
const firstPair = 0x1_0000;
const joiners = /\p{Default_Ignorable_Code_Point}/u;
const clinging = /[\p{M}\p{Zs}]/u;

/** Which face the last character was found in, so that marks, joiners and spaces stay with it. */
let lastFound: Face | null = null;

/**
 * One font file, in the shape in which the layout engine wants it, but shaped by HarfBuzz: the engine's own shaper
 * misplaces the dots of Arabic, loses letters of Thai, and gives letters that share an outline the same text.
 */
export class Face {
  readonly type = "TTF";
  readonly #outlines: Outlines;
  readonly #shaped: ShapedFont;
  readonly #pairs = new Map<string, number>();
  readonly #glyphOfPair: number[] = [];

  constructor(
    bytes: Uint8Array,
    /** Unlike that of every other face: documents keep one subset for each. */
    readonly postscriptName: string,
    /** Takes every character that no other face has, and shows a box for it. */
    private readonly isLast = false,
  ) {
    this.#outlines = create(bytes);
    this.#shaped = new ShapedFont(new ShapedFace(new Blob(bytes)));
  }

  get unitsPerEm() {
    return this.#outlines.unitsPerEm;
  }
  get ascent() {
    return this.#outlines.ascent;
  }
  get descent() {
    return this.#outlines.descent;
  }
  get lineGap() {
    return this.#outlines.lineGap;
  }
  get capHeight() {
    return this.#outlines.capHeight;
  }
  get xHeight() {
    return this.#outlines.xHeight;
  }
  get italicAngle() {
    return this.#outlines.italicAngle;
  }
  get bbox() {
    return this.#outlines.bbox;
  }
  get post() {
    return this.#outlines.post;
  }
  get head() {
    return this.#outlines.head;
  }
  get "OS/2"() {
    return this.#outlines["OS/2"];
  }

  hasGlyphForCodePoint(codePoint: number): boolean {
    const found = this.#finds(codePoint);
    if (found) lastFound = this;
    return found;
  }

  /** Has a letter for it, not only a box. */
  draws(codePoint: number): boolean {
    return this.#outlines.hasGlyphForCodePoint(codePoint);
  }

  #finds(codePoint: number): boolean {
    const character = String.fromCodePoint(codePoint);
    if (lastFound && joiners.test(character)) return lastFound === this;
    if (lastFound && clinging.test(character) && lastFound.draws(codePoint)) return lastFound === this;
    return this.isLast || this.draws(codePoint);
  }

  getGlyph(glyph: number): { advanceWidth: number } {
    return { advanceWidth: this.#shaped.glyphHAdvance(glyph) };
  }

  glyphForCodePoint(codePoint: number): Cluster | undefined {
    return this.layout(String.fromCodePoint(codePoint)).glyphs[0];
  }

  /** Clusters in the order of the text, also where it is written from right to left: the engine turns those round. */
  layout(text: string): { glyphs: Cluster[]; positions: Position[]; advanceWidth: number } {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#shaped, buffer);
    const shaped = new Map<number, Shaped[]>();
    for (const glyph of buffer.getGlyphInfosAndPositions())
      shaped.set(glyph.cluster, [...(shaped.get(glyph.cluster) ?? []), glyph]);
    const starts = [...shaped.keys()].sort((one, other) => one - other);
    const glyphs = starts.map((start, index) =>
      this.#cluster(codePointsOf(text.slice(start, starts[index + 1])), shaped.get(start) ?? []),
    );
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((width, glyph) => width + glyph.advanceWidth, 0) };
  }

  #cluster(codePoints: number[], shaped: Shaped[]): Cluster {
    let pen = 0;
    const placed = shaped.map(({ codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
      const place = { glyph, x: pen + xOffset, y: yOffset, isMark: xAdvance === 0 };
      pen += xAdvance;
      return place;
    });
    const ordered = [...placed.filter(({ isMark }) => !isMark), ...placed.filter(({ isMark }) => isMark)];
    const letters = placed.filter(({ isMark }) => !isMark).length;
    const parts = ordered.map(({ glyph, ...place }, index) => {
      const text = share(codePoints, index, Math.max(letters, 1));
      const advanceWidth = this.#shaped.glyphHAdvance(glyph);
      return { id: this.#pair(glyph, text), codePoints: text, advanceWidth, ...place };
    });
    return { id: parts[0]?.id ?? 0, codePoints, advanceWidth: pen, parts };
  }

  #pair(glyph: number, codePoints: number[]): number {
    const key = [glyph, ...codePoints].join(" ");
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pair = firstPair + this.#glyphOfPair.push(glyph) - 1;
    this.#pairs.set(key, pair);
    return pair;
  }

  /** Keeps a glyph once for each text it is for, so that what is copied from the document is what was written. */
  createSubset() {
    const subset = this.#outlines.createSubset();
    const include = subset.includeGlyph.bind(subset);
    const places = new Map<number, number>();
    subset.includeGlyph = (id) => {
      if (id < firstPair) return include(id);
      const place = places.get(id) ?? subset.glyphs.push(this.#glyphOfPair[id - firstPair] ?? 0) - 1;
      places.set(id, place);
      return place;
    };
    return subset;
  }
}

/** A space without width: readers show a number where a glyph says nothing, but leave this out. */
const nothing = [0x200b];

/** What the letter at `index` of so many that stand for the characters together says: each one, the first the rest. */
function share(codePoints: number[], index: number, letters: number): number[] {
  const first = Math.max(codePoints.length - letters + 1, 1);
  if (index === 0) return codePoints.slice(0, first);
  const own = index < letters ? codePoints.slice(first + index - 1, first + index) : [];
  return own.length > 0 ? own : nothing;
}

function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}
