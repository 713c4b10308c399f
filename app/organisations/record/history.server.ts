import { changesBetween } from "#app/organisations/record/difference.ts";
import type { RecordDocument, RecordType } from "#app/organisations/record/documents.ts";
import { findRecord, readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { canReviewRecord, concerns, editingOf } from "#app/organisations/record/rules.ts";
import { keptDocument } from "#app/organisations/record/states.server.ts";
import { type ChangeView, changesInWords } from "#app/organisations/record/words.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { RevisionKind } from "#prisma/generated/enums.ts";

const perPage = 20;

/** One state of an entry and what was new in it. */
export type RevisionView = {
  number: number;
  kind: RevisionKind;
  at: string;
  when: string;
  /** Who changed it, where the reader may know; else null. */
  who: string | null;
  /** Of a proposal: on behalf of which organisation it was made, and by whom, where the reader may know. */
  proposed: { organisation: string | null; by: string | null } | null;
  reason: string | null;
  changes: ChangeView[];
  /** It can be taken up again: it has a document, and is not how the entry stands. */
  earlier: boolean;
};

/** An entry whose history is asked for by its address; also one that was taken out of the record. */
export async function findEntry(
  db: Db,
  type: RecordType,
  slug: string,
): Promise<{ id: string; slug: string; moved: boolean; removed: boolean } | null> {
  const found = await findRecord(db, type, slug);
  if (found) return { ...found, removed: false };
  const last = await db.revision.findFirst({
    where: { recordType: type, document: { path: ["slug"], equals: slug } },
    orderBy: { at: "desc" },
    select: { recordId: true },
  });
  return last && { id: last.recordId, slug, moved: false, removed: true };
}

/** How an entry came to be what it is, newest first, one page of it. */
export async function readHistory(
  db: Db,
  { type, id, page, locale, names }: { type: RecordType; id: string; page: number; locale: Locale; names: boolean },
) {
  const where = { recordType: type, recordId: id };
  const [total, now] = await Promise.all([db.revision.count({ where }), readDocument(db, type, id)]);
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(page, pageCount);
  // One more, to compare the last of the page with.
  const rows = await db.revision.findMany({
    where,
    orderBy: { number: "desc" },
    skip: (shown - 1) * perPage,
    take: perPage + 1,
    select: {
      ...{ number: true, kind: true, at: true, reason: true, document: true },
      account: { select: { name: true } },
      proposal: {
        select: { account: { select: { name: true } }, organisation: { select: { nameEn: true, nameFr: true } } },
      },
    },
  });
  const shownRows = rows.slice(0, perPage);
  const changes = shownRows.map(({ document, kind }, index) => {
    const before = rows.slice(index + 1).find((one) => one.document !== null);
    if (document === null || (kind === "loaded" && before === undefined)) return [];
    const was = before ? keptDocument(type, before.document) : null;
    return changesBetween(was, keptDocument(type, document));
  });
  const words = await changesInWords(db, locale, changes.flat());
  const revisions = shownRows.map(({ account, proposal, document, at, ...row }, index): RevisionView => {
    const kept = document === null ? null : keptDocument(type, document);
    return {
      ...row,
      at: at.toISOString(),
      when: momentWords(at, locale, "UTC"),
      who: names ? (account?.name ?? null) : null,
      proposed: proposal && {
        organisation: proposal.organisation && nameIn(proposal.organisation, locale),
        by: names ? (proposal.account?.name ?? null) : null,
      },
      changes: words.splice(0, changes[index]?.length ?? 0),
      earlier: kept !== null && (now === null || stateOf(kept) !== stateOf(now)),
    };
  });
  return { revisions, page: shown, pageCount, total, seen: now && stateOf(now) };
}

function nameIn({ nameEn, nameFr }: { nameEn: string; nameFr: string | null }, locale: Locale): string {
  return (locale === "fr" && nameFr) || nameEn;
}

/** The last document of an entry, also of one that was taken out of the record. */
export async function lastDocument(db: Db, type: RecordType, id: string): Promise<RecordDocument> {
  const now = await readDocument(db, type, id);
  if (now) return now;
  const last = await db.revision.findFirstOrThrow({
    where: { recordType: type, recordId: id, NOT: { document: { equals: Prisma.DbNull } } },
    orderBy: { number: "desc" },
    select: { document: true },
  });
  return keptDocument(type, last.document);
}

/** The organisations whose editors may know who wrote the history of an entry. */
export async function concernedBy(db: Db, type: RecordType, id: string): Promise<string[]> {
  const now = await readDocument(db, type, id);
  return now ? concerns(type, id, now) : [];
}

/** How the visitor changes an entry; asks the database only for those who might. */
export async function editingOfEntry({ db, visitor }: AppContext, type: RecordType, id: string) {
  const { account } = visitor;
  if (account === null || canReviewRecord(account)) return editingOf(account, []);
  return account.organisationIds.length > 0 ? editingOf(account, await concernedBy(db, type, id)) : null;
}

/** When people last changed an entry; null: it is as it was taken from the documents. */
export async function lastChange(db: Db, type: RecordType, id: string): Promise<string | null> {
  const last = await db.revision.findFirst({
    where: { recordType: type, recordId: id, kind: { not: "loaded" } },
    orderBy: { number: "desc" },
    select: { at: true },
  });
  return last?.at.toISOString() ?? null;
}

/** Entries that were taken out of the record and are not back, the last ones first. */
export async function removedEntries(db: Db, most: number) {
  const rows = await db.$queryRaw<{ type: RecordType; at: Date; slug: string; document: unknown }[]>`
    SELECT r."recordType"::text AS type, r."at", kept."document", kept."document"->>'slug' AS slug
    FROM "Revision" r
    JOIN LATERAL (
      SELECT "document" FROM "Revision" k
      WHERE k."recordType" = r."recordType" AND k."recordId" = r."recordId" AND k."document" IS NOT NULL
      ORDER BY k."number" DESC LIMIT 1) kept ON true
    WHERE r."kind" = 'removed' AND NOT EXISTS (
      SELECT 1 FROM "Revision" later
      WHERE later."recordType" = r."recordType" AND later."recordId" = r."recordId" AND later."number" > r."number")
    ORDER BY r."at" DESC LIMIT ${most}`;
  return rows.map(({ type, at, slug, document }) => ({
    type,
    slug,
    at,
    document: keptDocument(type, document) as RecordDocument,
  }));
}
