import { inflateRawSync } from "node:zlib";
import { streamXlsxRows } from "hucre/xlsx";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type Delimiter, decode, delimiterOf, type Encoding, encodingOf, parseTable } from "#app/platform/table.ts";

export const rowLimit = 10_000;
const columnLimit = 100;
const cellLimit = 10_000;
/** A reader that is given far more needs minutes and gigabytes: what is compressed is counted before it is read. */
const unfoldedLimit = { bytes: 60_000_000, tags: 2_000_000 };

export type ReadTable = {
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  headings: string[];
  /** Below the heading. */
  rows: string[][];
};

/** Why a file is no table of people. */
export type TableFault = "file_not_table" | "file_unfolds" | "file_no_rows" | "file_too_many_rows" | "file_too_wide";

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
  const table: string[][] = [];
  let cells = 0;
  try {
    if (!isModest(bytes)) throw refuse("file_unfolds");
    for await (const { index, values } of streamXlsxRows(bytes, { maxRows: rowLimit + 2 })) {
      // Rows that the workbook leaves out keep their number.
      while (table.length < index && table.length <= rowLimit) table.push([]);
      if (table.length > rowLimit + 1) break;
      table.push(values.slice(0, columnLimit + 1).map(textOf));
      cells += values.length;
      if (cells > 2 * rowLimit * columnLimit) throw refuse("file_too_wide");
    }
  } catch (error) {
    throw isAppError(error) ? error : refuse("file_not_table");
  }
  while (table.length > 0 && table.at(-1)?.every((cell) => cell === "")) table.pop();
  return { table, encoding: null, delimiter: null };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || value === undefined || typeof value === "object") return "";
  return String(value).slice(0, cellLimit);
}

/** Whether all that is packed into an archive is within the limits; refuses one that says otherwise than it is. */
function isModest(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = lastIndexOf(view, 0x06054b50);
  let at = view.getUint32(end + 16, true);
  let [size, tags] = [0, 0];
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    size += view.getUint32(at + 24, true);
    if (size > unfoldedLimit.bytes) return false;
    for (const sign of unfold(bytes, view, at)) if (sign === 0x3c) tags++;
    if (tags > unfoldedLimit.tags) return false;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
}

/** What an entry of the archive's directory unfolds to; an error where that is more than it says. */
function unfold(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const head = view.getUint32(entry + 42, true);
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const packed = bytes.subarray(start, start + view.getUint32(entry + 20, true));
  const isPacked = view.getUint16(entry + 10, true) !== 0;
  return isPacked ? inflateRawSync(packed, { maxOutputLength: view.getUint32(entry + 24, true) || 1 }) : packed;
}

function lastIndexOf(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === signature) return at;
  }
  return -1;
}
