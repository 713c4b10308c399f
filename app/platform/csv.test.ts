import { describe, expect, test } from "vitest";
import { byteOrderMark, type CsvDelimiter, csvCell, csvFile, csvLine } from "#app/platform/csv.ts";
import fc from "#tests/setup/properties.ts";

/** A reader as RFC 4180 has it, written apart from the writer. */
function parse(text: string, delimiter: CsvDelimiter): string[][] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let value = "";
    if (text[at] !== '"') throw new Error(`no quote at ${at}`);
    for (at++; ; at++) {
      if (at >= text.length) throw new Error("a quote is not closed");
      if (text[at] !== '"') value += text[at];
      else if (text[at + 1] === '"') value += text[at++];
      else break;
    }
    lines.at(-1)?.push(value);
    at++;
    if (text[at] === delimiter) at++;
    else if (text.startsWith("\r\n", at)) {
      lines.push([]);
      at += 2;
    } else throw new Error(`neither the next cell nor the next line at ${at}`);
  }
  lines.pop();
  return lines;
}

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\r", "\n", "\t", "=", "+", "-", "@", "'", "é", "李", "🐙") }),
);

describe("a file of cells", () => {
  test.each([",", ";"] as const)(
    "separated by %s is read back as it was, but for what would be a formula",
    (delimiter) => {
      fc.assert(
        fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (lines) => {
          const file = csvFile(lines, delimiter);
          expect(file.startsWith(byteOrderMark)).toBe(true);
          const read = parse(file.slice(byteOrderMark.length), delimiter);
          expect(read.map((line) => line.length)).toEqual(lines.map((line) => line.length));
          read.flat().forEach((value, index) => {
            const was = lines.flat()[index];
            expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
            expect([was, `'${was}`]).toContain(value);
            if (!/^'*[=+\-@\t\r\n＝＋－＠]/.test(was ?? "")) expect(value).toBe(was);
          });
        }),
      );
    },
  );
});

test.each([
  ["=cmd|'/c calc'!A1", `"'=cmd|'/c calc'!A1"`],
  ["+33 1 23", `"'+33 1 23"`],
  ["-1", `"'-1"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["\r=1", `"'\r=1"`],
  ["＝1", `"'＝1"`],
  ["Jean-Luc", `"Jean-Luc"`],
  ['the "Budapest" Convention', `"the ""Budapest"" Convention"`],
  ["", `""`],
  [null, `""`],
  [-1.5, `"-1.5"`],
])("%j becomes %s", (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test("decimals are parted as the spreadsheet that opens such a file parts them", () => {
  expect([csvLine([1.5, "1.5"], ","), csvLine([-1.5, "1.5"], ";")]).toEqual(['"1.5","1.5"\r\n', '"-1,5";"1.5"\r\n']);
});
