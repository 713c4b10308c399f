import { describe, expect, test } from "vitest";
import { byYear, groupTies, searchTextOf, tiesByYear } from "#app/organisations/rules.ts";
import type { TieRow } from "#app/organisations/views.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";

const undated: DateSpan = { from: null, to: null, end: "unknown", certainty: "unconfirmed" };

function tie(id: string, kind: TieRow["kind"], span: Partial<DateSpan> = {}): TieRow {
  return { id, kind, span: { ...undated, certainty: "exact", ...span } };
}

describe("what search looks in", () => {
  test("folds every name, keeps the main one first and each once", () => {
    const names = ["Telefónica", "Telefonica", null, "Conseil de l’Europe", "", "ООН"];
    expect(searchTextOf(names)).toBe("telefonica | conseil de l europe | оон");
  });
});

describe("partnerships by kind", () => {
  test("the largest kind first, tensions last, order within a kind kept", () => {
    const ties = [
      tie("a", "tension"),
      tie("b", "tension"),
      tie("c", "agreement"),
      tie("d", "participation"),
      tie("e", "participation"),
    ];
    expect(groupTies(ties)).toEqual([
      { kind: "participation", ids: ["d", "e"] },
      { kind: "agreement", ids: ["c"] },
      { kind: "tension", ids: ["a", "b"] },
    ]);
  });
});

describe("partnerships by year", () => {
  test("a span counts in each of its years, years between have nought", () => {
    const ties = [
      tie("a", "agreement", { from: "2006-08", end: "same" }),
      tie("b", "agreement", { from: "2008", to: "2009-02-01", end: "dated" }),
    ];
    expect(tiesByYear(ties)).toEqual({
      years: [
        { year: 2006, count: 1 },
        { year: 2007, count: 0 },
        { year: 2008, count: 1 },
        { year: 2009, count: 1 },
      ],
      open: 0,
      undated: 0,
    });
  });

  test("what is undated or goes on is counted apart", () => {
    const ties = [tie("a", "membership"), tie("b", "membership", { from: "2007", end: "open" })];
    expect(tiesByYear(ties)).toEqual({ years: [{ year: 2007, count: 1 }], open: 1, undated: 1 });
  });

  test("nothing dated gives no years", () => {
    expect(tiesByYear([]).years).toEqual([]);
  });
});

test("things by year keep their order", () => {
  const items = [
    { id: 1, year: 2006 },
    { id: 2, year: 2007 },
    { id: 3, year: 2006 },
  ];
  expect(byYear(items).map(({ year, items: of }) => [year, of.map(({ id }) => id)])).toEqual([
    [2006, [1, 3]],
    [2007, [2]],
  ]);
});
