import { describe, expect, test } from "vitest";
import {
  type Delimiter,
  decode,
  delimiterOf,
  delimiters,
  type Encoding,
  encodingOf,
  encodings,
  parseTable,
} from "#app/platform/table.ts";
import fc from "#tests/setup/properties.ts";

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function written(
  table: string[][],
  delimiter: Delimiter,
  end: string,
  quote: (cell: string) => string = quoted,
): string {
  return table.map((cells) => cells.map(quote).join(delimiter) + end).join("");
}

/** Quotes only where they are needed, as most programs do. */
const sparing = (delimiter: string) => (cell: string) =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell;

function encoded(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode((mark ? "\uFEFF" : "") + text);
  if (encoding === "windows-1252") return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "van der Berg",
    "O'Neill",
    "İpek",
    "李明",
    'a "b" c',
    "x;y,z|w\tv",
    "two\nlines",
    "two\r\nlines",
    "",
    '"',
  ),
);
const tables = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  .map((rows) => [rows[0]?.map((_, index) => `heading ${index}`) ?? [], ...rows])
  // Lines at the end that say nothing are not kept.
  .filter((rows) => rows.at(-1)?.some((one) => one !== "") ?? false);

test("every table comes back as it was, whatever stands between its cells and however its lines end", () => {
  fc.assert(
    fc.property(
      ...([tables, fc.constantFrom(...delimiters), fc.constantFrom("\n", "\r\n"), fc.boolean()] as const),
      (table, delimiter, end, all) => {
        const text = written(table, delimiter, end, all ? quoted : sparing(delimiter));
        expect(parseTable(text, delimiter)).toEqual(table);
      },
    ),
  );
});

test("every text comes back from every encoding with its mark, and from UTF-8 without", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
        const bytes = encoded(text, encoding, true);
        expect(encodingOf(bytes)).toBe(encoding);
        expect(decode(bytes, encoding)).toBe(Buffer.from(text).toString());
      }
    }),
  );
  const table = "Nom;Courriel\r\nIpek Şahin;a@b.example\r\n李明;c@d.example\r\n";
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const)
    expect(encodingOf(encoded(table, encoding, false))).toBe(encoding);
});

test("what Windows writes in western Europe is recognised and read", () => {
  const bytes = encoded("Prénom;Société\r\nZoé;Ministère\r\n", "windows-1252", false);
  expect(encodingOf(bytes)).toBe("windows-1252");
  expect(decode(bytes, "windows-1252")).toBe("Prénom;Société\r\nZoé;Ministère\r\n");
  expect(decode(Uint8Array.of(0x80, 0x9c), "windows-1252")).toBe("€œ");
});

test("no bytes at all are too odd", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = decode(bytes, encodingOf(bytes));
      expect(encodings).toContain(encodingOf(bytes));
      parseTable(text, delimiterOf(text));
    }),
  );
});

describe("the delimiter is recognised", () => {
  test.each(delimiters.map((delimiter) => [delimiter]))("%j", (delimiter) => {
    const table = [
      ["Name", "E-mail", "Organisation"],
      ["Lima, Ana", "ana@mail.example", "Ministry; of | Justice"],
      ["Ek", "ek@mail.example", "Police\tService"],
    ];
    expect(delimiterOf(written(table, delimiter, "\n", sparing(delimiter)))).toBe(delimiter);
  });

  test("also where other signs are frequent in the text", () => {
    expect(delimiterOf("Nom;Fonction\nA, B, C;Juge, chambre\nD;E\n")).toBe(";");
    expect(delimiterOf("only one column\nwith, one comma\n")).toBe(",");
  });
});

test("lines keep their number, signs around quotes are kept, and a quote that never closes is a sign", () => {
  expect(parseTable('a,b\n\n"x"y,z\n', ",")).toEqual([["a", "b"], [""], ["xy", "z"]]);
  expect(parseTable('a,"b\nc,d', ",")).toEqual([
    ["a", '"b'],
    ["c", "d"],
  ]);
  expect(parseTable("a,b\r\r", ",")).toEqual([["a", "b"]]);
});
