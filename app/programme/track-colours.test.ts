import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackColours } from "#app/programme/track-colours.ts";

test("the style sheet has the same colours, and no two marks are alike", () => {
  const css = readFileSync(new URL("./tracks.css", import.meta.url), "utf8");
  for (const [index, { light, dark }] of trackColours.entries())
    expect(css).toContain(`.track-${index + 1} {\n    color: light-dark(${light}, ${dark});`);
  expect(new Set(trackColours.map(({ shape }) => shape)).size).toBe(trackColours.length);
  expect(new Set(trackColours.map(({ light }) => light)).size).toBe(trackColours.length);
});
