import { crc32, deflateSync } from "node:zlib";
import type { Chance } from "./random.ts";

const cells = 5;
const cell = 48;
const [width, height] = [cells * cell, (cells + 1) * cell];

const grounds: Colour[] = [
  [222, 230, 238],
  [238, 228, 218],
  [224, 234, 222],
  [234, 224, 236],
];
const inks: Colour[] = [
  [36, 64, 122],
  [185, 65, 43],
  [45, 132, 132],
  [103, 84, 153],
  [181, 122, 28],
];
type Colour = [number, number, number];

/** A picture that stands for somebody who does not exist: no face, a pattern of squares that is the same left and right. */
export function drawnPicture(chance: Chance) {
  const half = Math.ceil(cells / 2);
  const filled = Array.from({ length: cells }, () => Array.from({ length: half }, () => chance.number() < 0.5));
  const isInk = (x: number, y: number) => {
    const row = Math.floor((y - cell / 2) / cell);
    const column = Math.floor(x / cell);
    return filled[row]?.[Math.min(column, cells - 1 - column)] ?? false;
  };
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = isInk(x, y) ? 1 : 0;
  }
  const colours = [...chance.pick(grounds), ...chance.pick(inks)];
  return pictureOf({ width, height }, rows, colours);
}

/** A picture of few colours: each row is a zero and, for each pixel, which of them. */
export function pictureOf({ width, height }: { width: number; height: number }, rows: Buffer, colours: number[]) {
  return { mediaType: "image/png" as const, bytes: png(width, height, rows, colours), width, height };
}

function png(width: number, height: number, rows: Buffer, colours: number[]): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const parts = [chunk("IHDR", head), chunk("PLTE", Buffer.from(colours)), chunk("IDAT", deflateSync(rows))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, ...parts, chunk("IEND", Buffer.alloc(0))]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
