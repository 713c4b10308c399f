import { encodeQR } from "qr";
import { baseline, fitText, lineHeight, type Measure } from "#app/registration/badges/fit.ts";
import {
  type Alignment,
  type BadgeElement,
  type BadgeLayout,
  type Box,
  badgeSizes,
  isWords,
} from "#app/registration/badges/layout.ts";

/** What a badge says of a person, in words as they are printed. */
export type BadgeWords = {
  conference: string;
  name: string;
  position: string;
  organisation: string;
  country: string;
  languages: string;
  category: string;
};

export type BadgeContent = {
  words: BadgeWords;
  /** What the QR code says; null: none yet. */
  code: string | null;
  /** Of the category, `#rrggbb`. */
  colour: string;
  /** What whoever draws the marks knows the picture by; null: none. */
  photo: string | null;
};

/** What is to be drawn, in millimetres from the upper left corner, in this order. */
export type Mark =
  | ({ kind: "area"; fill: string } & Box)
  | ({ kind: "picture"; photo: string } & Box)
  | { kind: "shape"; path: string; fill: string }
  | TextMark;

/** One line of text: `x` is where its left end, its middle or its right end is, by `align`, whichever way it is written. */
export type TextMark = {
  kind: "text";
  text: string;
  x: number;
  align: Alignment;
  baseline: number;
  width: number;
  size: number;
  bold: boolean;
  fill: string;
};

/** A point in millimetres. */
export const point = 25.4 / 72;

const ink = "#1c2733";
const quietInk = "#45505c";
const white = "#ffffff";
/** Words stand so far from the edges of the category's band, in letters. */
const bandInset = 0.4;

/** The marks that make a badge of a person, in the order of the layout's elements, the band below everything. */
export function drawBadge(layout: BadgeLayout, content: BadgeContent, measure: Measure): Mark[] {
  const shown = layout.elements.filter(({ shown }) => shown);
  const band = shown.filter(({ kind }) => kind === "category");
  const others = shown.filter(({ kind }) => kind !== "category");
  return [
    { kind: "area", x: 0, y: 0, ...badgeSizes[layout.size], fill: white },
    ...[...band, ...others].flatMap((element) => drawElement(element, content, measure)),
  ];
}

function drawElement(element: BadgeElement, content: BadgeContent, measure: Measure): Mark[] {
  const { kind, x, y, width, height } = element;
  if (kind === "qr") return content.code ? drawCode(content.code, element) : [];
  if (kind === "photo") return content.photo ? [{ kind: "picture", photo: content.photo, x, y, width, height }] : [];
  if (kind === "category") return drawBand(element, content, measure);
  if (!isWords(kind)) return [];
  return drawWords(content.words[kind], element, measure, {
    bold: kind === "name" || kind === "country",
    fill: kind === "position" || kind === "languages" ? quietInk : ink,
    vertical: "top",
  });
}

/** The category by its colour and by its word, which is dark on a light colour. */
function drawBand(element: BadgeElement, { words, colour }: BadgeContent, measure: Measure): Mark[] {
  const { x, y, width, height, fontSize } = element;
  const inset = Math.min(fontSize * point * bandInset, width / 4);
  const inner = { ...element, x: x + inset, width: width - 2 * inset };
  return [
    { kind: "area", x, y, width, height, fill: colour },
    ...drawWords(words.category, inner, measure, { bold: true, fill: inkOn(colour), vertical: "middle" }),
  ];
}

/** Which part of a line or a box is to the left of the point it is set by. */
const shareLeftOf: Record<Alignment, number> = { left: 0, center: 0.5, right: 1 };

type Style = { bold: boolean; fill: string; vertical: "top" | "middle" };

function drawWords(text: string, element: BadgeElement, measure: Measure, style: Style): Mark[] {
  const { x, y, width, height, align, fontSize } = element;
  const { bold, fill } = style;
  const { size, lines } = fitText(text, { width, height, size: fontSize * point, bold }, measure);
  const spare = height - lines.length * size * lineHeight;
  const top = y + (style.vertical === "middle" ? spare / 2 : 0);
  return lines.map((line, index) => ({
    ...{ kind: "text" as const, text: line.text, width: line.width, size, bold, fill, align },
    x: x + width * shareLeftOf[align],
    baseline: top + size * (index * lineHeight + baseline),
  }));
}

/** Lines of white around a code, in squares, as the standard asks. */
const quietZone = 4;

/** A code as large as its box lets it be, in the middle of it, on white. */
export function drawCode(code: string, { x, y, width, height }: Box): Mark[] {
  const rows = encodeQR(code, "raw", { ecc: "quartile", border: quietZone });
  const side = Math.min(width, height);
  const [left, top] = [x + (width - side) / 2, y + (height - side) / 2];
  const square = side / rows.length;
  const path = rows.map((row, index) => rowPath(row, left, top + index * square, square)).join("");
  return [
    { kind: "area", x: left, y: top, width: side, height: side, fill: white },
    { kind: "shape", path, fill: "#000000" },
  ];
}

/** How far a row of squares reaches into the next, so that no hairline stands between them. */
const overlap = 0.01;

/** One row of squares; neighbours are one rectangle. */
function rowPath(row: boolean[], left: number, top: number, square: number): string {
  let path = "";
  for (let at = 0; at < row.length; at++) {
    if (!row[at]) continue;
    const begin = at;
    while (row[at + 1]) at++;
    const width = (at - begin + 1) * square;
    path += `M${short(left + begin * square)} ${short(top)}h${short(width)}v${short(square + overlap)}h${short(-width)}z`;
  }
  return path;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Black or white: what can be read better on a colour. */
export function inkOn(colour: string): string {
  return contrast(colour, white) >= contrast(colour, ink) ? white : ink;
}

/** How far two colours are from each other (WCAG), from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
