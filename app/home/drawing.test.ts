import { describe, expect, it } from "vitest";
import { drawNetwork, type PlacedNode } from "#app/home/drawing.ts";

function node(id: string, x: number, y: number, degree = 3): PlacedNode {
  return {
    id,
    name: id.toUpperCase(),
    acronym: null,
    kind: "government",
    degree,
    x,
    y,
  };
}

describe("the network of the landing page", () => {
  it("draws every tie once, grouped by width", () => {
    const drawing = drawNetwork(
      [node("a", 0, 0), node("b", 100, 50), node("c", -100, 50)],
      [
        { source: "a", target: "b", weight: 0.1 },
        { source: "a", target: "c", weight: 100 },
        { source: "a", target: "gone", weight: 1 },
      ],
    );
    expect(drawing.ties).toEqual([
      { width: 0.75, path: "M0 0L100 -50" },
      { width: 3, path: "M0 0L-100 -50" },
    ]);
  });

  it("leaves out organisations without a tie and keeps the rest within the frame", () => {
    const drawing = drawNetwork([node("a", 0, 0), node("b", 300, -200), node("alone", 900, 900, 0)], []);
    const [left = 0, top = 0, width = 0, height = 0] = drawing.viewBox.split(" ").map(Number);
    const marks = drawing.kinds.flatMap((kind) => kind.marks);
    expect(marks).toHaveLength(2);
    for (const { x, y, size } of marks) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x + size).toBeLessThanOrEqual(left + width);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y + size).toBeLessThanOrEqual(top + height);
    }
  });

  it("names the best connected, and nothing over another name", () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      node(`o${index}`, (index % 6) * 12, Math.floor(index / 6) * 6, index + 1),
    );
    const { wide } = drawNetwork([...crowd, node("far", 400, 400, 1)], []).names;
    expect(wide.length).toBeLessThan(30);
    expect(wide[0]?.text).toBe("O29");
    expect(wide.map(({ text }) => text)).toContain("FAR");
  });

  it("has a frame even when there is nothing", () => {
    expect(drawNetwork([], [])).toEqual({
      viewBox: "-124 -124 248 248",
      ties: [],
      kinds: [],
      names: { wide: [], narrow: [] },
    });
  });
});
