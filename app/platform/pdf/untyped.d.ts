// What the project uses of two packages that say nothing about their types.

declare module "fontkit" {
  type Subset = { glyphs: number[]; includeGlyph(id: number): number; encode(): Uint8Array };
  type Font = {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    lineGap: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    bbox: unknown;
    post: unknown;
    head: unknown;
    "OS/2": unknown;
    createSubset(): Subset;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  export function create(bytes: Uint8Array): Font;
}

declare module "pdfkit" {
  type Options = { autoFirstPage: boolean; displayTitle: boolean; lang: string; pdfVersion: string; info: object };
  class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: Options);
    end(): void;
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
  }
  export default PDFDocument;
}
