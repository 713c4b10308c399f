/** A line or a few of the printed list, already broken. */
export type Row =
  | { kind: "country"; lines: string[]; continued: boolean }
  | { kind: "organisation"; lines: string[] }
  | { kind: "person"; name: string[]; position: string[] };

export type Section = { country: Row; organisations: { heading: Row; people: Row[] }[] };

/** In points. */
export const lineHeights = { country: 18, organisation: 13, person: 13 } as const;
const spaceBefore = { country: 14, organisation: 7, person: 2 } as const;

/** Where a row begins on its page. */
export type PlacedRow = { row: Row; top: number };

function heightOf(row: Row): number {
  const lines = row.kind === "person" ? Math.max(row.name.length, row.position.length) : row.lines.length;
  // A country has a rule below.
  return lines * lineHeights[row.kind] + (row.kind === "country" ? 4 : 0);
}

/**
 * The rows on pages of a height. A heading stays with the first person under it, and a country that goes on is named
 * again on the next page.
 */
export function pagesOfRows(sections: readonly Section[], height: number): PlacedRow[][] {
  const pages: PlacedRow[][] = [];
  let end = Number.POSITIVE_INFINITY;
  const place = (rows: Row[]) => {
    for (const row of rows) {
      const top = end === 0 ? 0 : end + spaceBefore[row.kind];
      pages.at(-1)?.push({ row, top });
      end = top + heightOf(row);
    }
  };
  const needed = (rows: Row[]) => rows.reduce((sum, row) => sum + spaceBefore[row.kind] + heightOf(row), 0);
  for (const { country, organisations } of sections) {
    for (const [nth, { heading, people }] of organisations.entries()) {
      for (const [index, person] of people.entries()) {
        const rows = index > 0 ? [person] : nth > 0 ? [heading, person] : [country, heading, person];
        if (end + needed(rows) > height) {
          pages.push([]);
          end = 0;
          if (rows[0] !== country) place([{ ...country, continued: true } as Row]);
        }
        place(rows);
      }
    }
  }
  return pages;
}
