import { describe, expect, test } from "vitest";
import { isRightToLeft, lengthOf, type NamedPoint, placeNames, shorten } from "#app/network/naming.ts";

const room = { height: 10, gap: 2, most: 10, left: 0, right: 200 };

function point(id: string, x: number, y: number, width = 40): NamedPoint {
  return { id, x, y, radius: 5, width };
}

describe("names in the picture", () => {
  test("stand at the right, and at the left where the edge or something else is in the way", () => {
    const points = [point("a", 50, 50), point("b", 180, 50), point("c", 100, 80), point("d", 130, 80)];
    expect([...placeNames(points, room)]).toEqual([
      ["a", "right"],
      ["b", "left"],
      ["c", "left"],
      ["d", "right"],
    ]);
  });

  test("are left out where there is no room, the weightier first", () => {
    const crowd = Array.from({ length: 20 }, (_, index) => point(String(index), 100, 100 + index));
    const named = [...placeNames(crowd, room).keys()];
    expect(named[0]).toBe("0");
    expect(named.length).toBeLessThan(5);
    expect(placeNames([point("wide", 100, 10, 150)], room).size).toBe(0);
  });

  test("stay on the stage above and below", () => {
    const points = [point("high", 20, 3), point("low", 20, 98), point("middle", 20, 50)];
    expect([...placeNames(points, { ...room, top: 0, bottom: 100 }).keys()]).toEqual(["middle"]);
  });

  test("are shortened between letters, measured and turned in any script", () => {
    expect(shorten("Interpol", 8)).toBe("Interpol");
    expect(shorten("Council of Europe", 9)).toBe("Council…");
    expect(shorten("Cafe\u0301 e\u0301te\u0301", 5)).toBe("Cafe\u0301…");
    expect(lengthOf("欧洲委员会")).toBeCloseTo(9.5);
    expect(lengthOf("Cafe\u0301")).toBe(4);
    expect(["جامعة الدول العربية", "(בזק)", "Interpol", "Europol (يوروبول)", "24/7"].map(isRightToLeft)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });

  test("are no more than asked for", () => {
    const apart = Array.from({ length: 20 }, (_, index) => point(String(index), 20, index * 30));
    expect(placeNames(apart, { ...room, most: 3 }).size).toBe(3);
  });
});
