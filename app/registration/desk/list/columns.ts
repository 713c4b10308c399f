/** What the list can show beside the name, which it always shows, in the order in which the choice is offered. */
export const listColumns = [
  "arrival",
  "reference",
  "organisation",
  "position",
  "country",
  "category",
  "state",
  "submitted",
  "decided",
  "tags",
  "notes",
  "email",
  "locale",
  "languages",
  "interpretation",
  "access_needs",
  "list_consent",
  "decline_reason",
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What it shows as long as nobody chose otherwise. */
export const usualColumns: readonly ListColumn[] = [
  "arrival",
  "organisation",
  "country",
  "category",
  "state",
  "submitted",
];

/** The known ones of those an address names, each once, in its order; null when these are the usual ones, or none. */
export function chosenColumns(names: readonly string[]): ListColumn[] | null {
  const known = [...new Set(names.flatMap((name) => listColumns.find((column) => column === name) ?? []))];
  return known.length === 0 || known.join() === usualColumns.join() ? null : known;
}

/** The same columns with one of them a place earlier. */
export function movedEarlier(columns: readonly ListColumn[], column: ListColumn): ListColumn[] {
  const at = columns.indexOf(column);
  if (at < 1) return [...columns];
  const without = columns.filter((other) => other !== column);
  return [...without.slice(0, at - 1), column, ...without.slice(at - 1)];
}
