import { describe, expect, test } from "vitest";
import {
  type Claim,
  fallsUnder,
  isWhole,
  lowersBelowUse,
  nextInLine,
  type Places,
  type PoolRow,
  placesOf,
  type Traits,
} from "#app/registration/places.ts";
import fc from "#tests/setup/properties.ts";

const noTraits = { categoryId: null, countryCode: null, delegationId: null, optionId: null };
const pool = (id: string, capacity: number | null, traits: Partial<Traits> = {}, nextArrival = 1): PoolRow => ({
  ...{ ...noTraits, ...traits },
  ...{ id, capacity, taken: 0, overbooked: 0, nextArrival },
});
const rows = (whole: number | null, a: number | null, b: number | null): PoolRow[] => [
  pool("1", a, { categoryId: "a" }),
  pool("2", whole, {}, 7),
  pool("3", b, { categoryId: "b" }),
];
const of = (categoryId: string, more: Partial<Claim> = {}): Claim => ({
  ...{ categoryId, countryCode: "FR", delegationId: null, optionIds: [], seats: 1 },
  ...more,
});
const open = (places: Places) => ["a", "b"].filter((category) => places.fits(of(category)));

describe("places", () => {
  test("a place is one in the category and one in the conference", () => {
    const places = placesOf(rows(2, 1, 5));
    expect(open(places)).toEqual(["a", "b"]);
    places.take(of("a"));
    expect(open(places)).toEqual(["b"]);
    places.take(of("b"));
    expect(open(places)).toEqual([]);
    places.release(of("a"));
    expect(open(places)).toEqual(["a", "b"]);
    expect(places.changes()).toEqual([
      { id: "2", capacity: 2, taken: 1, overbooked: 0, nextArrival: 0 },
      { id: "3", capacity: 5, taken: 1, overbooked: 0, nextArrival: 0 },
    ]);
  });

  test("nothing to write when nothing changed", () => {
    const places = placesOf(rows(2, 1, 1));
    places.take(of("a"));
    places.release(of("a"));
    expect(places.changes()).toEqual([]);
  });

  test("arrival is counted by the conference", () => {
    const places = placesOf(rows(1, 1, 1));
    expect([places.arrive(), places.arrive(), places.mark()]).toEqual([7, 8, 9]);
    expect(places.changes()).toEqual([{ id: "2", capacity: 1, taken: 0, overbooked: 0, nextArrival: 2 }]);
  });

  test("beyond the limit only when that is said; what is given back is no longer beyond", () => {
    const places = placesOf(rows(1, 1, 5));
    places.take(of("a"));
    places.takeBeyond(of("a"));
    const booked = () => places.pools().map(({ taken, overbooked }) => `${taken} ${overbooked}`);
    expect(booked()).toEqual(["2 1", "2 1", "0 0"]);
    expect(open(places)).toEqual([]);
    places.release(of("a"));
    expect(booked()).toEqual(["1 0", "1 0", "0 0"]);
    expect(open(places)).toEqual([]);
    places.release(of("a"));
    expect(open(places)).toEqual(["a", "b"]);
  });

  test("taking where there is none does not count as overbooked: the database refuses it", () => {
    const places = placesOf(rows(0, 1, 1));
    places.take(of("a"));
    expect(places.pools().map(({ overbooked }) => overbooked)).toEqual([0, 0, 0]);
  });

  test("a limit below what is taken removes nobody and offers nothing", () => {
    const places = placesOf(rows(3, 3, 3));
    for (const category of ["a", "a", "b"]) places.take(of(category));
    places.limit("2", 1);
    expect(places.pools()[1]).toMatchObject({ capacity: 1, taken: 3, overbooked: 2 });
    expect(open(places)).toEqual([]);
    places.limit("2", null);
    expect(places.pools()[1]).toMatchObject({ capacity: null, taken: 3, overbooked: 0 });
    expect(places.changes()).toContainEqual({ id: "2", capacity: null, taken: 3, overbooked: 0, nextArrival: 0 });
  });

  test("who has a place may change category also when the conference is full, if the other one is not", () => {
    const places = placesOf(rows(2, 2, 1));
    places.take(of("a"));
    places.take(of("a"));
    expect(places.fitsMoving(of("a"), of("b"))).toBe(true);
    places.move(of("a"), of("b"));
    expect(places.pools().map(({ taken }) => taken)).toEqual([1, 2, 1]);
    expect(places.fitsMoving(of("a"), of("b"))).toBe(false);
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
    expect(open(placesOf(rows(null, null, 0)))).toEqual(["a"]);
  });

  test("a conference without a pool of its own takes nobody", () => {
    expect(() => placesOf([])).toThrow();
    expect(() => placesOf([pool("1", 5, { categoryId: "a" })])).toThrow();
  });

  test("pools overlap: all have seats for everybody who comes, or nobody is taken", () => {
    const places = placesOf([
      pool("whole", 10),
      pool("fr", 3, { countryCode: "FR" }),
      pool("fr-a", 2, { countryCode: "FR", categoryId: "a" }),
      pool("team", 2, { delegationId: "team" }),
      pool("dinner", 1, { optionId: "dinner" }),
    ]);
    const taken = () => Object.fromEntries(places.pools().map((one) => [one.id, one.taken]));
    const dining = of("a", { delegationId: "team", optionIds: ["dinner", "lunch"] });
    places.take(dining);
    expect(taken()).toEqual({ whole: 1, fr: 1, "fr-a": 1, team: 1, dinner: 1 });
    expect(places.fits(of("b", { optionIds: ["dinner"] }))).toBe(false);
    expect(places.fits(of("a", { seats: 2 }))).toBe(false);
    expect(places.fits(of("b", { seats: 2 }))).toBe(true);
    expect(places.fits(of("a", { countryCode: "DE", seats: 9 }))).toBe(true);
    expect(places.fitsMoving(dining, { ...dining, seats: 2 })).toBe(false);
    expect(places.fitsMoving(dining, { ...dining, seats: 2, optionIds: [] })).toBe(true);
    places.move(dining, { ...dining, seats: 2, optionIds: [] });
    expect(taken()).toEqual({ whole: 2, fr: 2, "fr-a": 2, team: 2, dinner: 0 });
    expect(places.full().map(({ id }) => id)).toEqual(["fr-a", "team"]);
    places.release({ ...dining, seats: 2, optionIds: [] });
    expect(places.changes()).toEqual([]);
  });

  test("who keeps what they have may change also where more is taken than there is", () => {
    const places = placesOf([pool("whole", 1), pool("fr", 1, { countryCode: "FR" })]);
    places.take(of("a"));
    places.limit("whole", 0);
    expect(places.fitsMoving(of("a"), of("b"))).toBe(true);
    expect(places.fitsMoving(of("a"), of("a", { seats: 2 }))).toBe(false);
  });
});

const capacity = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
const trait = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
const pools = fc
  .tuple(
    capacity,
    fc.array(
      fc.record({
        capacity,
        categoryId: trait("a", "b"),
        countryCode: trait("FR", "DE"),
        delegationId: trait("x"),
        optionId: trait("o"),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([whole, others]) => [
    pool("whole", whole),
    ...others.filter((one) => !isWhole(one)).map(({ capacity: limit, ...traits }, n) => pool(`${n}`, limit, traits)),
  ]);
const claim = fc.record({
  categoryId: fc.constantFrom("a", "b"),
  countryCode: fc.constantFrom("FR", "DE"),
  delegationId: trait("x"),
  optionIds: fc.constantFrom<string[]>([], ["o"]),
  seats: fc.integer({ min: 1, max: 3 }),
});
const waiting = fc.array(claim, { maxLength: 20 });

describe("the waiting list, for any overlapping pools and any line", () => {
  test("nobody is served beyond a capacity or the number of free places", () => {
    fc.assert(
      fc.property(pools, waiting, fc.nat(8), (all, line, limit) => {
        const places = placesOf(all);
        const served = nextInLine(line, places, limit);
        expect(served.length).toBeLessThanOrEqual(limit);
        for (const one of places.pools()) {
          const seats = served.reduce((sum, each) => sum + (fallsUnder(each, one) ? each.seats : 0), 0);
          expect(one.taken).toBe(seats);
          expect(seats).toBeLessThanOrEqual(one.capacity ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  test("whoever was passed over does not fit, and nobody is served before an earlier one with the same claim", () => {
    fc.assert(
      fc.property(pools, waiting, fc.nat(8), (all, line, limit) => {
        const places = placesOf(all);
        const served = new Set(nextInLine(line, places, limit));
        for (const [index, one] of line.entries()) {
          if (served.has(one)) continue;
          const later = line.slice(index).filter((other) => JSON.stringify(other) === JSON.stringify(one));
          expect(later.some((other) => served.has(other))).toBe(false);
          // Served fewer than could be: then nobody left fits.
          if (served.size < limit) expect(places.fits(one)).toBe(false);
        }
      }),
    );
  });

  test("whatever is taken, moved and given back in the end leaves nothing", () => {
    fc.assert(
      fc.property(pools, fc.array(fc.tuple(claim, claim), { maxLength: 10 }), (all, moves) => {
        const places = placesOf(all);
        for (const [from] of moves) places.takeBeyond(from);
        for (const [from, to] of moves) {
          const fits = places.fitsMoving(from, to);
          if (fits) places.move(from, to);
          places.release(fits ? to : from);
        }
        expect(places.changes()).toEqual([]);
      }),
    );
  });
});
