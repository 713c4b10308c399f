import { z } from "zod";

/** Control characters, line separators, lone surrogates, and the marks that turn the direction of text around. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const unsafeInParagraphs = /[\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;
const visible = /[\p{L}\p{N}]/u;

/** One line that reads as it is written, in mails and logs too. */
export function isSafeLine(text: string): boolean {
  return !unsafe.test(text);
}

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
  return z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => !unsafeInParagraphs.test(text), "unsafe_text")
    .default("");
}
