const wordJoiner = "\u2060";
/** Controls, halves of characters, line and paragraph separators, and the marks that turn the direction of the text after them. */
const unwantedInLine = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const unwantedInText = /[^\P{Cc}\n]+|[\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line: no control or direction characters, single spaces, not longer than `limit`. */
export function cleanLine(text: string, limit = 300): string {
  const line = text.replace(unwantedInLine, " ").replace(/ {2,}/g, " ").trim();
  return clip(line, limit);
}

/** Several lines: as `cleanLine`, but line breaks stay. */
export function cleanText(text: string, limit = 5000): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(unwantedInText, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return clip(lines, limit);
}

/**
 * The same to read, but mail programs find no address in it to turn into a link: an invisible word joiner stands where
 * one would begin or go on. For what strangers typed, such as names.
 */
export function inert(text: string): string {
  return text
    .replace(/:(?=\/)/g, `:${wordJoiner}`)
    .replace(/@/g, `@${wordJoiner}`)
    .replace(/\.(?=[\p{L}\p{N}])/gu, `.${wordJoiner}`);
}

/** The address when it is an absolute http(s) one that cannot break out of an attribute or a line. */
export function httpUrl(value: string): string {
  const url = new URL(value);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError("a mail may only link to http(s)");
  return url.href;
}

function clip(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
