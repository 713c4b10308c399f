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
export type SetColumn = (typeof listColumns)[number];
/** One of these, or a question of the conference by its id. */
export type ListColumn = SetColumn | `q-${string}`;

/** The question that a column shows; null for what every registration has. */
export function questionOf(column: ListColumn): string | null {
  return column.startsWith("q-") ? column.slice(2) : null;
}

const questionColumn = /^q-[\w-]{1,60}$/;

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
  const columns = [...new Set(names.flatMap(known))];
  return columns.length === 0 || columns.join() === usualColumns.join() ? null : columns;
}

function known(name: string): ListColumn[] {
  const set = listColumns.find((column) => column === name);
  if (set) return [set];
  return questionColumn.test(name) ? [name as ListColumn] : [];
}

/** The same columns with one of them a place earlier. */
export function movedEarlier(columns: readonly ListColumn[], column: ListColumn): ListColumn[] {
  const at = columns.indexOf(column);
  if (at < 1) return [...columns];
  const without = columns.filter((other) => other !== column);
  return [...without.slice(0, at - 1), column, ...without.slice(at - 1)];
}
