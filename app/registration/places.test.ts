import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowersBelowUse, nextInLine, type PoolRow, placesOf } from "#app/registration/places.ts";

const rows = (whole: number | null, a: number | null, b: number | null): PoolRow[] => [
  { id: "1", categoryId: "a", capacity: a, taken: 0, overbooked: 0, nextArrival: 1 },
  { id: "2", categoryId: null, capacity: whole, taken: 0, overbooked: 0, nextArrival: 7 },
  { id: "3", categoryId: "b", capacity: b, taken: 0, overbooked: 0, nextArrival: 1 },
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
      { id: "2", capacity: 2, taken: 1, overbooked: 0, nextArrival: 0 },
      { id: "3", capacity: 5, taken: 1, overbooked: 0, nextArrival: 0 },
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
    expect(places.changes()).toEqual([{ id: "2", capacity: 1, taken: 0, overbooked: 0, nextArrival: 2 }]);
  });

  test("beyond the limit only when that is said; what is given back is no longer beyond", () => {
    const places = placesOf(rows(1, 1, 5));
    places.take("a");
    places.takeBeyond("a");
    const booked = () => places.pools().map(({ taken, overbooked }) => `${taken} ${overbooked}`);
    expect(booked()).toEqual(["2 1", "2 1", "0 0"]);
    expect(places.open()).toEqual([]);
    places.release("a");
    expect(booked()).toEqual(["1 0", "1 0", "0 0"]);
    expect(places.open()).toEqual([]);
    places.release("a");
    expect(places.open()).toEqual(["a", "b"]);
  });

  test("taking where there is none does not count as overbooked: the database refuses it", () => {
    const places = placesOf(rows(0, 1, 1));
    places.take("a");
    expect(places.pools().map(({ overbooked }) => overbooked)).toEqual([0, 0, 0]);
  });

  test("a limit below what is taken removes nobody and offers nothing", () => {
    const places = placesOf(rows(3, 3, 3));
    for (const category of ["a", "a", "b"]) places.take(category);
    places.limit("2", 1);
    expect(places.pools()[1]).toMatchObject({ capacity: 1, taken: 3, overbooked: 2 });
    expect(places.open()).toEqual([]);
    places.limit("2", null);
    expect(places.pools()[1]).toMatchObject({ capacity: null, taken: 3, overbooked: 0 });
    expect(places.changes()).toContainEqual({ id: "2", capacity: null, taken: 3, overbooked: 0, nextArrival: 0 });
  });

  test("who has a place may change category also when the conference is full, if the other one is not", () => {
    const places = placesOf(rows(2, 2, 1));
    places.take("a");
    places.take("a");
    expect(places.fitsMoving("b")).toBe(true);
    places.move("a", "b");
    expect(places.pools().map(({ taken }) => taken)).toEqual([1, 2, 1]);
    expect(places.fitsMoving("b")).toBe(false);
    expect(placesOf(rows(5, 5, 5)).fitsMoving("c")).toBe(false);
  });

  test.each([
    ["lowered below use", { from: 5, to: 2 }, 3, true],
    ["lowered to use", { from: 5, to: 3 }, 3, false],
    ["set where there was none", { from: null, to: 2 }, 3, true],
    ["raised, still below use", { from: 1, to: 2 }, 3, false],
    ["taken away", { from: 1, to: null }, 3, false],
  ])("a limit that is %s", (_what, change, taken, below) => {
    expect(lowersBelowUse({ poolId: "1", ...change }, taken)).toBe(below);
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
