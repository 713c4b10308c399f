import type { CSSProperties } from "react";

const sans =
  "'Source Sans 3', -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

type Paint = { property: "color" | "backgroundColor" | "borderColor"; light: string; dark: string };

/** The colours of the mails: each is written into the element for light, and turned by the class for dark. */
const paints = {
  ground: { property: "backgroundColor", light: "#f3f1eb", dark: "#10171f" },
  sheet: { property: "backgroundColor", light: "#ffffff", dark: "#1b2531" },
  notice: { property: "backgroundColor", light: "#faf0d9", dark: "#352a12" },
  button: { property: "backgroundColor", light: "#b9412b", dark: "#ff9178" },
  buttonInk: { property: "color", light: "#ffffff", dark: "#1f1210" },
  ink: { property: "color", light: "#1c2733", dark: "#e8eaed" },
  muted: { property: "color", light: "#55616e", dark: "#a6b1be" },
  link: { property: "color", light: "#2a5d8f", dark: "#9cc3ec" },
  success: { property: "color", light: "#286b41", dark: "#83d09e" },
  warning: { property: "color", light: "#835500", dark: "#e9bd62" },
  danger: { property: "color", light: "#a3213a", dark: "#ff9fab" },
  line: { property: "borderColor", light: "#e0dcd3", dark: "#2e3a48" },
  accentLine: { property: "borderColor", light: "#b9412b", dark: "#ff9178" },
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
  `@media (max-width:520px){${[
    ".o-page{padding:16px 8px 32px !important}",
    ".o-inner{padding:24px 20px 16px !important}",
    ".o-title{font-size:25px !important;line-height:31px !important}",
    ".o-label{display:block !important;width:auto !important;padding:9px 0 0 !important}",
    ".o-value{display:block !important;width:auto !important;padding:0 0 9px !important;border-top:0 !important}",
  ].join("")}}`,
].join("");

export const type = {
  body: { fontFamily: sans, fontSize: 16, lineHeight: "25px" },
  small: { fontFamily: sans, fontSize: 14, lineHeight: "21px" },
  tiny: { fontFamily: sans, fontSize: 13, lineHeight: "19px" },
  title: { fontFamily: serif, fontSize: 29, lineHeight: "36px", fontWeight: 600 },
  wordmark: { fontFamily: serif, fontSize: 21, lineHeight: "28px", fontWeight: 600, letterSpacing: "0.01em" },
} satisfies Record<string, CSSProperties>;
