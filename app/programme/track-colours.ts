import type { shapes } from "#app/ui/kind-palette.ts";

/** The marks that a track can have: a colour and a shape each, safe for colour-blind readers; `tracks.css` has the same colours. */
export const trackColours = [
  { light: "#318fd4", dark: "#88c5f9", shape: "circle" },
  { light: "#50214d", dark: "#b08fae", shape: "square" },
  { light: "#6d9165", dark: "#b9f2ac", shape: "triangle-up" },
  { light: "#b57a1c", dark: "#fdc461", shape: "diamond" },
  { light: "#852b09", dark: "#cf8a74", shape: "hexagon" },
  { light: "#192a7d", dark: "#6e8ce1", shape: "star" },
  { light: "#2d8484", dark: "#8efbfa", shape: "plus" },
  { light: "#660b1e", dark: "#f8979c", shape: "ring" },
] as const satisfies { light: string; dark: string; shape: keyof typeof shapes }[];

/** The mark with a number from 1 to 8; the first for any other. */
export function trackLook(colour: number) {
  return trackColours[colour - 1] ?? trackColours[0];
}
