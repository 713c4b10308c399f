import { describe, expect, test } from "vitest";
import { named, readPaste } from "#app/registration/delegations/paste.ts";
import fc from "#tests/setup/properties.ts";

const cells = (text: string) =>
  readPaste(text).map(({ name, email, position, category, organisation }) => [
    name,
    email,
    position,
    category,
    organisation,
  ]);

describe("a pasted list", () => {
  test.each([
    ["a spreadsheet", "Ana Lima\ta@x.example\tJudge, first class\tMedia", "Judge, first class"],
    ["semicolons", "Ana Lima; a@x.example ;Judge, first class;Media", "Judge, first class"],
    ["commas", "Ana Lima, a@x.example, Judge, Media", "Judge"],
    ["commas and quotes", '"Ana Lima",a@x.example,"Judge; first class",Media', "Judge; first class"],
  ])("is read from %s", (_, text, position) => {
    expect(cells(text)).toEqual([["Ana Lima", "a@x.example", position, "Media", ""]]);
  });

  test("counts lines as they are seen, without empty ones and headings", () => {
    const text = "Nom\tAdresse\r\n\r\nÅsa\ta@x.example\r\n \r\nName\tb@x.example";
    expect(readPaste(text).map(({ number, name }) => [number, name])).toEqual([
      [3, "Åsa"],
      [5, "Name"],
    ]);
  });

  test("keeps quotation marks within a name", () => {
    expect(cells('Robert "Bob" Roy;b@x.example')[0]?.[0]).toBe('Robert "Bob" Roy');
    expect(cells('"The ""big"" one";b@x.example')[0]?.[0]).toBe('The "big" one');
    expect(cells('"open;b@x.example')[0]).toEqual(['"open', "b@x.example", "", "", ""]);
  });

  const cell = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((text) => {
    const plain = text.replace(/[\r\n"]/g, "").trim();
    return plain === "" || plain.includes("\t") ? "x" : plain;
  });

  test("gives back what any program wrote in quotes", () => {
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell, cell), fc.constantFrom("\t", ";", ","), (row, separator) => {
        const line = row.map((text) => `"${text}"`).join(separator);
        expect(cells(`x;x@x.example\n${line}`)[1]).toEqual(row);
      }),
    );
  });

  test("never fails, and makes nobody of nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const line of readPaste(text)) {
          expect([line.name, line.email, line.position, line.category, line.organisation].join("")).not.toBe("");
        }
      }),
    );
  });
});

test("a category is known by its name in either language, however it is written", () => {
  const categories = [
    { id: "1", name: { en: "Civil society", fr: "Société civile" } },
    { id: "2", name: { en: "Media", fr: null } },
  ];
  expect(named("SOCIETE  CIVILE", categories)?.id).toBe("1");
  expect(named("media", categories)?.id).toBe("2");
  expect(named("medium", categories)).toBeUndefined();
});
