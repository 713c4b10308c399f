import type { CleanPicture } from "#app/registration/badges/photo/picture.server.ts";

/** Markers of a JPEG file (ITU-T T.81). */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, adobe: 0xee, firstRestart: 0xd0 };
/** Frames that every reader knows: sequential and progressive, coded by Huffman. */
const frames = [0xc0, 0xc1, 0xc2];
/** Tables without which the picture cannot be read: Huffman, quantisation, restart interval. */
const tables = [0xc4, 0xdb, 0xdd];

const adobeLength = 14;
const bitsOfSamples = 8;
/** A progressive picture has some ten; thousands only keep readers busy. */
const mostScans = 64;

/**
 * The picture in a JPEG file and nothing else: no place, time or device it was taken with, no smaller copies, no text,
 * nothing after its end. Of what cameras note only which side is up is kept. Null where it is no readable picture.
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let turned = 1;
  let scans = 0;
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return null;
    const kind = file[at + 1] ?? 0;
    if (kind === 0xff) at += 1;
    else if (kind === marker.end) return finish();
    else if (kind === marker.start || (kind >= marker.firstRestart && kind < marker.start)) return null;
    else {
      const end = at + 2 + file.readUInt16BE(at + 2);
      if (end > file.length || end < at + 4) return null;
      const segment = file.subarray(at, end);
      if (frames.includes(kind)) {
        if (size || segment.length < 11 || segment[4] !== bitsOfSamples) return null;
        size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
        kept.push(segment);
      } else if (kind === marker.scan) {
        scans += 1;
        if (!size || scans > mostScans) return null;
        const scanned = endOfScan(file, end);
        kept.push(file.subarray(at, scanned));
        at = scanned;
        continue;
      } else if (tables.includes(kind)) kept.push(segment);
      else if (kind === marker.adobe && isAdobe(segment)) kept.push(segment);
      else if (kind === marker.exif) turned = orientationIn(segment) ?? turned;
      else if (!isDropped(kind)) return null;
      at = end;
    }
  }
  // A file that was cut off is shown by most readers as far as it goes.
  return finish();

  function finish(): CleanPicture | null {
    if (!size || scans === 0) return null;
    const head = Buffer.from([0xff, marker.start]);
    const tail = Buffer.from([0xff, marker.end]);
    const parts = turned === 1 ? [head, ...kept, tail] : [head, orientation(turned), ...kept, tail];
    const upright = turned < 5 ? size : { width: size.height, height: size.width };
    return { mediaType: "image/jpeg", bytes: new Uint8Array(Buffer.concat(parts)), ...upright };
  }
}

/** Application data and comments. Anything else that is not known is not let through. */
function isDropped(kind: number): boolean {
  return (kind >= 0xe0 && kind <= 0xef) || kind === 0xfe;
}

/** Where the coded data of a scan ends: at the next marker that is neither a restart nor a stuffed byte. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    const goesOn = next === 0 || next === 0xff || (next >= marker.firstRestart && next < marker.start);
    if (!goesOn) return at;
  }
  return file.length;
}

/** Says how the colours are coded; without it some pictures are shown in false ones. */
function isAdobe(segment: Buffer): boolean {
  return segment.length === adobeLength + 2 && segment.toString("latin1", 4, 9) === "Adobe";
}

const orientationTag = 0x0112;

/** Which side is up, 1 to 8, as the camera noted it; null where it did not, or not so that it can be read. */
function orientationIn(segment: Buffer): number | null {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return null;
  const tiff = segment.subarray(10);
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return null;
  const short = (at: number) => (order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const list = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (list + 2 > tiff.length) return null;
  for (let entry = 0; entry < short(list); entry++) {
    const at = list + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says nothing but which side is up. */
function orientation(value: number): Buffer {
  const list = [0, 1, orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
  const body = Buffer.concat([Buffer.from("Exif\0\0MM\0*\0\0\0\b", "latin1"), Buffer.from(list)]);
  const head = Buffer.from([0xff, marker.exif, 0, body.length + 2]);
  return Buffer.concat([head, body]);
}
