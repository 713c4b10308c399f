import type { RecordDocument } from "#app/organisations/record/documents.ts";

type Values = Record<string, unknown>;

/** One field that two states of an entry do not share. Fields are whole: all names are one field, all parties another. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** The fields that differ, in the order of the document; `before` null: all that is said. */
export function changesBetween(before: RecordDocument | null, after: RecordDocument): FieldChange[] {
  const [old, now] = [(before ?? {}) as Values, after as Values];
  const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return fields
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
    .filter(({ before: was, after: is }) => !sameValue(was, is) && !(before === null && isEmpty(is)));
}

/** The document with these fields taken from another, the rest as it was. */
export function withFields<Document extends RecordDocument>(
  document: Document,
  from: Document,
  fields: Iterable<string>,
): Document {
  const changed: Values = { ...document };
  for (const field of fields) changed[field] = (from as Values)[field] ?? null;
  return changed as Document;
}

/** How a change stands against what became of the entry since it was seen. */
export type Reconciled<Document> = {
  /** What can be taken over without touching what others changed. */
  document: Document;
  /** Fields that both changed, each to something else: somebody has to choose. */
  conflicts: { field: string; base: unknown; theirs: unknown; mine: unknown }[];
};

/** Three-way: from `base`, `mine` was made while the entry became `theirs`. Conflicting fields stay as `theirs`. */
export function reconcile<Document extends RecordDocument>(
  base: Document,
  theirs: Document,
  mine: Document,
): Reconciled<Document> {
  const conflicts: Reconciled<Document>["conflicts"] = [];
  const clean: string[] = [];
  for (const { field, before, after } of changesBetween(base, mine)) {
    const now = (theirs as Values)[field] ?? null;
    if (sameValue(now, before)) clean.push(field);
    else if (!sameValue(now, after)) conflicts.push({ field, base: before, theirs: now, mine: after });
  }
  return { document: withFields(theirs, mine, clean), conflicts };
}

/** What was added to a list and what was taken from it; lines that only moved are neither. */
export function listChange<Line>(before: Line[], after: Line[]): { added: Line[]; removed: Line[] } {
  const has = (lines: Line[], line: Line) => lines.some((one) => sameValue(one, line));
  return {
    added: after.filter((line) => !has(before, line)),
    removed: before.filter((line) => !has(after, line)),
  };
}

/**
 * What becomes of a list that two changed from `base`: what is there now without what was taken away, with what was added.
 * Null where a value is no list, so that one of the two has to give way.
 */
export function mergeLists(base: unknown, theirs: unknown, mine: unknown): unknown[] | null {
  if (!Array.isArray(theirs) || !Array.isArray(mine)) return null;
  const { added, removed } = listChange<unknown>(Array.isArray(base) ? base : [], mine);
  const left = theirs.filter((line) => removed.every((one) => !sameValue(one, line)));
  return [...left, ...added.filter((line) => left.every((one) => !sameValue(one, line)))];
}

/** Whether two values say the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

/** JSON in which the order of keys does not matter. */
export function stable(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
