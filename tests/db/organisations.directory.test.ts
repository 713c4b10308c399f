import { beforeEach, describe, expect, test } from "vitest";
import { searchDirectory, suggestOrganisations } from "#app/organisations/queries/directory.server.ts";
import type { DirectorySearch } from "#app/organisations/schemas.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();

beforeEach(() => rememberContent(db));

function search(wish: Partial<DirectorySearch>) {
  return searchDirectory(db, { q: "", kind: null, country: null, sort: "name", page: 1, ...wish });
}

async function found(wish: Partial<DirectorySearch>): Promise<string[]> {
  return (await search(wish)).entries.map(({ slug }) => slug);
}

describe("search", () => {
  test("by acronym, the exact one first", async () => {
    expect((await found({ q: "itu" }))[0]).toBe("itu");
    expect((await found({ q: "UN" }))[0]).toBe("united-nations");
    expect((await found({ q: "t-cy" }))[0]).toBe("t-cy");
  });

  test("by a name in another language, an alias, and without accents", async () => {
    expect(await found({ q: "conseil de l'Europe" })).toEqual(["coe"]);
    expect(await found({ q: "telefonica" })).toEqual(["telefonica"]);
    expect(await found({ q: "MacAfee" })).toEqual(["mcafee"]);
  });

  test("words are looked for where words begin, and inside them only when that finds nothing", async () => {
    expect(await found({ q: "micro" })).toEqual(["microsoft", "microsoft-indonesia"]);
    expect(await found({ q: "osoft" })).toEqual(["microsoft", "microsoft-indonesia"]);
  });

  test("signs that mean something to the database are not words", async () => {
    for (const q of ["%zzzz", "zz_zz", "zzzz' OR '1'='1", "zzzz\\"]) {
      expect(await search({ q })).toMatchObject({ entries: [], total: 0, page: 1, pageCount: 1 });
    }
    expect((await search({ q: "%" })).total).toBe(115);
  });

  test("suggestions are for what is typed only", async () => {
    for (const { name } of await suggestOrganisations(db, "inter", 3)) expect(name.en).toMatch(/^Inter/);
    expect(await suggestOrganisations(db, "  ", 3)).toEqual([]);
    expect(await suggestOrganisations(db, "e", 3)).toHaveLength(3);
  });
});

describe("filters and pages", () => {
  test("115 organisations on four pages, each once", async () => {
    const first = await search({});
    expect(first).toMatchObject({ total: 115, page: 1, pageCount: 4 });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => found({ page })));
    expect(new Set(pages.flat()).size).toBe(115);
    expect((await search({ page: 99 })).page).toBe(4);
  });

  test("every filter says how many each choice would leave", async () => {
    const { kinds, countries } = await search({});
    for (const { kind, count } of kinds.slice(0, 3)) expect((await search({ kind })).total).toBe(count);
    const india = countries.find(({ code }) => code === "IN");
    expect((await search({ country: "IN" })).total).toBe(india?.count);
    expect(await found({ kind: "industry_association", country: "IN" })).toEqual(["assocham"]);
  });

  test("names are in the order of the alphabet, whatever their case", async () => {
    const names = (await search({ kind: "private_sector" })).entries.map(({ name }) => (name.en ?? "").toLowerCase());
    expect(names).toEqual([...names].sort());
  });

  test("by partnerships, the best connected first", async () => {
    const { entries } = await search({ sort: "partnerships" });
    expect(entries[0]).toMatchObject({ slug: "coe", partnerships: 196 });
    const counts = entries.map(({ partnerships }) => partnerships);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
