import type { Db } from "#app/platform/db.ts";
import { foldText } from "#app/platform/text.ts";
import { consentsSeenBy } from "#app/registration/participants/list.ts";
import { type AnswerCell, answerFilter } from "#app/registration/questions/answers.server.ts";
import { type RegistrationState, registrationStates } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export const registrationSorts = [
  "submitted",
  "arrival",
  "name",
  "organisation",
  "country",
  "category",
  "state",
  "decided",
  "email",
] as const;
export type RegistrationSort = (typeof registrationSorts)[number];

export type RegistrationFilter = {
  conferenceId: string;
  /** Words that must all occur in name, organisation, address or reference. */
  search?: string;
  states?: RegistrationState[];
  categoryIds?: string[];
  country?: string;
  tag?: string;
  /** Only those with a note, or with one for the door. */
  note?: "any" | "door" | null;
  /** Only those who agreed to be listed: for the other participants to see, or for everybody. */
  shown?: "participants" | "public" | null;
  /** By question: an option, a part of a text, or whether it is answered at all (see `answerFilter`). */
  answers?: Record<string, string>;
};

export type RegistrationListInput = RegistrationFilter & {
  sort?: RegistrationSort;
  direction?: "asc" | "desc";
  /** From 1. */
  page?: number;
  pageSize?: number;
};

const tagsOfRow = {
  select: { tag: { select: { id: true, name: true, colour: true } } },
  orderBy: { tag: { nameKey: "asc" } },
} as const;

const notesOfRow = {
  select: { id: true, text: true, atDoor: true },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }] as { createdAt?: "asc"; id?: "asc" }[],
};

const rowSelect = {
  id: true,
  reference: true,
  state: true,
  arrival: true,
  name: true,
  position: true,
  organisationName: true,
  organisation: { select: { slug: true } },
  country: { select: { code: true, nameEn: true, nameFr: true } },
  category: { select: { id: true, nameEn: true, nameFr: true } },
  email: true,
  submittedAt: true,
  decidedAt: true,
  version: true,
  ...{ locale: true, languages: true, interpretation: true, accessNeeds: true, listConsent: true, declineReason: true },
  tags: tagsOfRow,
  notes: notesOfRow,
} satisfies Prisma.RegistrationSelect;

export type RegistrationRow = Prisma.RegistrationGetPayload<{ select: typeof rowSelect }>;

export type RegistrationList = {
  rows: RegistrationRow[];
  /** How many match everything asked for. */
  total: number;
  /** How many match everything but the states asked for, in each state. */
  counts: Record<RegistrationState, number>;
  page: number;
  pageCount: number;
};

/** One page of a conference's registrations, filtered, sorted and counted in the database. */
export async function listRegistrations(db: Db, input: RegistrationListInput): Promise<RegistrationList> {
  const where = filterOf(input);
  const states = input.states?.length ? input.states : [...registrationStates];
  const counts = await countsByState(db, where);
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  const pageSize = Math.min(Math.max(input.pageSize ?? 50, 1), 200);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(input.page ?? 1, 1), pageCount);
  const ids = await idsOnPage(db, input, { skip: (page - 1) * pageSize, take: pageSize, total });
  // Only ids are sorted: rows are wide, and most of those passed over are not shown.
  const found = await db.registration.findMany({ where: { id: { in: ids } }, select: rowSelect });
  const byId = new Map(found.map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total, counts, page, pageCount };
}

/** The ids of one page; those of the second half are counted from the end, so that never more than half is passed over. */
async function idsOnPage(
  db: Db,
  input: RegistrationListInput,
  { skip, take, total }: { skip: number; take: number; total: number },
): Promise<string[]> {
  const shown = Math.max(0, Math.min(take, total - skip));
  const fromEnd = skip > total / 2;
  const rows = await db.registration.findMany({
    where: whereOf(input),
    orderBy: orderOf(input.sort ?? "submitted", input.direction ?? "desc", fromEnd),
    skip: fromEnd ? total - skip - shown : skip,
    take: shown,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  return fromEnd ? ids.reverse() : ids;
}

function whereOf(input: RegistrationFilter): Prisma.RegistrationWhereInput {
  return { ...filterOf(input), ...(input.states?.length ? { state: { in: input.states } } : {}) };
}

const exportSelect = {
  id: true,
  reference: true,
  state: true,
  arrival: true,
  categoryId: true,
  email: true,
  name: true,
  position: true,
  organisationId: true,
  organisationName: true,
  countryCode: true,
  locale: true,
  languages: true,
  interpretation: true,
  accessNeeds: true,
  listConsent: true,
  submittedAt: true,
  decidedAt: true,
  declineReason: true,
  tags: tagsOfRow,
  notes: notesOfRow,
} satisfies Prisma.RegistrationSelect;

export type ExportRow = Prisma.RegistrationGetPayload<{ select: typeof exportSelect }> & {
  /** Answers by question, as the file wants them. */
  answers?: Map<string, AnswerCell>;
};

/** The ids of all that match, in the order of the list. */
export async function idsInListOrder(db: Db, input: RegistrationListInput): Promise<string[]> {
  const rows = await db.registration.findMany({
    where: whereOf(input),
    orderBy: orderOf(input.sort ?? "submitted", input.direction ?? "desc"),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Registrations with everything that an organiser sees of them, in the order of the ids; who is gone by now is left out. */
export async function rowsForExport(db: Db, ids: readonly string[]): Promise<ExportRow[]> {
  const rows = await db.registration.findMany({ where: { id: { in: [...ids] } }, select: exportSelect });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function filterOf(asked: RegistrationFilter): Prisma.RegistrationWhereInput {
  const { conferenceId, search, categoryIds, country, tag, note, shown, answers = {} } = asked;
  const words = foldText(search ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 8);
  return {
    conferenceId,
    ...(categoryIds?.length ? { categoryId: { in: categoryIds } } : {}),
    ...(country ? { countryCode: country } : {}),
    ...(tag ? { tags: { some: { tagId: tag } } } : {}),
    ...(note ? { notes: { some: note === "door" ? { atDoor: true } : {} } } : {}),
    ...(shown ? { listConsent: { in: consentsSeenBy[shown] } } : {}),
    AND: [
      ...words.map((word) => ({ searchText: { contains: word } })),
      ...Object.entries(answers).map(([questionId, value]) => answerFilter(questionId, value)),
    ],
  };
}

async function countsByState(db: Db, where: Prisma.RegistrationWhereInput): Promise<Record<RegistrationState, number>> {
  const groups = await db.registration.groupBy({ by: ["state"], where, _count: { _all: true } });
  const counts = { endorsing: 0, pending: 0, waiting: 0, offered: 0, confirmed: 0, declined: 0, withdrawn: 0 };
  for (const group of groups) counts[group.state] = group._count._all;
  return counts;
}

/** The order of the list, or just the other way round. */
function orderOf(
  sort: RegistrationSort,
  asked: "asc" | "desc",
  reversed = false,
): Prisma.RegistrationOrderByWithRelationInput[] {
  const direction = reversed ? (asked === "asc" ? "desc" : "asc") : asked;
  const by: Record<RegistrationSort, Prisma.RegistrationOrderByWithRelationInput> = {
    submitted: { submittedAt: direction },
    arrival: { arrival: direction },
    name: { name: direction },
    organisation: { organisationName: direction },
    country: { country: { nameEn: direction } },
    category: { category: { position: direction } },
    state: { state: direction },
    decided: { decidedAt: { sort: direction, nulls: reversed ? "first" : "last" } },
    email: { emailKey: direction },
  };
  return [by[sort], { arrival: direction }, { id: reversed ? "desc" : "asc" }];
}

const deskSelect = {
  ...rowSelect,
  conferenceId: true,
  accountId: true,
  organisation: { select: { id: true, slug: true, nameEn: true, nameFr: true } },
  delegation: { select: { id: true, nameEn: true, nameFr: true } },
  conference: { select: { slug: true } },
  notes: {
    select: { ...notesOfRow.select, createdAt: true, author: { select: { name: true } } },
    orderBy: notesOfRow.orderBy,
  },
  consentAt: true,
  consentVersion: true,
  updatedAt: true,
  mergedInto: { select: { reference: true, name: true } },
  merged: { select: { id: true, reference: true } },
  invitation: { select: { id: true, state: true, createdAt: true } },
} satisfies Prisma.RegistrationSelect;

export type DeskRegistration = Prisma.RegistrationGetPayload<{ select: typeof deskSelect }>;

/** Everything an organiser sees of one registration of their conference; null when it has none of that reference. */
export async function getRegistrationForDesk(
  db: Db,
  conferenceId: string,
  reference: string,
): Promise<DeskRegistration | null> {
  return db.registration.findFirst({ where: { conferenceId, reference }, select: deskSelect });
}

/** A decision that can still be undone, so that the desk can offer it after a page change. */
export async function undoableDecision(db: Db, conferenceId: string, accountId: string, now: Date) {
  return db.decision.findFirst({
    where: { conferenceId, actorAccountId: accountId, settledAt: null, undoUntil: { gt: now } },
    orderBy: { madeAt: "desc" },
    select: { id: true, kind: true, undoUntil: true, _count: { select: { items: true } } },
  });
}
