import Graph from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import { describe, expect, it } from "vitest";
import { measureHeavy, measureLight } from "#app/network/measures.server.ts";
import { measureWays } from "#app/network/ways.ts";
import { tiedGraph } from "#tests/setup/network.ts";
import fc from "#tests/setup/properties.ts";

describe("measures of known graphs", () => {
  it("a star: its middle stands between all, its points between none", () => {
    const star = tiedGraph(["m", "a", "b", "c", "d"], ["m a", "m b", "m c", "m d"]);
    const light = measureLight(star);
    const heavy = measureHeavy(star);
    expect(light.get("m")).toMatchObject({ degree: 4, strength: 4, clustering: 0, component: 0 });
    expect(heavy.get("m")).toEqual({ betweenness: 1, closeness: 1 });
    expect(heavy.get("a")?.betweenness).toBe(0);
    expect(heavy.get("a")?.closeness).toBeCloseTo(4 / 7);
    expect(light.get("m")?.pagerank).toBeCloseTo(0.4757, 3);
  });

  it("a path: the middle stands between most", () => {
    const heavy = measureHeavy(tiedGraph(["a", "b", "c", "d", "e"], ["a b", "b c", "c d", "d e"]));
    expect(["a", "b", "c", "d", "e"].map((id) => heavy.get(id)?.betweenness)).toEqual([0, 0.5, 4 / 6, 0.5, 0]);
  });

  // Zachary (1977), the usual touchstone: figures as every textbook prints them.
  it("the karate club: known degrees, betweenness, clustering, and communities that keep its two heads apart", () => {
    const club = karateClub();
    const light = measureLight(club);
    const heavy = measureHeavy(club);
    expect(light.get("34")?.degree).toBe(17);
    expect(light.get("1")?.degree).toBe(16);
    expect(heavy.get("1")?.betweenness).toBeCloseTo(0.4376, 3);
    expect(heavy.get("34")?.betweenness).toBeCloseTo(0.3041, 3);
    expect(heavy.get("1")?.closeness).toBeCloseTo(0.569, 3);
    expect(light.get("1")?.clustering).toBeCloseTo(0.15, 3);
    const mean = [...light.values()].reduce((sum, { clustering }) => sum + clustering, 0) / 34;
    expect(mean).toBeCloseTo(0.5706, 3);
    expect(light.get("34")?.pagerank).toBeCloseTo(0.1009, 3);
    expect(light.get("1")?.community).not.toBe(light.get("34")?.community);
    expect(new Set([...light.values()].map(({ component }) => component))).toEqual(new Set([0]));
  });

  it("nothing, and one alone, have measures without failing", () => {
    expect(measureLight(tiedGraph([], [])).size + measureHeavy(tiedGraph([], [])).size).toBe(0);
    const alone = tiedGraph(["a"], []);
    expect(measureHeavy(alone).get("a")).toEqual({ betweenness: 0, closeness: 0 });
    expect(measureLight(alone).get("a")).toMatchObject({ degree: 0, community: 0, component: 0 });
  });

  it("parts apart are numbered by size, those without ties last", () => {
    const light = measureLight(tiedGraph(["x", "a", "b", "c", "y", "z"], ["a b", "b c", "y z"]));
    expect(["a", "b", "c"].map((id) => light.get(id)?.component)).toEqual([0, 0, 0]);
    expect(light.get("y")?.component).toBe(1);
    expect(light.get("x")?.component).toBe(2);
  });

  it("says the same however the rows are ordered, and never anything that is no number", () => {
    const node = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 40 }), (pairs) => {
        const ties = [
          ...new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => `n${Math.min(a, b)} n${Math.max(a, b)}`)),
        ];
        const ids = Array.from({ length: 13 }, (_, index) => `n${index}`);
        const graph = tiedGraph(ids, ties);
        const turned = tiedGraph([...ids].reverse(), [...ties].reverse());
        expect(Object.fromEntries(measureLight(turned))).toEqual(Object.fromEntries(measureLight(graph)));
        const values = [...measureLight(graph).values(), ...measureHeavy(graph).values()].flatMap((one) =>
          Object.values(one),
        );
        expect(values.every((value) => Number.isFinite(value))).toBe(true);
        const ranks = [...measureLight(graph).values()].reduce((sum, { pagerank }) => sum + pagerank, 0);
        expect(ranks).toBeCloseTo(1, 4);
      }),
      { numRuns: 60 },
    );
  });
});

function karateClub() {
  const friends: Record<number, number[]> = {
    1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
    2: [3, 4, 8, 14, 18, 20, 22, 31],
    3: [4, 8, 9, 10, 14, 28, 29, 33],
    4: [8, 13, 14],
    5: [7, 11],
    6: [7, 11, 17],
    7: [17],
    9: [31, 33, 34],
    10: [34],
    14: [34],
    15: [33, 34],
    16: [33, 34],
    19: [33, 34],
    20: [34],
    21: [33, 34],
    23: [33, 34],
    24: [26, 28, 30, 33, 34],
    25: [26, 28, 32],
    26: [32],
    27: [30, 34],
    28: [34],
    29: [32, 34],
    30: [33, 34],
    31: [33, 34],
    32: [33, 34],
    33: [34],
  };
  const ids = Array.from({ length: 34 }, (_, index) => String(index + 1));
  return tiedGraph(
    ids,
    Object.entries(friends).flatMap(([id, others]) => others.map((other) => `${id} ${other}`)),
  );
}

it("ways are measured as a library does that walks over objects", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(13), fc.nat(13)), {
    selector: ([one, other]) => `${Math.min(one, other)} ${Math.max(one, other)}`,
  });
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 14 }), pairs, (count, all) => {
      const ties = all.filter(([one, other]) => one !== other && one < count && other < count);
      const graph = new Graph({ type: "undirected" });
      for (let node = 0; node < count; node++) graph.addNode(node);
      for (const [one, other] of ties) graph.addEdge(one, other);
      const own = measureWays(count, ties);
      const between = betweenness(graph, { getEdgeWeight: null });
      const close = closeness(graph, { wassermanFaust: true });
      for (let node = 0; node < count; node++) {
        expect(own.betweenness[node]).toBeCloseTo(between[node] ?? 0, 10);
        expect(own.closeness[node]).toBeCloseTo(close[node] ?? 0, 10);
      }
    }),
  );
});
