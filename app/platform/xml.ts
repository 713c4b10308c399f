const entities: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
  // A reader makes spaces of these where they stand bare in an attribute.
  ...{ "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" },
};

/** Text for XML 1.0, in an element or an attribute: markup is escaped, characters that XML cannot hold are left out. */
export function xmlText(text: string | number): string {
  return String(text)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? "");
}
