import type { Documents, RecordType } from "#app/organisations/record/documents.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { emptyDocument } from "#app/organisations/record/values.ts";
import type { Db } from "#app/platform/db.ts";

/** So many of the last states are looked through for what somebody saw. */
const lookedThrough = 50;

/** A document as the history or a proposal keeps it: with the fields of today, in their order. */
export function keptDocument<Type extends RecordType>(type: Type, kept: unknown): Documents[Type] {
  const empty = emptyDocument(type);
  const values = kept as Record<string, unknown>;
  const fields = Object.entries(empty).map(([field, nothing]) => [field, values[field] ?? nothing]);
  return Object.fromEntries(fields) as Documents[Type];
}

/** The state of an entry that somebody saw, by its token: the one of now, or one of its history. */
export async function documentOfState<Type extends RecordType>(
  db: Db,
  { type, id, seen }: { type: Type; id: string; seen: string },
): Promise<Documents[Type] | null> {
  const now = await readDocument(db, type, id);
  if (now && stateOf(now) === seen) return now;
  const revisions = await db.revision.findMany({
    where: { recordType: type, recordId: id },
    orderBy: { number: "desc" },
    take: lookedThrough,
    select: { document: true },
  });
  const states = revisions.flatMap(({ document }) => (document === null ? [] : [keptDocument(type, document)]));
  return states.find((document) => stateOf(document) === seen) ?? null;
}
