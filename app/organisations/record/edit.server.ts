import { randomUUID } from "node:crypto";
import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import { changesBetween, type Reconciled, reconcile } from "#app/organisations/record/difference.ts";
import { type Documents, type RecordDocument, type RecordType, titleOf } from "#app/organisations/record/documents.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { checkReferences } from "#app/organisations/record/references.server.ts";
import { canReviewRecord, problemsOf, type RecordProblem } from "#app/organisations/record/rules.ts";
import { saveRecord } from "#app/organisations/record/save.server.ts";
import { createSources, type NewSource } from "#app/organisations/record/sources.server.ts";
import { documentOfState } from "#app/organisations/record/states.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What a form says an entry is. */
export type Entry<Type extends RecordType> = {
  type: Type;
  /** Null: a new one. */
  id: string | null;
  /** The state that was seen; null: a new one. */
  seen: string | null;
  document: Documents[Type];
  sources: NewSource[];
  reason: string;
};

export type Written<Type extends RecordType> =
  | { outcome: "saved"; id: string; slug: string }
  | { outcome: "same" }
  | { outcome: "problems"; problems: RecordProblem[] }
  /** Somebody else changed it: what can be kept of both, and what cannot. */
  | ({ outcome: "meanwhile"; seen: string } & Reconciled<Documents[Type]>);

/** The secretariat writes an entry at once. */
export async function saveEntry<Type extends RecordType>(
  db: PrismaClient,
  act: Act,
  entry: Entry<Type>,
): Promise<Written<Type>> {
  try {
    return await inTransaction(db, async (tx) => {
      await requireSecretariat(tx, act);
      const { type, seen, reason } = entry;
      const id = entry.id ?? randomUUID();
      const document = entry.id === null ? await withFreeSlug(tx, type, entry.document) : entry.document;
      const problems = await problemsWith(tx, { ...entry, document });
      if (problems.length > 0) return { outcome: "problems", problems };
      await createSources(tx, act, entry.sources);
      const kind = entry.id === null ? "created" : "edited";
      const written = await saveRecord(tx, act, { type, id, seen, document, kind, reason });
      return written ? { outcome: "saved", id, slug: document.slug } : { outcome: "same" };
    });
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile" || entry.id === null) throw error;
    return meanwhile(db, entry);
  }
}

async function meanwhile<Type extends RecordType>(db: Db, entry: Entry<Type>): Promise<Written<Type>> {
  const { type, id, seen, document: mine } = entry;
  const now = id === null ? null : await readDocument(db, type, id);
  if (id === null || seen === null || now === null) throw new AppError("changed_meanwhile");
  const base = await documentOfState(db, { type, id, seen });
  const reconciled = base ? reconcile(base, now, mine) : allInConflict(now, mine);
  return { outcome: "meanwhile", seen: stateOf(now), ...reconciled };
}

/** Nobody knows any more what was seen: every difference is for somebody to choose. */
function allInConflict<Document extends RecordDocument>(now: Document, mine: Document): Reconciled<Document> {
  const conflicts = changesBetween(now, mine).map(({ field, before, after }) => ({
    ...{ field, base: before, theirs: before, mine: after },
  }));
  return { document: now, conflicts };
}

/** The rights as they are now, not as they were when the page was made. */
export async function requireSecretariat(tx: Tx, act: Act): Promise<void> {
  if (!canReviewRecord(await loadSignedInAccount(tx, accountOf(act).id))) throw new AppError("forbidden");
}

/** Everything that keeps an entry from being published, with the sources that it brings along counted as there. */
export async function problemsWith<Type extends RecordType>(
  db: Db,
  { type, id, document, sources }: Pick<Entry<Type>, "type" | "id" | "document" | "sources">,
): Promise<RecordProblem[]> {
  const brought = new Set(sources.map((source) => source.id));
  const citations = document.citations.filter(({ source }) => !brought.has(source));
  return [
    ...problemsOf(type, id, document),
    ...(await checkReferences(db, type, id, { ...(document as RecordDocument), citations })),
  ];
}

/** A new entry's address: what was typed, else one from its name that nobody has. */
export async function withFreeSlug<Type extends RecordType>(
  db: Db,
  type: Type,
  document: Documents[Type],
): Promise<Documents[Type]> {
  if (document.slug !== "") return document;
  const wanted = slugify(titleOf(document)).slice(0, 70) || type;
  const taken = await slugsLike(db, type, wanted);
  const reserved = new Set(["new", ...taken]);
  let slug = wanted;
  for (let number = 2; reserved.has(slug); number++) slug = `${wanted}-${number}`;
  return { ...document, slug };
}

async function slugsLike(db: Db, type: RecordType, start: string): Promise<string[]> {
  const query = { where: { slug: { startsWith: start } }, select: { slug: true } };
  const rows =
    type === "organisation"
      ? await db.organisation.findMany(query)
      : type === "partnership"
        ? await db.partnership.findMany(query)
        : await db.person.findMany(query);
  const former = await db.formerRecord.findMany({
    where: { recordType: type, ...query.where },
    select: { slug: true },
  });
  return [...rows, ...former].map(({ slug }) => slug);
}
