import { expect, test } from "vitest";
import { allNames, furtherNames, type NameLine } from "#app/organisations/names.ts";

const entry = { nameEn: "Council of Europe", nameFr: "Conseil de l’Europe", acronym: "CoE" };
const alias: NameLine = { text: "Europarat", kind: "alias", lang: "de" };

test("names that stand in fields of their own are not among the further ones", () => {
  const names = allNames(entry, "en", [alias]);
  expect(names.map(({ text }) => text)).toEqual(["Council of Europe", "CoE", "Conseil de l’Europe", "Europarat"]);
  expect(furtherNames(entry, names)).toEqual([alias]);
});

test("the same name twice is one", () => {
  expect(allNames(entry, "en", [alias, { ...alias, lang: null }])).toHaveLength(4);
});
