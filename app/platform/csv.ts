/** Tells spreadsheets that what follows is UTF-8. */
export const byteOrderMark = "\uFEFF";

export type CsvCell = string | number | null;
/** Programs read commas. A spreadsheet set to French takes them for decimal signs and opens only semicolons in columns. */
export type CsvDelimiter = "," | ";";

/**
 * A cell for spreadsheets (RFC 4180): quoted, and never a formula. What a spreadsheet would take for the beginning of one
 * gets an apostrophe before it, and so does what looks as if it had got one, so that it can be taken away again; a number
 * is none. Where semicolons part cells, commas part decimals: a spreadsheet set to French takes 1.5 for the first of May.
 */
export function csvCell(value: CsvCell, delimiter: CsvDelimiter = ","): string {
  const plain = String(value ?? "");
  const text = typeof value === "number" && delimiter === ";" ? plain.replace(".", ",") : plain;
  const safe = typeof value === "string" && /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One line, with its end. */
export function csvLine(cells: readonly CsvCell[], delimiter: CsvDelimiter = ","): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

/** A whole file. */
export function csvFile(lines: readonly (readonly CsvCell[])[], delimiter: CsvDelimiter = ","): string {
  return byteOrderMark + lines.map((cells) => csvLine(cells, delimiter)).join("");
}
