import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { escapeLike } from "#app/platform/text.ts";
import type { ShownSlot } from "#app/programme/releases/published-slot.ts";
import type { SessionFilter } from "#app/programme/sessions/filter.ts";
import { type Missing, missingTexts } from "#app/programme/sessions/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { SessionAccess, SessionKind, SessionRoleState } from "#prisma/generated/enums.ts";

const pageSize = 50;

export type SessionRow = {
  id: string;
  kind: SessionKind;
  number: number | null;
  title: Bilingual;
  track: { name: Bilingual; colour: number } | null;
  access: SessionAccess;
  language: string | null;
  cancelled: boolean;
  isInternal: boolean;
  slots: { startsAt: Date; endsAt: Date; room: Bilingual }[];
  /** The day as it is printed, where no time is known. */
  dateFrom: string | null;
  people: Record<SessionRoleState, number>;
  materials: number;
  missing: Missing[];
};

const textColumns = {
  ...{ titleEn: true, titleFr: true, premise: true, premiseFr: true, descriptionEn: true, descriptionFr: true },
  statements: {
    where: { kind: { in: ["focus_question", "background"] } },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, text: true, textFr: true },
  },
} satisfies Prisma.SessionSelect;

type TextColumns = Prisma.SessionGetPayload<{ select: typeof textColumns }>;

/** The words of a session, by language. */
function textsOf(row: TextColumns) {
  const lines = (kind: TextColumns["statements"][number]["kind"]) =>
    row.statements.filter((one) => one.kind === kind).map(({ text, textFr }) => ({ en: text, fr: textFr }));
  return {
    title: { en: row.titleEn, fr: row.titleFr },
    premise: { en: row.premise, fr: row.premiseFr },
    description: { en: row.descriptionEn, fr: row.descriptionFr },
    questions: lines("focus_question"),
    background: lines("background"),
  };
}

const rowSelect = {
  ...{ id: true, kind: true, number: true, access: true, language: true, isInternal: true, cancelledAt: true },
  ...textColumns,
  dateFrom: true,
  trackOf: { select: { nameEn: true, nameFr: true, colour: true } },
  slots: {
    orderBy: { startsAt: "asc" },
    select: { startsAt: true, endsAt: true, room: { select: { nameEn: true, nameFr: true } } },
  },
  roles: { select: { state: true } },
  _count: { select: { materials: true } },
} satisfies Prisma.SessionSelect;

/** One page of a draft's sessions in their order. */
export async function listSessions(
  db: Db,
  conference: { id: string; languages: string[] },
  filter: SessionFilter,
): Promise<{ rows: SessionRow[]; total: number; page: number; pageCount: number }> {
  const where = { conferenceId: conference.id, ...matching(filter) };
  const total = await db.session.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pageCount);
  const found = await db.session.findMany({
    where,
    select: rowSelect,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { rows: found.map((row) => sessionRow(row, conference.languages)), total, page, pageCount };
}

function sessionRow(row: Prisma.SessionGetPayload<{ select: typeof rowSelect }>, languages: string[]): SessionRow {
  const people: SessionRow["people"] = { proposed: 0, invited: 0, confirmed: 0, declined: 0 };
  for (const { state } of row.roles) people[state] += 1;
  const texts = textsOf(row);
  const { trackOf } = row;
  return {
    ...{ id: row.id, kind: row.kind, number: row.number, access: row.access, language: row.language, people },
    ...{ title: texts.title, isInternal: row.isInternal, cancelled: row.cancelledAt !== null },
    track: trackOf && { name: { en: trackOf.nameEn, fr: trackOf.nameFr }, colour: trackOf.colour },
    slots: row.slots.map(({ room, ...slot }) => ({ ...slot, room: { en: room.nameEn, fr: room.nameFr } })),
    dateFrom: row.dateFrom,
    materials: row._count.materials,
    missing: missingTexts(texts, languages),
  };
}

function matching({ search, kind, track, people, placing }: SessionFilter): Prisma.SessionWhereInput {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  const found: Prisma.SessionWhereInput[] = [
    { titleEn: contains },
    { titleFr: contains },
    { roles: { some: { person: { name: contains } } } },
    ...(/^\d{1,4}$/.test(search) ? [{ number: Number(search) }] : []),
  ];
  return {
    ...(search && { OR: found }),
    ...(kind && { kind }),
    ...(track && { trackId: track === "none" ? null : track }),
    ...(people && { roles: peopleWhere[people] }),
    ...(placing && placingWhere[placing]),
  };
}

const peopleWhere: Record<NonNullable<SessionFilter["people"]>, Prisma.SessionRoleListRelationFilter> = {
  nobody: { none: {} },
  unasked: { some: { state: "proposed" } },
  unanswered: { some: { state: "invited" } },
  declined: { some: { state: "declined" } },
  confirmed: { some: {}, every: { state: "confirmed" } },
};

const placingWhere: Record<NonNullable<SessionFilter["placing"]>, Prisma.SessionWhereInput> = {
  scheduled: { slots: { some: {} }, cancelledAt: null },
  unscheduled: { slots: { none: {} }, cancelledAt: null },
  cancelled: { cancelledAt: { not: null } },
};

const formSelect = {
  ...{ id: true, slug: true, version: true, cancelledAt: true, conferenceId: true },
  ...{ kind: true, number: true, trackId: true, language: true, access: true, capacity: true, expected: true },
  ...{ minutes: true, equipment: true, internalNote: true, isInternal: true, dateFrom: true },
  ...textColumns,
  categories: { select: { categoryId: true } },
  organisations: { orderBy: { position: "asc" }, select: { organisationId: true, role: true } },
  projects: { orderBy: { position: "asc" }, select: { projectId: true } },
  follows: { orderBy: { position: "asc" }, select: { pastId: true } },
  slots: rowSelect.slots,
} satisfies Prisma.SessionSelect;

/** One session of a draft with everything that its form shows. */
export async function readSessionForm(db: Db, conference: { id: string; languages: string[] }, id: string) {
  const row = await db.session.findFirst({ where: { id, conferenceId: conference.id }, select: formSelect });
  return row && { row, missing: missingTexts(textsOf(row), conference.languages) };
}

export type SessionFormRow = NonNullable<Awaited<ReturnType<typeof readSessionForm>>>["row"];

/** What every page about one session of a draft is headed with. */
export async function readSessionHead(db: Db, conferenceId: string, id: string) {
  const row = await db.session.findFirst({
    where: { id, conferenceId },
    select: { id: true, slug: true, kind: true, number: true, titleEn: true, titleFr: true, cancelledAt: true },
  });
  if (!row) return null;
  const { titleEn, titleFr, cancelledAt, ...rest } = row;
  return { ...rest, title: { en: titleEn, fr: titleFr }, cancelled: cancelledAt !== null };
}

/** What a session can be linked with. */
export async function sessionChoices(db: Db, conferenceId: string, sessionId: string | null) {
  const names = { id: true, nameEn: true, nameFr: true } as const;
  const elsewhere = await publishedElsewhere(db, conferenceId);
  const [tracks, categories, organisations, projects, sessions] = await Promise.all([
    db.track.findMany({ where: { conferenceId }, orderBy: { position: "asc" }, select: names }),
    db.category.findMany({ where: { conferenceId }, orderBy: { position: "asc" }, select: names }),
    db.organisation.findMany({ orderBy: { nameEn: "asc" }, select: { ...names, acronym: true } }),
    db.project.findMany({ orderBy: { nameEn: "asc" }, select: names }),
    db.session.findMany({
      where: { id: { not: sessionId ?? "" }, kind: { not: "break" }, ...linkable(conferenceId, elsewhere) },
      orderBy: [{ conference: { dateFrom: "desc" } }, { position: "asc" }],
      select: { ...{ id: true, titleEn: true, titleFr: true }, conference: { select: { nameEn: true, nameFr: true } } },
    }),
  ]);
  const shown = sessions.map(({ titleEn, titleFr, ...session }) => ({
    ...session,
    title: elsewhere.get(session.id) ?? { en: titleEn, fr: titleFr },
  }));
  return { tracks, categories, organisations, projects, sessions: shown };
}

/** How many of these sessions one of a conference can be linked with. */
export async function countLinkable(db: Db, conferenceId: string, ids: string[]): Promise<number> {
  const elsewhere = await publishedElsewhere(db, conferenceId);
  return db.session.count({ where: { id: { in: ids }, ...linkable(conferenceId, elsewhere) } });
}

/** Sessions of this conference, and those of others that the public sees: their drafts are nobody else's business. */
function linkable(conferenceId: string, elsewhere: ReadonlyMap<string, Bilingual>): Prisma.SessionWhereInput {
  return {
    isInternal: false,
    OR: [{ conferenceId }, { conference: { programmeMode: "as_sourced" } }, { id: { in: [...elsewhere.keys()] } }],
  };
}

/** The sessions that other conferences have published, with their titles as they were published. */
async function publishedElsewhere(db: Db, conferenceId: string): Promise<Map<string, Bilingual>> {
  const rows = await db.publishedSlot.findMany({
    where: { conferenceId: { not: conferenceId }, cancelledAt: null },
    distinct: ["sessionId"],
    select: { sessionId: true, shown: true },
  });
  return new Map(rows.map(({ sessionId, shown }) => [sessionId, (shown as ShownSlot).session.title]));
}
