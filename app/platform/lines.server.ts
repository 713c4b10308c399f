import { z } from "zod";
import { isSafeLine, isSafeText } from "#app/platform/safe-text.ts";

const visible = /[\p{L}\p{N}]/u;

/** One line as typed, in any script; only the spaces around it go. */
export function line(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .refine(isSafeLine, "unsafe_text")
    .refine((text) => visible.test(text), "required");
}

/** Free text of several lines; empty when left out. */
export function paragraphs(maximum: number) {
  return z.string().trim().max(maximum).refine(isSafeText, "unsafe_text").default("");
}
