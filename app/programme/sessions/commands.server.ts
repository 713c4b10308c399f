import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { wasPublished } from "#app/programme/sessions/published.server.ts";
import { countLinkable } from "#app/programme/sessions/queries.server.ts";
import { freeSlug, mayDelete } from "#app/programme/sessions/rules.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import type {
  SessionAccess,
  SessionKind,
  SessionOrganisationRole,
  SessionStatementKind,
} from "#prisma/generated/enums.ts";

type StatementInput = { id?: string | undefined; en: string; fr: string | null };

export type SessionInput = {
  kind: SessionKind;
  number: number | null;
  trackId: string | null;
  titleEn: string;
  titleFr: string | null;
  premise: string | null;
  premiseFr: string | null;
  descriptionEn: string | null;
  descriptionFr: string | null;
  language: string | null;
  access: SessionAccess;
  capacity: number | null;
  expected: number | null;
  minutes: number | null;
  equipment: string[];
  internalNote: string | null;
  isInternal: boolean;
  questions: StatementInput[];
  background: StatementInput[];
  categoryIds: string[];
  organisations: { id: string; role: SessionOrganisationRole }[];
  projectIds: string[];
  /** Sessions, of any conference, that it goes back to. */
  followsIds: string[];
};

type Target = { conferenceId: string; sessionId: string; version: number };

const ownColumns = {
  ...{ kind: true, number: true, trackId: true, titleEn: true, titleFr: true, premise: true, premiseFr: true },
  ...{ descriptionEn: true, descriptionFr: true, language: true, access: true, capacity: true, expected: true },
  ...{ minutes: true, equipment: true, internalNote: true, isInternal: true },
} satisfies Prisma.SessionSelect;

type Columns = Prisma.SessionGetPayload<{ select: typeof ownColumns }>;
type Changes = Record<string, [unknown, unknown]>;

/** Adds a session at the end of the draft. */
export function createSession(
  db: PrismaClient,
  act: Act,
  { conferenceId, ...input }: { conferenceId: string } & SessionInput,
): Promise<{ id: string }> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    await requireKnown(tx, conferenceId, null, input);
    const { id } = await tx.session.create({
      data: { ...columnsOf(input), ...(await placeOf(tx, conferenceId, input.titleEn)), conferenceId },
      select: { id: true },
    });
    await saveLists(tx, id, input);
    await auditSession(tx, act, conferenceId, id, "session.created", { titleEn: [null, input.titleEn] });
    return { id };
  });
}

/** Changes a session that nobody else has changed since it was read. */
export function changeSession(
  db: PrismaClient,
  act: Act,
  { conferenceId, sessionId, version, ...input }: Target & SessionInput,
): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const before = await requireSession(tx, { conferenceId, sessionId, version });
    await requireKnown(tx, conferenceId, sessionId, input);
    const data = columnsOf(input);
    await tx.session.update({ where: { id: sessionId }, data: { ...data, ...newer }, select: { id: true } });
    const changes = { ...differences(before, data), ...(await saveLists(tx, sessionId, input)) };
    await auditSession(tx, act, conferenceId, sessionId, "session.changed", changes);
  });
}

const newer = { version: { increment: 1 } } as const;

/** The session as it is, when it is still the one that was read. */
async function requireSession(tx: Tx, { conferenceId, sessionId, version }: Target) {
  const session = await tx.session.findFirst({
    where: { id: sessionId, conferenceId },
    select: { ...ownColumns, version: true, cancelledAt: true },
  });
  if (!session) throw new AppError("not_found");
  if (session.version !== version) throw new AppError("changed_meanwhile");
  return session;
}

function columnsOf(input: SessionInput): Columns {
  const { questions: _1, background: _2, categoryIds: _3, organisations: _4, projectIds: _5, ...rest } = input;
  const { followsIds: _6, ...columns } = rest;
  return columns;
}

/** An address of its own, and the last place. */
async function placeOf(tx: Tx, conferenceId: string, titleEn: string) {
  const wanted = slugify(titleEn);
  const taken = await tx.session.findMany({
    where: { conferenceId, slug: { startsWith: wanted || "session" } },
    select: { slug: true },
  });
  const { _max } = await tx.session.aggregate({ where: { conferenceId }, _max: { position: true } });
  return {
    slug: freeSlug(
      wanted,
      taken.map(({ slug }) => slug),
    ),
    position: (_max.position ?? -1) + 1,
  };
}

/** Refuses what points to nothing, or to another conference's. */
async function requireKnown(tx: Tx, conferenceId: string, sessionId: string | null, input: SessionInput) {
  const { trackId, access, categoryIds, organisations, projectIds, followsIds } = input;
  if (trackId && !(await tx.track.findFirst({ where: { id: trackId, conferenceId }, select: { id: true } })))
    throw fieldRefusal("trackId", "invalid");
  if (access === "category") {
    if (categoryIds.length === 0) throw fieldRefusal("categoryIds", "required");
    const known = await tx.category.count({ where: { conferenceId, id: { in: categoryIds } } });
    if (known < new Set(categoryIds).size) throw fieldRefusal("categoryIds", "category");
  }
  const ids = [...new Set(organisations.map(({ id }) => id))];
  if ((await tx.organisation.count({ where: { id: { in: ids } } })) < ids.length)
    throw fieldRefusal("organisations", "organisation");
  if ((await tx.project.count({ where: { id: { in: projectIds } } })) < new Set(projectIds).size)
    throw fieldRefusal("projects", "invalid");
  const past = new Set(followsIds);
  if (past.has(sessionId ?? "") || (await countLinkable(tx, conferenceId, [...past])) < past.size)
    throw fieldRefusal("follows", "invalid");
}

/** Replaces what a session has several of; says what of it is different. */
async function saveLists(tx: Tx, sessionId: string, input: SessionInput): Promise<Changes> {
  const before = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      statements: { select: { id: true, kind: true, text: true, textFr: true }, orderBy: { position: "asc" } },
      categories: { select: { categoryId: true } },
      organisations: { select: { organisationId: true, role: true }, orderBy: { position: "asc" } },
      projects: { select: { projectId: true }, orderBy: { position: "asc" } },
      follows: { select: { pastId: true }, orderBy: { position: "asc" } },
    },
  });
  const changes: Changes = {};
  const replace = async (name: string, was: unknown[], is: unknown[], write: () => Promise<unknown>) => {
    if (JSON.stringify(was) === JSON.stringify(is)) return;
    await write();
    changes[name] = [was.length, is.length];
  };
  for (const [name, kind, lines] of [
    ["questions", "focus_question", input.questions],
    ["background", "background", input.background],
  ] as const) {
    const was = before.statements.filter((one) => one.kind === kind);
    await replace(
      name,
      was.map(({ text, textFr }) => [text, textFr]),
      lines.map(({ en, fr }) => [en, fr]),
      () => writeStatements(tx, sessionId, kind, was, lines),
    );
  }
  const categoryIds = input.access === "category" ? [...new Set(input.categoryIds)].sort() : [];
  await replace("categories", before.categories.map(({ categoryId }) => categoryId).sort(), categoryIds, async () => {
    await tx.sessionCategory.deleteMany({ where: { sessionId } });
    await tx.sessionCategory.createMany({ data: categoryIds.map((categoryId) => ({ sessionId, categoryId })) });
  });
  const bodies = unique(input.organisations.map(({ id, role }) => [id, role] as const));
  await replace(
    "organisations",
    before.organisations.map(({ organisationId, role }) => [organisationId, role]),
    bodies,
    async () => {
      await tx.sessionOrganisation.deleteMany({ where: { sessionId } });
      await tx.sessionOrganisation.createMany({
        data: bodies.map(([organisationId, role], position) => ({ sessionId, organisationId, role, position })),
      });
    },
  );
  const projectIds = unique(input.projectIds);
  await replace(
    "projects",
    before.projects.map(({ projectId }) => projectId),
    projectIds,
    async () => {
      await tx.sessionProject.deleteMany({ where: { sessionId } });
      await tx.sessionProject.createMany({
        data: projectIds.map((projectId, position) => ({ sessionId, projectId, position })),
      });
    },
  );
  const pastIds = unique(input.followsIds);
  await replace(
    "follows",
    before.follows.map(({ pastId }) => pastId),
    pastIds,
    async () => {
      await tx.sessionRelation.deleteMany({ where: { sessionId } });
      await tx.sessionRelation.createMany({
        data: pastIds.map((pastId, position) => ({ sessionId, pastId, position })),
      });
    },
  );
  return changes;
}

function unique<Item>(items: Item[]): Item[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
}

/** Lines that stay keep their ids. */
async function writeStatements(
  tx: Tx,
  sessionId: string,
  kind: SessionStatementKind,
  before: { id: string }[],
  lines: StatementInput[],
): Promise<void> {
  const kept = new Set(before.map(({ id }) => id));
  await tx.sessionStatement.deleteMany({ where: { sessionId, kind } });
  await tx.sessionStatement.createMany({
    data: lines.map(({ id, en, fr }, position) => ({
      ...{ id: id && kept.delete(id) ? id : randomUUID(), sessionId, kind, position, text: en, textFr: fr },
    })),
  });
}

function differences(before: Columns, after: Columns): Changes {
  const names = Object.keys(after) as (keyof Columns)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, [before[name], after[name]]]),
  );
}

async function auditSession(
  tx: Tx,
  act: Act,
  conferenceId: string,
  subjectId: string,
  action: string,
  changes: Changes = {},
): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "session", subjectId, conferenceId, changes });
}

/** Takes a session out of the programme: it stays in it as cancelled, until it is resumed. */
export function cancelSession(db: PrismaClient, act: Act, target: Target): Promise<void> {
  return turn(db, act, target, true);
}

/** Takes a cancelled session back into the programme. */
export function resumeSession(db: PrismaClient, act: Act, target: Target): Promise<void> {
  return turn(db, act, target, false);
}

function turn(db: PrismaClient, act: Act, target: Target, cancelled: boolean): Promise<void> {
  return changeDraft(db, act, target.conferenceId, async (tx) => {
    const { cancelledAt } = await requireSession(tx, target);
    if ((cancelledAt !== null) === cancelled) return;
    await tx.session.update({
      where: { id: target.sessionId },
      data: { cancelledAt: cancelled ? act.now : null, ...newer },
      select: { id: true },
    });
    const action = cancelled ? "session.cancelled" : "session.resumed";
    await auditSession(tx, act, target.conferenceId, target.sessionId, action);
  });
}

/** Deletes a session of which nobody outside was ever told; refuses (`wrong_state`) any other. */
export function deleteSession(db: PrismaClient, act: Act, target: Target): Promise<void> {
  return changeDraft(db, act, target.conferenceId, async (tx) => {
    const { titleEn } = await requireSession(tx, target);
    const traces = await wasPublished(tx, target.conferenceId, target.sessionId);
    if (!mayDelete(traces)) throw new AppError("wrong_state");
    await tx.storedFile.deleteMany({ where: { material: { sessionId: target.sessionId } } });
    await tx.session.delete({ where: { id: target.sessionId }, select: { id: true } });
    await auditSession(tx, act, target.conferenceId, target.sessionId, "session.deleted", { titleEn: [titleEn, null] });
  });
}

/** A copy at the end of the draft: its words and what it needs, not its people, times and materials. */
export function duplicateSession(db: PrismaClient, act: Act, target: Target): Promise<{ id: string }> {
  const { conferenceId, sessionId } = target;
  return changeDraft(db, act, conferenceId, async (tx) => {
    const columns = await tx.session.findFirst({ where: { id: sessionId, conferenceId }, select: ownColumns });
    if (!columns) throw new AppError("not_found");
    const { id } = await tx.session.create({
      data: { ...columns, ...(await placeOf(tx, conferenceId, columns.titleEn)), conferenceId },
      select: { id: true },
    });
    const [statements, categories, organisations, projects] = [
      await tx.sessionStatement.findMany({ where: { sessionId, kind: { not: "conclusion" } } }),
      await tx.sessionCategory.findMany({ where: { sessionId } }),
      await tx.sessionOrganisation.findMany({ where: { sessionId } }),
      await tx.sessionProject.findMany({ where: { sessionId } }),
    ];
    const own = { sessionId: id };
    await tx.sessionStatement.createMany({ data: statements.map((row) => ({ ...row, ...own, id: randomUUID() })) });
    await tx.sessionCategory.createMany({ data: categories.map((row) => ({ ...row, ...own })) });
    await tx.sessionOrganisation.createMany({ data: organisations.map((row) => ({ ...row, ...own })) });
    await tx.sessionProject.createMany({ data: projects.map((row) => ({ ...row, ...own })) });
    await auditSession(tx, act, conferenceId, id, "session.created", { copyOf: [null, columns.titleEn] });
    return { id };
  });
}
