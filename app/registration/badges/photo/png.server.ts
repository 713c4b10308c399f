import { crc32, inflateSync } from "node:zlib";
import type { CleanPicture } from "#app/registration/badges/photo/picture.server.ts";

/** What a PNG file needs to be shown; of the rest only which parts can be seen through. */
const needed = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];
const signatureLength = 8;
const headLength = 13;

/** Samples for each pixel by colour type, with the depths that the standard allows. */
const samples: Record<number, { count: number; depths: number[] }> = {
  0: { count: 1, depths: [1, 2, 4, 8, 16] },
  2: { count: 3, depths: [8, 16] },
  3: { count: 1, depths: [1, 2, 4, 8] },
  4: { count: 2, depths: [8, 16] },
  6: { count: 4, depths: [8, 16] },
};

type Chunk = { name: string; whole: Buffer; data: Buffer };

/**
 * The picture in a PNG file and nothing else: no text, time or camera's notes, nothing after its end. Null where it is no
 * readable picture, or one that is larger unpacked than it says.
 */
export function cleanPng(bytes: Uint8Array, mostPixels: number): CleanPicture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = chunksOf(file);
  const head = chunks?.[0];
  if (!chunks || head?.name !== "IHDR" || head.data.length !== headLength) return null;
  const size = { width: head.data.readUInt32BE(0), height: head.data.readUInt32BE(4) };
  // More is refused by whoever asked; it is not unpacked to find out whether it would be one.
  const unpacked = size.width * size.height > mostPixels ? 0 : unpackedLength(head.data, size);
  if (unpacked === null) return null;
  const kept = chunks.filter(({ name }) => needed.includes(name));
  const data = Buffer.concat(kept.filter(({ name }) => name === "IDAT").map((chunk) => chunk.data));
  if (unpacked > 0 && !unpacksTo(data, unpacked)) return null;
  const parts = [file.subarray(0, signatureLength), ...kept.map(({ whole }) => whole)];
  return { mediaType: "image/png", bytes: new Uint8Array(Buffer.concat(parts)), ...size };
}

/** All chunks up to the end of the picture; null where one is cut off, damaged, or unknown and needed. */
function chunksOf(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = signatureLength; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return null;
    const name = file.toString("latin1", at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return null;
    // A capital letter first: nobody can show the picture without it.
    if (/^[A-Z]/.test(name) && !needed.includes(name)) return null;
    chunks.push({ name, whole: file.subarray(at, end), data: file.subarray(at + 8, end - 4) });
    if (name === "IEND") return chunks;
    at = end;
  }
  return null;
}

/** How long the rows are together, each with the byte before it that says how it is coded. Interlaced pictures are refused. */
function unpackedLength(head: Buffer, { width, height }: { width: number; height: number }): number | null {
  const [depth = 0, type = 0, compression, filter, interlace] = head.subarray(8);
  const kind = samples[type];
  if (!kind?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace !== 0) return null;
  if (width === 0 || height === 0) return null;
  return height * (1 + Math.ceil((width * kind.count * depth) / 8));
}

function unpacksTo(data: Buffer, length: number): boolean {
  try {
    return inflateSync(data, { maxOutputLength: length }).length === length;
  } catch {
    return false;
  }
}
