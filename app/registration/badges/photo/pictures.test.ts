import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { mediaTypeOf } from "#app/platform/uploads.server.ts";
import { cleanJpeg } from "#app/registration/badges/photo/jpeg.server.ts";
import { pictureIn } from "#app/registration/badges/photo/picture.server.ts";
import { cleanPng } from "#app/registration/badges/photo/png.server.ts";
import fc from "#tests/setup/properties.ts";

const secret = "GPS 48.5839 7.7455";

function segment(kind: number, data: number[] | string): Buffer {
  const body = typeof data === "string" ? Buffer.from(data, "latin1") : Buffer.from(data);
  return Buffer.concat([Buffer.from([0xff, kind, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const tables = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
const huffman = segment(0xc4, [0, ...Array.from({ length: 16 }, () => 0)]);
const frame = (width = 300, height = 400) =>
  segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
const scan = Buffer.concat([segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);

function exif(turned: number, order: "II" | "MM"): Buffer {
  const short = (value: number) => (order === "II" ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const long = (value: number) => (order === "II" ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const list = [...short(1), ...short(0x112), ...short(3), ...long(1), ...short(turned), 0, 0, ...long(0)];
  const tiff = [...Buffer.from(order), ...short(42), ...long(8), ...list];
  return segment(0xe1, `Exif\0\0${Buffer.from(tiff).toString("latin1")}${secret}`);
}

function jpeg(...extra: Buffer[]): Uint8Array {
  return Buffer.concat([start, ...extra, tables, frame(), huffman, scan, end]);
}

const plain = Buffer.from(jpeg());

describe("JPEG", () => {
  test("nothing but the picture is left", () => {
    const withMore = Buffer.concat([
      jpeg(segment(0xe0, "JFIF\0"), segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`), segment(0xfe, secret)),
      Buffer.from(`a film after the end ${secret}`),
    ]);
    const cleaned = cleanJpeg(withMore);
    expect(cleaned).toMatchObject({ mediaType: "image/jpeg", width: 300, height: 400 });
    expect(Buffer.from(cleaned?.bytes ?? []).equals(plain)).toBe(true);
  });

  test.each([
    ["II", 6],
    ["MM", 8],
    ["MM", 3],
  ] as const)("which side is up is kept (%s %i), and nothing else that the camera noted", (order, turned) => {
    const cleaned = cleanJpeg(jpeg(exif(turned, order)));
    const bytes = Buffer.from(cleaned?.bytes ?? []);
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.length).toBe(plain.length + 36);
    expect(bytes.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned]))).toBe(true);
    expect([cleaned?.width, cleaned?.height]).toEqual(turned > 4 ? [400, 300] : [300, 400]);
    expect(Buffer.from(cleanJpeg(bytes)?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test.each([
    ["cut off in its head", plain.subarray(0, 60)],
    ["without a frame", Buffer.concat([start, tables, huffman, scan, end])],
    ["with two frames", jpeg(frame())],
    ["coded in another way", Buffer.concat([start, segment(0xc3, [8, 0, 9, 0, 9, 1, 1, 0x11, 0]), scan, end])],
    ["with very many scans", Buffer.concat([start, frame(), ...Array.from({ length: 100 }, () => scan), end])],
  ])("%s is none", (_what, bytes) => {
    expect(cleanJpeg(bytes)).toBeNull();
  });
});

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function head(width: number, height: number, ...kind: [number, number, number?]): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  [data[8], data[9]] = kind;
  data[12] = kind[2] ?? 0;
  return chunk("IHDR", data);
}

function png(width: number, height: number, rows = Buffer.alloc(height * (1 + width * 3)), ...more: Buffer[]): Buffer {
  const data = chunk("IDAT", deflateSync(rows));
  return Buffer.concat([signature, head(width, height, 8, 2), ...more, data, chunk("IEND", Buffer.alloc(0))]);
}

const most = 1_000_000;

describe("PNG", () => {
  test("nothing but the picture is left", () => {
    const notes = [
      chunk("tEXt", Buffer.from(secret)),
      chunk("eXIf", Buffer.from(secret)),
      chunk("tIME", Buffer.alloc(7)),
    ];
    const withMore = Buffer.concat([png(120, 160, undefined, ...notes), Buffer.from(secret)]);
    const cleaned = cleanPng(withMore, most);
    expect(cleaned).toMatchObject({ mediaType: "image/png", width: 120, height: 160 });
    expect(Buffer.from(cleaned?.bytes ?? []).equals(png(120, 160))).toBe(true);
  });

  test("one that is far larger unpacked than it says is none", () => {
    expect(cleanPng(png(120, 160, Buffer.alloc(50_000_000)), most)).toBeNull();
    expect(cleanPng(png(120, 160, Buffer.alloc(100)), most)).toBeNull();
  });

  test("one that is damaged, cut off, interlaced or coded in no known way is none", () => {
    const whole = png(120, 160);
    const damaged = Buffer.from(whole);
    damaged[60] = (damaged[60] ?? 0) ^ 1;
    const other = (...kind: [number, number, number?]) =>
      cleanPng(Buffer.concat([signature, head(9, 9, ...kind), whole.subarray(33)]), most);
    expect(cleanPng(damaged, most)).toBeNull();
    expect(cleanPng(whole.subarray(0, -12), most)).toBeNull();
    expect(other(8, 2, 1)).toBeNull();
    expect(other(3, 2)).toBeNull();
    expect(other(8, 5)).toBeNull();
  });
});

test("what is sent is refused in words of the field, or kept", () => {
  const take = (bytes: Uint8Array) => {
    const mediaType = mediaTypeOf(bytes);
    if (mediaType === null) throw new Error("not a picture at all");
    try {
      const { width } = pictureIn({ name: "photo", mediaType, bytes: new Uint8Array(bytes) }, "photo");
      return width;
    } catch (error) {
      return (error as { params?: { code?: string } }).params?.code;
    }
  };
  expect(take(plain)).toBe(300);
  expect(take(png(120, 160))).toBe(120);
  expect(take(png(20, 160))).toBe("picture_small|100");
  expect(take(png(5_000, 120))).toBe("picture_large|4000");
  expect(take(png(3_000, 3_000, Buffer.alloc(1)))).toBe("picture_large|4000");
  expect(take(plain.subarray(0, 50))).toBe("picture_unreadable");
  expect(take(Buffer.concat([start, frame(), segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.alloc(2_000_000), end]))).toBe(
    "picture_heavy|1000",
  );
});

test("whatever the bytes, there is a picture without notes, or none", () => {
  const pieces = [
    start,
    end,
    tables,
    frame(),
    huffman,
    scan,
    exif(6, "II"),
    segment(0xfe, secret),
    signature,
    png(9, 9),
  ];
  const bytes = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 40 })), { maxLength: 12 })
    .map((parts) => Buffer.concat(parts));
  fc.assert(
    fc.property(bytes, (file) => {
      for (const whole of [Buffer.concat([start, file]), Buffer.concat([signature, file])]) {
        for (const cleaned of [cleanJpeg(whole), cleanPng(whole, most)]) {
          if (cleaned) expect(Buffer.from(cleaned.bytes).includes(secret)).toBe(false);
        }
      }
    }),
    { numRuns: 400 },
  );
});
