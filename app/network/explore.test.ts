import { describe, expect, it } from "vitest";
import { compare } from "#app/network/comparison.ts";
import { matrixOf } from "#app/network/matrix.ts";
import { shortestPath } from "#app/network/path.server.ts";
import { barOf, countYears } from "#app/network/timeline.ts";
import { tiedGraph, tiedPartnership } from "#tests/setup/network.ts";

describe("the way between two organisations", () => {
  it("is the one of fewest ties, of several the one over the strongest", () => {
    const graph = tiedGraph(["a", "b", "c", "d", "e"], ["a b", "b d", "a c", "c d", "d e"]);
    for (const edge of graph.edges) if (edge.target === "c" || edge.source === "c") edge.weight = 5;
    expect(shortestPath(graph, "a", "e")?.ids).toEqual(["a", "c", "d", "e"]);
    expect(shortestPath(graph, "a", "e")?.edges.map(({ partnershipIds }) => partnershipIds)).toEqual([
      ["a c"],
      ["c d"],
      ["d e"],
    ]);
  });

  it("does not exist between parts, nor to what is not shown", () => {
    const graph = tiedGraph(["a", "b", "c"], ["a b"]);
    expect(shortestPath(graph, "a", "c")).toBeNull();
    expect(shortestPath(graph, "a", "gone")).toBeNull();
  });
});

describe("organisations beside each other", () => {
  it("what all share, what one lacks, what only one has", () => {
    const tied = tiedGraph(["a", "b", "c", "x", "y", "z"], ["a x", "b x", "c x", "a y", "b y", "c z", "a b"]);
    const partnerships = [tiedPartnership("ab", ["a", "b"], "2007"), tiedPartnership("ax", ["a", "x"], "2008")];
    const found = compare({ ...tied, partnerships, undated: 0 }, ["a", "b", "c"], { first: 2007, last: 2008 });
    expect(found.shared).toEqual(["x"]);
    expect(found.lackedBy).toEqual(
      new Map([
        ["a", []],
        ["b", []],
        ["c", ["y"]],
      ]),
    );
    expect(found.only).toEqual(
      new Map([
        ["a", []],
        ["b", []],
        ["c", ["z"]],
      ]),
    );
    expect(found.together.map(({ id }) => id)).toEqual(["ab"]);
    expect(found.years).toEqual([
      { year: 2007, counts: [1, 1, 0] },
      { year: 2008, counts: [1, 0, 0] },
    ]);
  });
});

describe("time", () => {
  const span = (from: string | null, to: string | null = null, end: "same" | "dated" | "open" | "unknown" = "same") =>
    ({ from, to, end, certainty: "exact" }) as const;

  it("a date is as long as it is known", () => {
    expect(barOf(span("2007"), 2012)).toEqual({ from: 2007, to: 2008, isOpen: false });
    expect(barOf(span("2007-06"), 2012)?.to).toBeCloseTo(2007.5);
    expect(barOf(span("2007", "2009", "dated"), 2012)).toEqual({ from: 2007, to: 2010, isOpen: false });
    expect(barOf(span("2007", null, "open"), 2012)).toEqual({ from: 2007, to: 2012, isOpen: true });
    expect(barOf(span(null, "2008", "dated"), 2012)).toEqual({ from: 2008, to: 2009, isOpen: false });
    expect(barOf(span(null), 2012)).toBeNull();
  });

  it("each year counts what touches it, by kind", () => {
    const partnerships = [tiedPartnership("one", ["a"], "2007"), tiedPartnership("two", ["a"], "2006", "2008")];
    expect(countYears(partnerships, { first: 2006, last: 2008 })).toEqual([
      { year: 2006, count: 1, kinds: { agreement: 1 } },
      { year: 2007, count: 2, kinds: { agreement: 2 } },
      { year: 2008, count: 1, kinds: { agreement: 1 } },
    ]);
    expect(countYears(partnerships, null)).toEqual([]);
  });
});

describe("the matrix", () => {
  it("is the same both ways, groups stand together, the weakest are left out", () => {
    const graph = tiedGraph(["a", "b", "c", "d", "alone"], ["a b", "a c", "a d", "b c"]);
    const degree = (id: string) => graph.nodes.find((node) => node.id === id)?.degree ?? 0;
    const matrix = matrixOf(graph, 3, degree, (id) => (id === "b" ? 0 : 1));
    expect(matrix.ids).toEqual(["b", "a", "c"]);
    expect(matrix.cells).toEqual([
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(matrix).toMatchObject({ most: 1, leftOut: 1 });
  });
});
