import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import fc from "#tests/setup/properties.ts";
import { ContentError } from "./errors.ts";
import { parseContent } from "./read.ts";
import { type FileName, fileNames, rowSchemas } from "./schemas.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Files = Record<FileName, Json[]>;

const texts = Object.fromEntries(
  fileNames.map((file) => [file, readFileSync(new URL(`../data/${file}.json`, import.meta.url), "utf8")]),
) as Record<FileName, string>;
const files = Object.fromEntries(fileNames.map((file) => [file, JSON.parse(texts[file])])) as Files;

/** Reads the files with one row replaced; the error, or null when everything was accepted. */
function errorWith(file: FileName, index: number, row: Json): ContentError | null {
  const rows = files[file].with(index, row);
  try {
    parseContent({ ...texts, [file]: JSON.stringify(rows) });
    return null;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

function objectOf(value: Json | undefined): { [key: string]: Json } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
  return value;
}

function idOf(row: { [key: string]: Json }): string {
  return String(row.id ?? row.code);
}

/** Any row of any file. */
const anyRow = fc
  .constantFrom(...fileNames)
  .chain((file) => fc.nat(files[file].length - 1).map((index) => ({ file, index, row: objectOf(files[file][index]) })));

test("the files are as they should be", () => {
  const content = parseContent(texts);
  expect(content.organisations).toHaveLength(115);
  expect(content.partnerships).toHaveLength(199);
});

test("a field that is not known is refused by name, in any row of any file", () => {
  fc.assert(
    fc.property(anyRow, fc.stringMatching(/^[a-z]{3,12}$/), ({ file, index, row }, key) => {
      fc.pre(!(key in rowSchemas[file].shape));
      const error = errorWith(file, index, { ...row, [key]: 1 });
      expect(error?.spot).toEqual({ file, index, id: idOf(row), field: key });
      expect(error?.message).toContain(`${file}.json, row ${index + 1} ("${idOf(row)}"), field "${key}"`);
    }),
    { numRuns: 60 },
  );
});

test("a required field that is dropped is refused by name", () => {
  fc.assert(
    fc.property(anyRow, fc.nat(), ({ file, index, row }, lot) => {
      const required = Object.entries(rowSchemas[file].shape)
        .filter(([, schema]) => !schema.safeParse(undefined).success)
        .map(([key]) => key);
      const key = required[lot % required.length] ?? "";
      const { [key]: _dropped, ...rest } = row;
      expect(errorWith(file, index, rest)?.spot).toMatchObject({ file, index, field: key });
    }),
    { numRuns: 60 },
  );
});

test("a value of another type is refused where it stands", () => {
  fc.assert(
    fc.property(anyRow, fc.nat(), ({ file, index, row }, lot) => {
      const keys = Object.keys(row);
      const key = keys[lot % keys.length] ?? "";
      for (const wrong of [null, { no: "such" }, "\u0000", " outer spaces ", "lone \ud800", -1.5]) {
        const error = errorWith(file, index, { ...row, [key]: wrong });
        expect(error?.spot).toMatchObject({ file, index });
        expect(error?.spot.field?.startsWith(key)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

const choices: [FileName, string][] = [
  ["organisations", "kind"],
  ["countries", "region"],
  ["activities", "kind"],
  ["activities", "status"],
  ["conferences", "status"],
  ["partnerships", "kind"],
  ["partnerships", "datePrecision"],
  ["instruments", "kind"],
];

test.each(choices)("a value outside the list is refused: %s.%s", (file, field) => {
  const row = objectOf(files[file][0]);
  expect(errorWith(file, 0, { ...row, [field]: "no-such-value" })?.spot).toEqual({
    file,
    index: 0,
    id: idOf(row),
    field,
  });
});

const references: [FileName, string, Json][] = [
  ["organisations", "parentId", "nobody"],
  ["organisations", "countryCode", "QQ"],
  ["people", "organisationId", "nobody"],
  ["projects", "implementedBy", ["nobody"]],
  ["instruments", "organisationId", "nobody"],
  ["activities", "projectId", "nothing"],
  ["activities", "subjectCountryCodes", ["QQ"]],
  ["conferences", "hostOrganisationIds", ["coe", "nobody"]],
  ["partnerships", "conferenceId", "nothing"],
  ["partnerships", "activityId", "nothing"],
  ["studies", "feedsInto", ["nobody"]],
  ["publications", "publisherId", "nobody"],
];

test.each(references)("a reference to nothing is refused: %s.%s", (file, field, value) => {
  const row = objectOf(files[file][0]);
  const error = errorWith(file, 0, { ...row, [field]: value });
  expect(error?.spot).toMatchObject({ file, index: 0, id: idOf(row) });
  expect(error?.spot.field).toMatch(new RegExp(`^${field}(\\[\\d\\])?$`));
});

test("dropping a row that others name is refused, or nothing named it", () => {
  fc.assert(
    fc.property(fc.nat(files.organisations.length - 1), (index) => {
      const id = idOf(objectOf(files.organisations[index]));
      const rest = files.organisations.toSpliced(index, 1);
      const isNamed = fileNames.some((file) => {
        const rows = file === "organisations" ? rest : files[file];
        return JSON.stringify(rows).includes(`"${id}"`);
      });
      const read = () => parseContent({ ...texts, organisations: JSON.stringify(rest) });
      if (isNamed) expect(read).toThrow(new RegExp(`"${id}" is not in organisations`));
      else expect(read).not.toThrow();
    }),
    { numRuns: 40 },
  );
});

test("an identifier used twice is refused, in the same file and across files", () => {
  const first = objectOf(files.organisations[0]);
  expect(errorWith("organisations", 1, { ...objectOf(files.organisations[1]), id: idOf(first) })?.spot).toMatchObject({
    file: "organisations",
    index: 1,
    field: "id",
  });
  expect(errorWith("people", 0, { ...objectOf(files.people[0]), id: idOf(first) })?.problem).toBe("is used twice");
});

const contradictions: [string, FileName, string, (row: { [key: string]: Json }) => Json][] = [
  ["an end before the start", "conferences", "endDate", (row) => ({ ...row, endDate: "1999-01-01" })],
  ["a month where a day is promised", "activities", "datePrecision", (row) => ({ ...row, startDate: "2006-08" })],
  ["an organisation without a role", "partnerships", "organisationIds", (row) => ({ ...row, organisationRoles: [] })],
  ["a role of somebody else", "activities", "organisationRoles", (row) => ({ ...row, organisationIds: ["coe"] })],
  ["one organisation twice", "partnerships", "organisationIds", (row) => ({ ...row, organisationIds: ["coe", "coe"] })],
  ["an impossible day", "conferences", "startDate", (row) => ({ ...row, startDate: "2007-02-30" })],
];

test.each(contradictions)("%s is refused", (_, file, field, change) => {
  const index = files[file].findIndex((row) => objectOf(row).startDate?.toString().length === 10);
  const row = objectOf(files[file][index]);
  const error = errorWith(file, index, change(row));
  expect(error?.spot).toMatchObject({ file, index, id: idOf(row) });
  expect(error?.spot.field?.startsWith(field)).toBe(true);
});

test("an organisation cannot be its own ancestor", () => {
  const index = files.organisations.findIndex((row) => idOf(objectOf(row)) === "coe");
  const error = errorWith("organisations", index, { ...objectOf(files.organisations[index]), parentId: "t-cy" });
  expect(error?.spot.field).toBe("parentId");
});

test("a file that is not JSON, or not a list, is named", () => {
  expect(() => parseContent({ ...texts, people: "[{" })).toThrow(/^people\.json: is not JSON/);
  expect(() => parseContent({ ...texts, people: "{}" })).toThrow("people.json: is not a list of rows");
  expect(() => parseContent({ ...texts, people: "[null]" })).toThrow(/^people\.json, row 1, field "\(whole row\)"/);
});
