/** How the bytes of a text file are read. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const marks: [Encoding, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The encoding of a text: by its byte-order mark; else, where every other byte is nought, UTF-16; else UTF-8 if it is
 * that; else what Windows writes in western Europe.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  const wide = wideOf(bytes.subarray(0, 4096));
  if (wide) return wide;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Line ends, delimiters and figures are one byte of two whatever the script. */
function wideOf(bytes: Uint8Array): Encoding | null {
  const noughts: [number, number] = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) noughts[index % 2 === 0 ? 0 : 1]++;
  const [even, odd] = noughts;
  if (odd > even && odd >= bytes.length / 40) return "utf-16le";
  return even > odd && even >= bytes.length / 40 ? "utf-16be" : null;
}

/** The text of a file, without its byte-order mark. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  // Node's decoder of that name knows only Latin-1: what Windows has in its place is read here.
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/[\x80-\x9f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}

const windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Enough to tell, however long the file and its lines are. */
const looksAt = { lines: 200, signs: 200_000 };

/**
 * What stands between the cells: the sign with which most of the first lines have as many cells as the first one; of
 * equals the one that makes more cells.
 */
export function delimiterOf(text: string): Delimiter {
  const beginning = text.slice(0, looksAt.signs);
  const scores = delimiters.map((delimiter) => {
    const lines = parseTable(beginning, delimiter, looksAt.lines);
    const width = lines[0]?.length ?? 0;
    const same = lines.filter((cells) => cells.length === width).length;
    return { delimiter, score: width < 2 ? 0 : (same / lines.length) * 1000 + Math.min(width, 99) };
  });
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.delimiter;
}

/**
 * The cells of a delimited text (RFC 4180): quotes protect delimiters, line ends and doubled quotes; every kind of line
 * end counts. A quote inside an unquoted cell is a sign like others, so nothing is ever lost. Lines without a single sign
 * are left out of the end only: the others keep their number.
 */
export function parseTable(text: string, delimiter: Delimiter, limit: number = Number.POSITIVE_INFINITY): string[][] {
  const table: string[][] = [];
  let at = 0;
  while (at < text.length && table.length < limit) {
    const line = lineFrom(text, at, delimiter);
    table.push(line.cells);
    at = line.end;
  }
  while (table.length > 0 && table.at(-1)?.every((cell) => cell === "")) table.pop();
  return table;
}

/** One line: its cells, and where the next begins. */
function lineFrom(text: string, start: number, delimiter: Delimiter): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedFrom(text, at) : { value: "", end: at };
    const end = endOfPlain(text, cell.end, delimiter);
    cells.push(cell.value + text.slice(cell.end, end));
    if (text[end] === delimiter) at = end + 1;
    else return { cells, end: text.startsWith("\r\n", end) ? end + 2 : end + 1 };
  }
}

function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** What stands between quotes. One that is never closed is a sign like others. */
function quotedFrom(text: string, start: number): { value: string; end: number } {
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: "", end: start };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
