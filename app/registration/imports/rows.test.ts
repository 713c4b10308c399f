import { describe, expect, test } from "vitest";
import { type ImportColumn, importColumns, lackingColumns, matchColumns } from "#app/registration/imports/columns.ts";
import { type Lookups, readRow } from "#app/registration/imports/rows.ts";
import fc from "#tests/setup/properties.ts";

describe("columns are matched by their headings", () => {
  test.each<[string[], (ImportColumn | null)[]]>([
    [
      ["Name", "E-mail", "Organisation", "Country"],
      ["name", "email", "organisation", "country"],
    ],
    [
      ["Prénom", "NOM", "Courriel", "Organisme", "Pays", "Catégorie"],
      ["given_name", "family_name", "email", "organisation", "country", "category"],
    ],
    [
      ["first_name", "last_name", "affiliation", "email"],
      ["given_name", "family_name", "organisation", "email"],
    ],
    [
      ["Adresse électronique", "Fonction", "Langue des courriels"],
      ["email", "position", "locale"],
    ],
    [
      ["Your email", "Shoe size", "E-mail"],
      ["email", null, null],
    ],
    [
      ["State", "Full name", "Country"],
      [null, "name", "country"],
    ],
    [
      ["Name", "State"],
      ["name", "country"],
    ],
  ])("%j", (headings, columns) => {
    expect(matchColumns(headings)).toEqual(columns);
  });

  test("each of ours once, and nothing goes wrong with other words", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("Nom", "name", "Email", "pays"))), (headings) => {
        const found = matchColumns(headings).filter((column) => column !== null);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  test("what nobody can be entered without is said", () => {
    expect(lackingColumns(["given_name", null], { country: false })).toEqual([
      "name",
      "email",
      "organisation",
      "country",
    ]);
    expect(lackingColumns(["given_name", "family_name", "email", "organisation"], { country: true })).toEqual([]);
  });
});

const lookups: Lookups = {
  countries: new Map([
    ["france", "FR"],
    ["turkiye", "TR"],
    ["cn", "CN"],
  ]),
  categories: new Map([["media", "c2"]]),
  organisations: new Map([["interpol", "interpol"]]),
  languages: new Map([
    ["english", "en"],
    ["francais", "fr"],
    ["fr", "fr"],
    ["turc", "tr"],
  ]),
  interpretation: ["en", "fr"],
};
const choices = { mapping: [...importColumns], categoryId: "c1", countryCode: "", locale: "en" as const };

function read(values: Partial<Record<ImportColumn, string>>) {
  const whole = { name: "Ana", email: "ana@mail.example", organisation: "Police", country: "France", ...values };
  return readRow(
    2,
    importColumns.map((column) => whole[column as keyof typeof whole] ?? ""),
    choices,
    lookups,
  );
}

describe("a row", () => {
  test.each(["van der Berg", "McDonald", "O'Neill", "İpek ŞAHİN", "李明", "Zoe\u0308", "'=1+1", "e\u00A0f"])(
    "keeps the name %s sign by sign",
    (name) => {
      const { person, faults } = read({ name: `  ${name} ` });
      expect(faults).toEqual([]);
      expect(person.name).toBe(name);
    },
  );

  test("keeps every name that has a letter, or says what is wrong with it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        const { person, faults } = read({ name });
        expect(person.name === name.trim() || faults.length > 0).toBe(true);
      }),
    );
  });

  test("finds countries, categories, organisations and languages by any of their names", () => {
    const { person, faults } = read({
      country: "TÜRKİYE",
      category: "Média",
      organisation: "INTERPOL",
      locale: "Français",
      languages: "English, turc; Français",
      interpretation: "fr",
    });
    expect(faults).toEqual([]);
    expect(person).toMatchObject({
      ...{ countryCode: "TR", categoryId: "c2", organisationId: "interpol", organisationName: "INTERPOL" },
      ...{ locale: "fr", languages: ["en", "tr", "fr"], interpretation: ["fr"] },
    });
  });

  test("sets a name together from two columns", () => {
    expect(read({ name: "", given_name: "Jan", family_name: "van der Berg" }).person.name).toBe("Jan van der Berg");
  });

  test("says what is wrong by column", () => {
    const { faults } = read({
      name: " – ",
      email: "nobody",
      organisation: "",
      country: "Atlantis",
      category: "pirates",
      locale: "de",
      interpretation: "turc",
      position: "two\nlines",
      note: "x".repeat(2001),
    });
    expect(faults.map(({ column, code, text }) => [column, code, text])).toEqual([
      ["email", "email", "nobody"],
      ["organisation", "missing", ""],
      ["country", "country", "Atlantis"],
      ["category", "category", "pirates"],
      ["name", "missing", ""],
      ["position", "unsafe", "two\nlines"],
      ["locale", "locale", "de"],
      ["interpretation", "language", "turc"],
      ["note", "too_long", "x".repeat(80)],
    ]);
    expect(read({ email: "", country: "" }).faults.map(({ code }) => code)).toEqual(["missing", "missing"]);
  });

  test("bytes that are no text in the chosen encoding do not become a name", () => {
    expect(read({ name: "Jos\uFFFD" }).faults).toContainEqual({ column: "name", code: "unsafe", text: "Jos\uFFFD" });
  });

  test("of any cells never fails", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 15 }), (cells) => {
        readRow(2, cells, choices, lookups);
      }),
    );
  });
});
