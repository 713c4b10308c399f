import { changesBetween, sameValue } from "#app/organisations/record/difference.ts";
import type { Documents, RecordType } from "#app/organisations/record/documents.ts";
import { documentAfter, isNeeded } from "#app/organisations/record/proposals.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import {
  canChangeProposal,
  canReviewRecord,
  canSeeProposal,
  isOpen,
  openStates,
  type ProposalFilter,
  proposalFilters,
} from "#app/organisations/record/rules.ts";
import { newSourcesOf } from "#app/organisations/record/sources.server.ts";
import { keptDocument } from "#app/organisations/record/states.server.ts";
import { changesInWords, type ValueLine } from "#app/organisations/record/words.server.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { RecordProposalState } from "#prisma/generated/enums.ts";

const perPage = 50;

const statesOf: Record<ProposalFilter, RecordProposalState[]> = {
  waiting: ["pending"],
  asked: ["asked"],
  closed: ["accepted", "refused", "withdrawn"],
};

/** How many proposals wait for the secretariat. */
export function countWaiting(db: Db): Promise<number> {
  return db.recordProposal.count({ where: { state: "pending" } });
}

/** Proposals one below the other: all of a state for the secretariat (the oldest waiting first), one's own for an editor. */
export async function listProposals(
  db: Db,
  account: SignedInAccount,
  { filter, page, locale }: { filter: ProposalFilter; page: number; locale: Locale },
) {
  const reviews = canReviewRecord(account);
  const where: Prisma.RecordProposalWhereInput = reviews
    ? { state: { in: statesOf[filter] } }
    : { accountId: account.id };
  const counts = reviews ? await db.recordProposal.groupBy({ by: ["state"], _count: true }) : [];
  const total = await db.recordProposal.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(page, pageCount);
  const newest = !reviews || filter === "closed";
  const rows = await db.recordProposal.findMany({
    where,
    orderBy: [{ createdAt: newest ? "desc" : "asc" }, { id: "asc" }],
    skip: (shown - 1) * perPage,
    take: perPage,
    select: {
      ...{ id: true, recordType: true, recordId: true, title: true, state: true, createdAt: true },
      organisation: { select: { nameEn: true, nameFr: true } },
      account: { select: { name: true } },
    },
  });
  return {
    reviews,
    counts: Object.fromEntries(
      proposalFilters.map((one) => [
        one,
        counts.filter(({ state }) => statesOf[one].includes(state)).reduce((sum, { _count }) => sum + _count, 0),
      ]),
    ) as Record<ProposalFilter, number>,
    page: shown,
    pageCount,
    proposals: rows.map(({ recordId, createdAt, organisation, account: by, ...row }) => ({
      ...row,
      isNew: recordId === null,
      when: momentWords(createdAt, locale, "UTC"),
      organisation: organisation && ((locale === "fr" && organisation.nameFr) || organisation.nameEn),
      by: by?.name ?? null,
    })),
  };
}

/**
 * How a field of a proposal stands against the entry of today. `conflict`: somebody changed it to something else since;
 * `merges`: so they did, but of both lists one can be made; `already`: the entry says so by now.
 */
export type FieldStanding = "clean" | "conflict" | "merges" | "already";

export type ReviewField = {
  field: string;
  standing: FieldStanding;
  /** A new entry cannot be without it. */
  needed: boolean;
  /** What the entry says now, and what it would say. */
  before: ValueLine[];
  after: ValueLine[];
  /** What it said when the proposal was made, where it says something else now. */
  earlier: ValueLine[] | null;
  /** Once it is decided: whether it was taken. */
  taken: boolean | null;
};

/** A proposal with everything that the one who decides, or the one who made it, looks at. Null: it is not for this account. */
export async function readProposal(db: Db, account: SignedInAccount, id: string, locale: Locale) {
  const row = await db.recordProposal.findUnique({
    where: { id },
    select: {
      ...{ id: true, recordType: true, recordId: true, title: true, base: true, document: true, sources: true },
      ...{
        reason: true,
        state: true,
        accountId: true,
        createdAt: true,
        decidedAt: true,
        decisions: true,
        version: true,
      },
      organisation: { select: { slug: true, nameEn: true, nameFr: true } },
      account: { select: { name: true } },
      decidedBy: { select: { name: true } },
      messages: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, at: true, text: true, accountId: true, account: { select: { name: true } } },
      },
    },
  });
  if (!row || !canSeeProposal(account, row)) return null;
  const { base, document, decisions, sources, messages, ...proposal } = row;
  const now = row.recordId === null ? null : await readDocument(db, row.recordType, row.recordId);
  const open = isOpen(row.state);
  const brought = newSourcesOf(sources);
  const reviews = canReviewRecord(account);
  const moment = (at: Date) => momentWords(at, locale, "UTC");
  return {
    id: proposal.id,
    recordType: proposal.recordType,
    title: proposal.title,
    state: proposal.state,
    version: proposal.version,
    reason: proposal.reason,
    isNew: row.recordId === null,
    /** The entry went out of the record since. */
    isGone: row.recordId !== null && now === null,
    slug: now?.slug ?? null,
    organisation: row.organisation && ((locale === "fr" && row.organisation.nameFr) || row.organisation.nameEn),
    /** Where whoever proposed it changes it. */
    formPath: await formPath(db, row, now),
    by: row.account?.name ?? null,
    when: moment(row.createdAt),
    decided: row.decidedAt && { when: moment(row.decidedAt), by: reviews ? (row.decidedBy?.name ?? null) : null },
    mayDecide: reviews && open,
    mayChange: canChangeProposal(account, row),
    seen: now && stateOf(now),
    sources: brought,
    fields: await fieldsOf(db, locale, row, open ? now : null),
    messages: messages.map(({ id: key, at, text, accountId, account: by }) => ({
      ...{ id: key, text, when: moment(at) },
      /** By the one who proposed it, else by the secretariat. */
      own: accountId !== null && accountId === row.accountId,
      by: reviews || accountId === account.id ? (by?.name ?? null) : null,
    })),
  };
}

/** Where the form of a proposal is; people are edited under their organisation. */
async function formPath(
  db: Db,
  {
    id,
    recordType,
    recordId,
    document,
  }: { id: string; recordType: RecordType; recordId: string | null; document: unknown },
  now: Documents[RecordType] | null,
): Promise<string | null> {
  if (recordId !== null && now === null) return null;
  const query = `?proposal=${id}`;
  const page = now ? `${now.slug}/edit` : "new";
  if (recordType !== "person") return `/${recordType}s/${page}${query}`;
  const { organisation } = (now ?? keptDocument(recordType, document)) as Documents["person"];
  if (organisation === null) return null;
  const found = await db.organisation.findUnique({ where: { id: organisation }, select: { slug: true } });
  return found && `/organisations/${found.slug}/people/${page}${query}`;
}

type Row = {
  recordType: RecordType;
  base: unknown;
  document: unknown;
  sources: unknown;
  decisions: unknown;
};

async function fieldsOf(db: Db, locale: Locale, row: Row, now: Documents[RecordType] | null): Promise<ReviewField[]> {
  const base = row.base === null ? null : keptDocument(row.recordType, row.base);
  const proposed = changesBetween(base, keptDocument(row.recordType, row.document)).filter(
    ({ field }) => base !== null || field !== "slug",
  );
  const values = now as unknown as Record<string, unknown> | null;
  const decisions = (row.decisions ?? null) as Record<string, boolean> | null;
  const all = documentAfter(
    row,
    now,
    proposed.map(({ field }) => field),
  ).document as unknown as Record<string, unknown>;
  const standings = proposed.map(({ field, before, after }): FieldStanding => {
    if (values === null) return "clean";
    const is = values[field] ?? null;
    if (sameValue(is, after)) return "already";
    if (sameValue(is, before)) return "clean";
    return Array.isArray(is) ? "merges" : "conflict";
  });
  const words = await changesInWords(
    db,
    locale,
    proposed.flatMap(({ field, before, after }) => [
      { field, before: values ? (values[field] ?? null) : before, after: values ? (all[field] ?? null) : after },
      { field, before, after },
    ]),
    newSourcesOf(row.sources),
  );
  return proposed.map(({ field }, index) => {
    const standing = standings[index] ?? "clean";
    const [shown, earlier] = words.slice(index * 2, index * 2 + 2);
    return {
      ...{ field, standing, needed: base === null && isNeeded(field) },
      before: shown?.before ?? [],
      after: shown?.after ?? [],
      earlier: standing === "conflict" || standing === "merges" ? (earlier?.before ?? []) : null,
      taken: decisions ? (decisions[field] ?? false) : null,
    };
  });
}

/** Whether an account has anything to do with proposals: the menu leads those there. */
export function openProposalsOf(db: Db, accountId: string): Promise<number> {
  return db.recordProposal.count({ where: { accountId, state: { in: [...openStates] } } });
}
