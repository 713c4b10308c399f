import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codeByMapCode } from "#app/registration/desk/statistics/country-codes.ts";
import { atlases } from "#app/registration/desk/statistics/map.server.ts";

const migration = readFileSync(
  new URL("../../../../prisma/migrations/20261122011100_countries/migration.sql", import.meta.url),
  "utf8",
);
const codes = [...migration.matchAll(/^\s+\('([A-Z]{2})', '/gm)].map(([, code = ""]) => code);
const { world, europe } = atlases();
const { countries, width, height } = world;

describe("the map of the world", () => {
  test("knows every country of the table, and no other", () => {
    expect(codes.length).toBe(250);
    expect([...codeByMapCode.values()].sort()).toEqual([...codes].sort());
    expect([...countries.keys()].sort()).toEqual(codes.filter((code) => code !== "AQ").sort());
  });

  test("has every country inside its frame, as an area or as a point", () => {
    for (const [code, { x, y, path, visible }] of countries) {
      expect(x, code).toBeGreaterThan(0);
      expect(x, code).toBeLessThan(width);
      expect(y, code).toBeGreaterThan(0);
      expect(y, code).toBeLessThan(height);
      if (visible) expect(path, code).not.toBe("");
    }
  });

  test("shows the small ones as points and the large ones as areas", () => {
    for (const code of ["MT", "LI", "MC", "SM", "VA", "SG", "MV", "GI"])
      expect(countries.get(code)?.visible, code).toBe(false);
    for (const code of ["FR", "BR", "CN", "UA", "XK"]) expect(countries.get(code)?.path, code).not.toBe("");
  });

  test("is small enough to send", () => {
    const length = (atlas: typeof world) =>
      [...atlas.countries.values()].reduce((sum, { path }) => sum + path.length, 0);
    expect(length(world)).toBeLessThan(60_000);
    expect(length(europe)).toBeLessThan(60_000);
  });

  test("is drawn once", () => {
    expect(atlases()).toBe(atlases());
  });
});
