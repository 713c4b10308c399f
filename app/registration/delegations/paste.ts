import { type Bilingual, locales } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";

/** What stands in one line of a pasted list, in the order in which the page asks for it. */
export type PastedLine = {
  /** Counted from one, as the person sees it. */
  number: number;
  name: string;
  email: string;
  position: string;
  category: string;
  organisation: string;
};

/**
 * Reads a pasted list: one person a line, name, address, position, and where they differ from what was chosen above,
 * category and organisation. A table copied from a spreadsheet has tabs; otherwise a line is cut at its semicolons, or, when
 * it has none, at its commas. What stands in quotation marks is one cell. Empty lines and a line of headings are nobody.
 */
export function readPaste(text: string): PastedLine[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, cells: cellsOf(line) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  return filled
    .filter(({ cells }, index) => index > 0 || !isHeading(cells))
    .map(({ number, cells: [name = "", email = "", position = "", category = "", organisation = ""] }) => ({
      ...{ number, name, email, position, category, organisation },
    }));
}

const headings = ["name", "nom", "full name", "nom complet", "nom et prenom", "prenom et nom"];

function isHeading([first = "", second = ""]: string[]): boolean {
  return headings.includes(foldText(first)) && !second.includes("@");
}

function cellsOf(line: string): string[] {
  const plain = line.replace(/"[^"]*"/g, "");
  const separator = ["\t", ";"].find((one) => plain.includes(one)) ?? ",";
  return cut(line, separator);
}

/** Cuts a line at a separator that stands outside quotation marks; `""` inside them is one mark. */
function cut(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^[^\S\t]*"((?:[^"]|"")*)"[^\S\t]*/.exec(rest);
    const ends = quoted ? rest.slice(quoted[0].length) : "";
    // A mark in the middle of a cell is just a mark.
    const whole = quoted && (ends === "" || ends.startsWith(separator));
    const at = whole ? (ends === "" ? -1 : quoted[0].length) : rest.indexOf(separator);
    const cell = at === -1 ? rest : rest.slice(0, at);
    cells.push(whole ? (quoted[1] ?? "").replaceAll('""', '"').trim() : cell.trim());
    if (at === -1) return cells;
    rest = rest.slice(at + separator.length);
  }
}

/** The one that a word names, in either language; undefined when there is none. */
export function named<Thing extends { name: Bilingual }>(word: string, things: readonly Thing[]): Thing | undefined {
  const key = foldText(word);
  return things.find(({ name }) => locales.some((locale) => name[locale] !== null && foldText(name[locale]) === key));
}
