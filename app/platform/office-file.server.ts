import { inflateRawSync } from "node:zlib";

/** Office documents without programs in them, by what their list of contents calls the main part. */
export const officeTypes = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "wordprocessingml.document.main+xml",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "presentationml.presentation.main+xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "spreadsheetml.sheet.main+xml",
} as const;
export type OfficeType = keyof typeof officeTypes;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const contents = "[Content_Types].xml";
const mostEntries = 5000;
const largestContents = 1_000_000;

/** The kind of an office document by what is in it; null where it is none, is broken, or holds macros. */
export function officeTypeOf(bytes: Uint8Array): OfficeType | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(file);
  const list = entries?.get(contents);
  if (!entries || list === undefined || [...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name))) return null;
  const text = unpacked(file, list)?.toString("utf8");
  if (!text || /macroEnabled/i.test(text)) return null;
  const kinds = Object.entries(officeTypes).filter(([, main]) => text.includes(main));
  return kinds.length === 1 ? (kinds[0]?.[0] as OfficeType) : null;
}

type Entry = { at: number; method: number; packed: number };

/** The files of a ZIP archive by their names, as its directory at the end has them. */
function entriesOf(file: Buffer): Map<string, Entry> | null {
  const end = endAt(file);
  if (end === -1) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count === 0 || count > mostEntries) return null;
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== directoryEntry) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name > end) return null;
    entries.set(file.toString("utf8", at + 46, at + 46 + name), {
      at: file.readUInt32LE(at + 42),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The directory ends the file, but for a comment of at most 64 kB. */
function endAt(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--)
    if (file.readUInt32LE(at) === endOfDirectory) return at;
  return -1;
}

function unpacked(file: Buffer, { at, method, packed }: Entry): Buffer | null {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localEntry) return null;
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + packed > file.length || packed > largestContents) return null;
  const data = file.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: largestContents });
  } catch {
    return null;
  }
}
