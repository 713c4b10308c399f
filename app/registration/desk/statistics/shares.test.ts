import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  leadersOf,
  share,
  spreadApart,
  stepBounds,
  stepOf,
  stepRanges,
  twoThirds,
} from "#app/registration/desk/statistics/shares.ts";
import { registrationStates } from "#app/registration/rules.ts";
import { contrast } from "#tests/setup/colour.ts";

describe("shares", () => {
  test("a part of nothing is nothing", () => {
    expect([share(0, 0), share(1, 4)]).toEqual([0, 0.25]);
  });

  test("the first place may be shared, and is nobody's when there is nobody", () => {
    const items = [{ count: 2 }, { count: 3 }, { count: 3 }];
    expect(leadersOf(items)).toHaveLength(2);
    expect(leadersOf([{ count: 0 }])).toEqual([]);
    expect(leadersOf([])).toEqual([]);
  });

  test.each([
    [[], 0],
    [[5], 1],
    [[1, 1, 1], 2],
    [[2, 2, 2, 2, 2, 2], 4],
    [[1, 20, 1, 1], 1],
    [[0, 3, 0], 1],
  ])("two thirds of %j come from %i", (counts, top) => {
    expect(twoThirds(counts)).toBe(top);
  });
});

describe("steps of colour", () => {
  test.each([
    [[], []],
    [[0], []],
    [[1, 1], [1]],
    [
      [1, 2],
      [1, 2],
    ],
    [
      [3, 1],
      [1, 2],
    ],
    [
      [32, 1],
      [1, 2, 5, 10],
    ],
    [
      [1000, 7],
      [1, 5, 30, 150],
    ],
  ])("%j begin at %j", (counts, bounds) => {
    expect(stepBounds(counts)).toEqual(bounds);
  });

  test("rise, begin at one, and give every count a step", () => {
    for (let highest = 1; highest <= 12_000; highest = Math.ceil(highest * 1.3)) {
      const bounds = stepBounds([highest]);
      expect(bounds[0], String(highest)).toBe(1);
      expect(bounds, String(highest)).toEqual([...new Set(bounds)].sort((a, b) => a - b));
      expect(bounds.length).toBeLessThanOrEqual(4);
      expect(stepOf(highest, bounds)).toBe(bounds.length);
      const ranges = stepRanges(bounds, highest);
      expect(ranges.at(-1)?.to).toBe(highest);
      for (const { from, to } of ranges) expect(to).toBeGreaterThanOrEqual(from);
    }
    expect(stepOf(0, [1, 2])).toBe(0);
  });
});

describe("labels beside a chart", () => {
  test("keep their places where they have room and their order where they have not", () => {
    expect(spreadApart([10, 100], 17, 0, 200)).toEqual([10, 100]);
    expect(spreadApart([50, 51, 50.5], 17, 0, 200)).toEqual([50, 84, 67]);
    expect(spreadApart([], 17, 0, 200)).toEqual([]);
  });

  test("stay within the chart at its lower edge", () => {
    expect(spreadApart([199, 200], 17, 0, 200)).toEqual([183, 200]);
  });
});

describe("the colours of charts and maps", () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  const css = read("./statistics.css") + read("../../../ui/app.css");
  const tokens = new Map(
    [...css.matchAll(/--((?:stat|color)-[a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
      ([, name, light = "", dark = ""]) => [name, { light, dark }],
    ),
  );
  const between = (a: string, b: string, theme: "light" | "dark") =>
    contrast(tokens.get(a)?.[theme] ?? "", tokens.get(b)?.[theme] ?? "");

  describe.each(["light", "dark"] as const)("%s", (theme) => {
    test.each([
      ["stat-land", "stat-step-1"],
      ["stat-step-1", "stat-step-2"],
      ["stat-step-2", "stat-step-3"],
      ["stat-step-3", "stat-step-4"],
    ])("%s and %s can be told apart", (a, b) => {
      expect(between(a, b, theme)).toBeGreaterThanOrEqual(1.4);
    });

    test.each(registrationStates)("%s stands out from the paper", (state) => {
      expect(between(`stat-${state}`, "color-paper", theme)).toBeGreaterThanOrEqual(3);
    });

    test.each([
      ["color-ink", "stat-step-1"],
      ["color-ink", "stat-step-2"],
      ["color-paper", "stat-step-3"],
      ["color-paper", "stat-step-4"],
    ])("%s is read on %s", (text, ground) => {
      expect(between(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
    });

    test("columns stand out from the paper, and the highest from the others", () => {
      expect(between("stat-column", "color-paper", theme)).toBeGreaterThanOrEqual(3);
      expect(between("stat-column", "stat-step-4", theme)).toBeGreaterThanOrEqual(2);
    });
  });
});
