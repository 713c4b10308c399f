import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { officeTypeOf } from "#app/platform/office-file.server.ts";
import { mediaTypeOf } from "#app/platform/uploads.server.ts";
import fc from "#tests/setup/properties.ts";

/** A ZIP archive as office programs write it. */
function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(text));
    const at = locals.reduce((sum, part) => sum + part.length, 0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    locals.push(local, Buffer.from(name), data);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
  }
  const head = Buffer.concat(locals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(head.length, 16);
  return Buffer.concat([head, ...directory, end]);
}

const types = (main: string) => ({
  "[Content_Types].xml": `<Types><Override ContentType="application/${main}"/></Types>`,
});
const slides = types("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");

test("an office document is known by what is in it", () => {
  expect(officeTypeOf(zip(slides))).toMatch(/presentationml\.presentation$/);
  expect(mediaTypeOf(zip(slides))).toMatch(/presentationml\.presentation$/);
  expect(officeTypeOf(zip({ ...slides, "ppt/vbaProject.bin": "program" }))).toBeNull();
  expect(officeTypeOf(zip(types("vnd.ms-powerpoint.presentation.macroEnabled.main+xml")))).toBeNull();
  expect(officeTypeOf(zip({ "index.html": "<script>" }))).toBeNull();
  expect(officeTypeOf(zip({ "[Content_Types].xml": "x".repeat(2_000_000) }))).toBeNull();
  expect(officeTypeOf(zip(slides).subarray(0, 60))).toBeNull();
});

test("whatever the bytes, nothing is thrown", () => {
  const whole = zip(slides);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(40),
      (changes, cut) => {
        const file = Buffer.from(whole.subarray(0, whole.length - cut));
        for (const [at, byte] of changes) if (at < file.length) file[at] = byte;
        officeTypeOf(file);
      },
    ),
    { numRuns: 300 },
  );
});
