import { expect, test } from "vitest";
import { choiceParam, numberParam, textParam } from "#app/platform/search-params.ts";

test("text is trimmed, cut and without control characters", () => {
  expect(textParam(new URLSearchParams({ q: "  a\u0000b\n " }), "q")).toBe("a b");
  expect(textParam(new URLSearchParams({ q: "x".repeat(5000) }), "q")).toHaveLength(100);
  expect(textParam(new URLSearchParams(), "q")).toBe("");
});

test("a choice is one of those allowed", () => {
  expect(choiceParam(new URLSearchParams("kind=b"), "kind", ["a", "b"])).toBe("b");
  expect(choiceParam(new URLSearchParams("kind=__proto__"), "kind", ["a", "b"])).toBeNull();
});

test("a number is whole and within bounds, else the fallback", () => {
  const read = (value: string) => numberParam(new URLSearchParams({ page: value }), "page", 100, 1);
  expect([read("7"), read("0"), read("101"), read("1e3"), read("-1"), read("99999999999999"), read("x")]).toEqual([
    7, 1, 1, 1, 1, 1, 1,
  ]);
});
