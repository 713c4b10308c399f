import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "#tests/setup/colour.ts";

const css = readFileSync(new URL("./app.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

const text = 4.5;
const control = 3;
const grounds = ["paper", "raised", "sunken"];
const tones = ["info", "success", "warning", "danger"];

/** Foreground, background, and the ratio that WCAG 2.2 AA asks for. */
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ...["ink", "muted", "accent", "accent-strong", "link", "link-strong", ...tones].map(
      (ink): [string, string, number] => [ink, ground, text],
    ),
    ["control", ground, control],
  ]),
  ["accent-ink", "accent", text],
  ["accent-ink", "accent-strong", text],
  ["ink", "selection", text],
  ["ink", "accent-soft", text],
  ["accent", "accent-soft", text],
  ["paper", "ink", text],
  ["paper", "danger", text],
  ...tones.flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, text],
    ["ink", `${tone}-soft`, text],
    ["muted", `${tone}-soft`, text],
    ["link", `${tone}-soft`, text],
  ]),
];

describe("colour tokens", () => {
  it("are all found in the style sheet", () => {
    expect(tokens.size).toBeGreaterThanOrEqual(22);
  });

  for (const theme of ["light", "dark"] as const) {
    it.each(pairs)(`%s on %s reaches %f (${theme})`, (front, ground, ratio) => {
      const [a, b] = [tokens.get(front)?.[theme], tokens.get(ground)?.[theme]];
      expect(contrast(a ?? "", b ?? "")).toBeGreaterThanOrEqual(ratio);
    });
  }
});
