/** Control characters, line separators, lone surrogates, and the marks that turn the direction of text around. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const unsafeInParagraphs = /[\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;

/** One line that reads as it is written, in mails and logs too. */
export function isSafeLine(text: string): boolean {
  return !unsafe.test(text);
}

/** The same for text of several lines. */
export function isSafeText(text: string): boolean {
  return !unsafeInParagraphs.test(text);
}
