import { inflateSync } from "node:zlib";

const headLength = 44;
const entryLength = 20;
const sfntHeadLength = 12;
const sfntEntryLength = 16;

/**
 * The font in a WOFF file as it was before it was packed. The library would unpack a table again for each glyph it
 * looks at, which takes seconds where there are thousands.
 */
export function unpackWoff(woff: Buffer): Uint8Array {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, headLength + index * entryLength));
  const bodyStart = sfntHeadLength + count * sfntEntryLength;
  const font = Buffer.alloc(tables.reduce((end, { bytes }) => end + padded(bytes.length), bodyStart));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  let offset = bodyStart;
  for (const [index, { entry, bytes }] of tables.entries()) {
    const at = sfntHeadLength + index * sfntEntryLength;
    woff.copy(font, at, entry, entry + 4);
    woff.copy(font, at + 4, entry + 16, entry + 20);
    font.writeUInt32BE(offset, at + 8);
    font.writeUInt32BE(bytes.length, at + 12);
    font.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return font;
}

function readTable(woff: Buffer, entry: number): { entry: number; bytes: Uint8Array } {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  return { entry, bytes: packed < length ? inflateSync(bytes) : bytes };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
