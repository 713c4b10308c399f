import type { CSSProperties } from "react";

const sans =
  "'Source Sans 3', -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
export const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

type Paint = { property: "color" | "backgroundColor" | "borderColor"; light: string; dark: string };

/** The colours of the mails: each is written into the element for light, and turned by the class for dark. */
const paints = {
  ground: { property: "backgroundColor", light: "#f3f1ec", dark: "#12181f" },
  sheet: { property: "backgroundColor", light: "#fffdf9", dark: "#1a222b" },
  tint: { property: "backgroundColor", light: "#f6f2e9", dark: "#222c37" },
  button: { property: "backgroundColor", light: "#b23c22", dark: "#f2907a" },
  buttonInk: { property: "color", light: "#ffffff", dark: "#1d0f0b" },
  ink: { property: "color", light: "#1c2530", dark: "#e8eaec" },
  muted: { property: "color", light: "#586270", dark: "#a3adb8" },
  accent: { property: "color", light: "#b23c22", dark: "#f2907a" },
  link: { property: "color", light: "#1d5480", dark: "#8fc1ea" },
  line: { property: "borderColor", light: "#dfd9cc", dark: "#344150" },
  accentLine: { property: "borderColor", light: "#b23c22", dark: "#f2907a" },
} satisfies Record<string, Paint>;

export type PaintName = keyof typeof paints;

/** Class and inline style of one or more paints, with further inline styles. */
export function painted(names: PaintName[], style: CSSProperties = {}): { className: string; style: CSSProperties } {
  const colours = Object.fromEntries(names.map((name) => [paints[name].property, paints[name].light]));
  return { className: names.map((name) => `o-${name}`).join(" "), style: { ...colours, ...style } };
}

const css: Record<Paint["property"], string> = {
  color: "color",
  backgroundColor: "background-color",
  borderColor: "border-color",
};

const darkRules = Object.entries(paints)
  .map(([name, { property, dark }]) => `.o-${name}{${css[property]}:${dark} !important}`)
  .join("");

/** Rules that cannot be inline: dark colours, narrow screens. */
export const stylesheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  `@media (prefers-color-scheme:dark){${darkRules}}`,
  "@media (max-width:520px){.o-page{padding:16px 8px 32px !important}.o-inner{padding:24px 20px 28px !important}.o-title{font-size:25px !important;line-height:31px !important}.o-label{display:block !important;width:auto !important;padding:10px 0 0 !important;border-bottom:0 !important}.o-value{display:block !important;width:auto !important;padding:0 0 10px !important}}",
].join("");

export const type = {
  body: { fontFamily: sans, fontSize: 16, lineHeight: "25px" },
  small: { fontFamily: sans, fontSize: 14, lineHeight: "21px" },
  tiny: { fontFamily: sans, fontSize: 13, lineHeight: "19px" },
  title: { fontFamily: serif, fontSize: 29, lineHeight: "36px", fontWeight: 600 },
  wordmark: { fontFamily: serif, fontSize: 21, lineHeight: "28px", fontWeight: 600, letterSpacing: "0.01em" },
} satisfies Record<string, CSSProperties>;
