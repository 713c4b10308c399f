import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";
import type { ProposalFilter } from "#app/programme/call/filter.server.ts";
import { type ProposalState, proposalStates } from "#app/programme/call/rules.ts";
import { textIn } from "#app/registration/questions/form.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const pageSize = 50;

const named = { select: { nameEn: true, nameFr: true } } as const;
const inOrder = { orderBy: [{ position: "asc" }, { id: "asc" }] } satisfies Prisma.TrackFindManyArgs;

const rowSelect = {
  ...{ id: true, reference: true, state: true, titleEn: true, titleFr: true, language: true, submittedAt: true },
  ...{ reviewCount: true, scoreMean: true, scoreSpread: true },
  type: named,
  track: named,
  authors: {
    orderBy: { position: "asc" },
    select: { name: true, organisationName: true, state: true, position: true, countryCode: true },
  },
  _count: { select: { reviews: { where: { state: { not: "conflict" } } } } },
} satisfies Prisma.ProposalSelect;

export type ProposalRow = Prisma.ProposalGetPayload<{ select: typeof rowSelect }>;

export type ProposalList = {
  rows: ProposalRow[];
  total: number;
  /** How many match everything but the state asked for, in each state. */
  counts: Record<ProposalState, number>;
  page: number;
  pageCount: number;
};

type CallOfList = { id: string; reviewsWanted: number };

/** One page of the proposals of a call, filtered, sorted and counted in the database. */
export async function listProposals(db: Db, call: CallOfList, filter: ProposalFilter): Promise<ProposalList> {
  const where = filterOf(call, filter);
  const groups = await db.proposal.groupBy({ by: ["state"], where, _count: { _all: true } });
  const countOf = (state: ProposalState) => groups.find((group) => group.state === state)?._count._all ?? 0;
  const counts = Object.fromEntries(proposalStates.map((state) => [state, countOf(state)]));
  const shown = filter.state ? [filter.state] : proposalStates;
  const total = shown.reduce((sum, state) => sum + countOf(state), 0);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pageCount);
  const rows = await db.proposal.findMany({
    where: whereOf(call, filter),
    orderBy: orderOf(filter),
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: rowSelect,
  });
  return { rows, total, counts: counts as Record<ProposalState, number>, page, pageCount };
}

/** The ids of all that match, in the order of the list. */
export async function idsOfProposals(db: Db, call: CallOfList, filter: ProposalFilter): Promise<string[]> {
  const rows = await db.proposal.findMany({
    where: whereOf(call, filter),
    orderBy: orderOf(filter),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

function whereOf(call: CallOfList, filter: ProposalFilter): Prisma.ProposalWhereInput {
  return { ...filterOf(call, filter), ...(filter.state ? { state: filter.state } : {}) };
}

function filterOf(call: CallOfList, filter: ProposalFilter): Prisma.ProposalWhereInput {
  const { search, type, track, language, from, to, missing } = filter;
  const words = foldText(search).split(" ").filter(Boolean).slice(0, 8);
  const range = { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) };
  return {
    callId: call.id,
    ...(type && { typeId: type }),
    ...(track && { trackId: track }),
    ...(language && { language }),
    ...(Object.keys(range).length > 0 && { scoreMean: range }),
    AND: [
      ...words.map((word) => ({ searchText: { contains: word } })),
      ...(missing ? [{ state: "submitted" as const, reviewCount: { lt: call.reviewsWanted } }] : []),
    ],
  };
}

function orderOf({ sort, direction }: ProposalFilter): Prisma.ProposalOrderByWithRelationInput[] {
  const last = { sort: direction, nulls: "last" } as const;
  const by: Record<ProposalFilter["sort"], Prisma.ProposalOrderByWithRelationInput> = {
    submitted: { submittedAt: last },
    score: { scoreMean: last },
    spread: { scoreSpread: last },
    reviews: { reviewCount: direction },
  };
  return [by[sort], { createdAt: direction }, { id: "asc" }];
}

/** The tracks of a conference to choose from. */
export async function trackChoices(db: Db, conferenceId: string, locale: Locale) {
  const rows = await db.track.findMany({
    where: { conferenceId },
    ...inOrder,
    select: { id: true, nameEn: true, nameFr: true },
  });
  return rows.map(({ id, nameEn, nameFr }) => choice(id, nameEn, nameFr, locale));
}

/** One thing to choose from, in the words of a reader. */
export function choice(value: string, nameEn: string, nameFr: string | null, locale: Locale) {
  const { text, lang } = textIn(nameEn, nameFr, locale);
  return { value, label: text, lang };
}

/** The last decision of an organiser that can still be undone. */
export function undoableProposalDecision(db: Db, callId: string, accountId: string, now: Date) {
  return db.proposalDecision.findFirst({
    where: { callId, actorAccountId: accountId, undoneAt: null, undoUntil: { gt: now } },
    orderBy: { madeAt: "desc" },
    select: { id: true, kind: true, undoUntil: true, _count: { select: { items: true } } },
  });
}
