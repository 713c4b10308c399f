import PDFDocument from "pdfkit";
import type { Cluster, Part } from "#app/platform/pdf/face.server.ts";

type Position = { xAdvance: number; xOffset: number; yOffset: number };

/** What is used of the page being drawn. */
type Canvas = {
  page: { height: number; fonts: Record<string, unknown> };
  _fontSize: number;
  _font: {
    id: string;
    font: { unitsPerEm: number };
    scale: number;
    subset: { includeGlyph(id: number): number };
    widths: number[];
    unicode: number[][];
    ref(): unknown;
  };
  save(): void;
  restore(): void;
  transform(...matrix: [number, number, number, number, number, number]): void;
  addContent(content: string): void;
};

/**
 * Has text drawn by `drawGlyphs`: the renderer looks for this method first. Its own way knows nothing of marks that
 * stand above or below others.
 */
export function drawGlyphsOurWay(): void {
  Object.defineProperty(PDFDocument.prototype, "glyphs", { value: drawGlyphs, configurable: true });
}

function drawGlyphs(this: Canvas, clusters: Cluster[], positions: Position[], x: number, y: number): void {
  const { page, _font: font, _fontSize: size } = this;
  page.fonts[font.id] ??= font.ref();
  this.save();
  this.transform(1, 0, 0, -1, 0, page.height);
  this.addContent("BT");
  this.addContent(`/${font.id} ${decimal(size)} Tf`);
  const scale = size / font.font.unitsPerEm;
  // Letters first, then the marks on them: what is copied from the document is then not broken up.
  const marks: { part: Part; from: number; up: number }[] = [];
  const line = new Line(this, size);
  let pen = x;
  for (const [index, { parts }] of clusters.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    for (const part of parts) {
      const [from, up] = [pen + xOffset + part.x * scale, page.height - y + yOffset + part.y * scale];
      if (part.isMark) marks.push({ part, from, up });
      else line.add(encode(font, part), from, up, part.advanceWidth * scale);
    }
    pen += xAdvance;
  }
  line.end();
  // What they say, the letters have said.
  if (marks.length > 0) this.addContent("/Span <</ActualText <FEFF>>> BDC");
  for (const { part, from, up } of marks) line.add(encode(font, part), from, up, 0);
  line.end();
  if (marks.length > 0) this.addContent("EMC");
  this.addContent("ET");
  this.restore();
}

/** Writes glyphs that stand on one line, one after the other, as one piece of text. */
class Line {
  #parts: string[] = [];
  #codes = "";
  #start = { x: 0, y: 0 };
  /** Where the next glyph would stand by itself. */
  #next = 0;

  constructor(
    private readonly canvas: Canvas,
    private readonly size: number,
  ) {}

  add(code: string, x: number, y: number, advance: number): void {
    const back = ((this.#next - x) * 1000) / this.size;
    if (this.#isEmpty || Math.abs(y - this.#start.y) > 0.001) this.#startAt(x, y);
    else if (Math.abs(back) > 0.05) {
      this.#parts.push(`<${this.#codes}> ${decimal(back)}`);
      this.#codes = "";
    }
    this.#codes += code;
    this.#next = x + advance;
  }

  get #isEmpty() {
    return this.#parts.length === 0 && this.#codes === "";
  }

  #startAt(x: number, y: number): void {
    this.end();
    this.#start = { x, y };
  }

  end(): void {
    if (this.#isEmpty) return;
    this.canvas.addContent(`1 0 0 1 ${decimal(this.#start.x)} ${decimal(this.#start.y)} Tm`);
    this.canvas.addContent(`[${[...this.#parts, `<${this.#codes}>`].join(" ")}] TJ`);
    this.#parts = [];
    this.#codes = "";
  }
}

/** Its number in the document's subset of the font, with its width and text noted there. */
function encode(font: Canvas["_font"], part: Part): string {
  const place = font.subset.includeGlyph(part.id);
  font.widths[place] ??= part.advanceWidth * font.scale;
  font.unicode[place] ??= part.codePoints;
  return place.toString(16).padStart(4, "0");
}

function decimal(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
