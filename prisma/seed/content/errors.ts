import type { FileName } from "./schemas.ts";

type Spot = { file: FileName; index?: number; id?: string | null; field?: string };

/** The content is refused; the message says in which file, row and field, and why. */
export class ContentError extends Error {
  override name = "ContentError";
  constructor(
    readonly spot: Spot,
    readonly problem: string,
  ) {
    super(`${wordSpot(spot)}: ${problem}`);
  }
}

function wordSpot({ file, index, id, field }: Spot): string {
  const row = index === undefined ? "" : `, row ${index + 1}${id ? ` ("${id}")` : ""}`;
  return `${file}.json${row}${field === undefined ? "" : `, field "${field || "(whole row)"}"`}`;
}

/** A path as people write it: `sources[0].section`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i ? "." : ""}${String(part)}`)).join("");
}

/** What a row is known by, if it says so at all. */
export function rowId(row: unknown): string | null {
  if (typeof row !== "object" || row === null) return null;
  const known = "id" in row ? row.id : "code" in row ? row.code : null;
  return typeof known === "string" ? known.slice(0, 100) : null;
}
