import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextInLine, type PoolRow, placesOf } from "#app/registration/places.ts";

const rows = (whole: number | null, a: number | null, b: number | null): PoolRow[] => [
  { id: "1", categoryId: "a", capacity: a, taken: 0, nextArrival: 1 },
  { id: "2", categoryId: null, capacity: whole, taken: 0, nextArrival: 7 },
  { id: "3", categoryId: "b", capacity: b, taken: 0, nextArrival: 1 },
];

describe("places", () => {
  test("a place is one in the category and one in the conference", () => {
    const places = placesOf(rows(2, 1, 5));
    expect(places.open()).toEqual(["a", "b"]);
    places.take("a");
    expect(places.open()).toEqual(["b"]);
    places.take("b");
    expect(places.open()).toEqual([]);
    places.release("a");
    expect(places.open()).toEqual(["a", "b"]);
    expect(places.changes()).toEqual([
      { id: "2", taken: 1, nextArrival: 0 },
      { id: "3", taken: 1, nextArrival: 0 },
    ]);
  });

  test("nothing to write when nothing changed", () => {
    const places = placesOf(rows(2, 1, 1));
    places.take("a");
    places.release("a");
    expect(places.changes()).toEqual([]);
  });

  test("arrival is counted by the conference", () => {
    const places = placesOf(rows(1, 1, 1));
    expect([places.arrive(), places.arrive(), places.mark()]).toEqual([7, 8, 9]);
    expect(places.changes()).toEqual([{ id: "2", taken: 0, nextArrival: 2 }]);
  });

  test("no limit, and a limit of nothing", () => {
    expect(placesOf(rows(null, null, 0)).open()).toEqual(["a"]);
  });

  test("a category without a pool, or a conference without one, offers nothing", () => {
    expect(placesOf(rows(5, 5, 5)).fits("c")).toBe(false);
    expect(() => placesOf(rows(5, 5, 5)).take("c")).toThrow();
    expect(() => placesOf([])).toThrow();
  });
});

const capacity = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
const waiting = fc.array(fc.record({ categoryId: fc.constantFrom("a", "b") }), { maxLength: 20 });

describe("the waiting list, for any capacities and any line", () => {
  test("nobody is served beyond a capacity or the number of free places", () => {
    fc.assert(
      fc.property(capacity, capacity, capacity, waiting, fc.nat(8), (whole, a, b, line, limit) => {
        const places = placesOf(rows(whole, a, b));
        const served = nextInLine(line, places, limit);
        const of = (category: string) => served.filter(({ categoryId }) => categoryId === category).length;
        expect(served.length).toBeLessThanOrEqual(Math.min(limit, whole ?? Number.POSITIVE_INFINITY));
        expect(of("a")).toBeLessThanOrEqual(a ?? Number.POSITIVE_INFINITY);
        expect(of("b")).toBeLessThanOrEqual(b ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  test("whoever was passed over did not fit when it was their turn, and nobody is served before somebody of the same category", () => {
    fc.assert(
      fc.property(capacity, capacity, capacity, waiting, fc.nat(8), (whole, a, b, line, limit) => {
        const places = placesOf(rows(whole, a, b));
        const served = new Set(nextInLine(line, places, limit));
        for (const category of ["a", "b"]) {
          const own = line.filter(({ categoryId }) => categoryId === category);
          const first = own.findIndex((one) => !served.has(one));
          if (first >= 0) expect(own.slice(first).some((one) => served.has(one))).toBe(false);
        }
        // Served fewer than could be: then nobody left fits.
        const left = line.filter((one) => !served.has(one));
        if (served.size < limit) expect(left.some(({ categoryId }) => places.fits(categoryId))).toBe(false);
      }),
    );
  });
});
