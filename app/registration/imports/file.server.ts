import { streamXlsxRows } from "hucre/xlsx";
import { AppError } from "#app/platform/errors.ts";
import {
  type Delimiter,
  decode,
  delimiterOf,
  type Encoding,
  encodingOf,
  parseTable,
} from "#app/registration/imports/table.ts";

export const rowLimit = 10_000;
const columnLimit = 100;
const cellLimit = 10_000;
/** Nothing at all, compressed, in bytes. */
const emptyEntry = 2;
/** A workbook is compressed: what it says it unfolds to is added up before it is unfolded. */
const unfoldedLimit = 100_000_000;

export type ReadTable = {
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  headings: string[];
  /** Below the heading. */
  rows: string[][];
};

/** Why a file is no table of people. */
export type TableFault = "file_not_table" | "file_no_rows" | "file_too_many_rows" | "file_too_wide";

function refuse(code: TableFault): AppError {
  return new AppError("invalid_input", { field: "file", code });
}

/** Reads the table in a file: a workbook's first sheet, or text whose encoding and delimiter are recognised. */
export async function readTable(
  bytes: Uint8Array,
  how: { encoding?: Encoding | null; delimiter?: Delimiter | null } = {},
): Promise<ReadTable> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = isWorkbook ? await readWorkbook(bytes) : readText(bytes, how);
  const [headings = [], ...rows] = read.table;
  if (headings.every((heading) => heading.trim() === "")) throw refuse("file_not_table");
  if (rows.length === 0) throw refuse("file_no_rows");
  if (rows.length > rowLimit) throw refuse("file_too_many_rows");
  if (headings.length > columnLimit) throw refuse("file_too_wide");
  const trimmed = headings.map((heading) => heading.trim().slice(0, 200));
  return { encoding: read.encoding, delimiter: read.delimiter, headings: trimmed, rows };
}

function readText(bytes: Uint8Array, how: { encoding?: Encoding | null; delimiter?: Delimiter | null }) {
  const encoding = how.encoding ?? encodingOf(bytes);
  const text = decode(bytes, encoding);
  // What is no text has signs that no text has.
  if (text.slice(0, 10_000).includes("\0")) throw refuse("file_not_table");
  const delimiter = how.delimiter ?? delimiterOf(text);
  const table = parseTable(text, delimiter, rowLimit + 2).map((cells) => cells.slice(0, columnLimit + 1).map(textOf));
  return { table, encoding, delimiter };
}

async function readWorkbook(bytes: Uint8Array) {
  if (unfoldedSize(bytes) > unfoldedLimit) throw refuse("file_too_many_rows");
  const table: string[][] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { maxRows: rowLimit + 2 })) {
      // Rows that the workbook leaves out keep their number.
      while (table.length < index && table.length <= rowLimit) table.push([]);
      if (table.length > rowLimit + 1) break;
      table.push(values.slice(0, columnLimit + 1).map(textOf));
    }
  } catch {
    throw refuse("file_not_table");
  }
  while (table.length > 0 && table.at(-1)?.every((cell) => cell === "")) table.pop();
  return { table, encoding: null, delimiter: null };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || value === undefined || typeof value === "object") return "";
  return String(value).slice(0, cellLimit);
}

/**
 * What the entries of the archive's directory say of their size, beyond which they are not unfolded; endless where it
 * cannot be read, or where one that is compressed does not say.
 */
function unfoldedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = lastIndexOf(view, 0x06054b50);
  if (end < 0 || end + 22 > view.byteLength) return Number.POSITIVE_INFINITY;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return Number.POSITIVE_INFINITY;
    const size = view.getUint32(at + 24, true);
    const isCompressed = view.getUint16(at + 10, true) !== 0;
    if (size === 0 && isCompressed && view.getUint32(at + 20, true) !== emptyEntry) return Number.POSITIVE_INFINITY;
    sum += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

function lastIndexOf(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === signature) return at;
  }
  return -1;
}
