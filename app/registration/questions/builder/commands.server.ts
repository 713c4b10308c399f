import { canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { asRule, type Question, questionSelect, readQuestions } from "#app/registration/questions/form.server.ts";
import {
  brokenCondition,
  type ConditionMode,
  hasAnswer,
  hasOptions,
  type QuestionKind,
  questionLimit,
} from "#app/registration/questions/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export const sectionLimit = 20;

export type SectionInput = {
  titleEn: string;
  titleFr: string | null;
  introEn: string | null;
  introFr: string | null;
};

type Target = { conferenceId: string };
type Changes = Record<string, [unknown, unknown]>;
type Done = { action: string; changes: Changes; id: string } | null;

/**
 * One change of a conference's form at a time: under a lock on the conference, refused when a question would then depend
 * on one that is not asked before it, and with its entry in the log unless nothing was changed. Gives the id of what was
 * changed.
 */
async function changeForm(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx) => Promise<Done>,
): Promise<string | null> {
  if (act.actor.kind !== "account" || !canSetUp(act.actor.account, conferenceId)) throw new AppError("forbidden");
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Conference" WHERE "id" = ${conferenceId} FOR NO KEY UPDATE`;
    const done = await work(tx);
    if (!done) return null;
    await requireRightOrder(tx, conferenceId);
    if (Object.keys(done.changes).length === 0) return done.id;
    await writeAudit(tx, act, {
      ...{ action: done.action, changes: done.changes, conferenceId },
      ...{ subjectType: "conference", subjectId: conferenceId },
    });
    return done.id;
  });
}

async function requireRightOrder(tx: Tx, conferenceId: string): Promise<void> {
  const questions = await readQuestions(tx, conferenceId);
  const broken = brokenCondition(questions);
  if (!broken) return;
  const { id, onQuestionId } = broken;
  const on =
    questions.find((one) => one.id === onQuestionId) ?? (await tx.question.findUnique({ where: { id: onQuestionId } }));
  throw new AppError("wrong_state", {
    question: questions.find((one) => one.id === id)?.labelEn ?? "",
    on: on?.labelEn ?? "",
  });
}

/** Adds a section at the end, or changes one. */
export function saveSection(
  db: PrismaClient,
  act: Act,
  { conferenceId, sectionId, ...input }: Target & { sectionId: string | null } & SectionInput,
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    if (sectionId === null) {
      const known = await tx.questionSection.findMany({ where: { conferenceId }, select: { position: true } });
      if (known.length >= sectionLimit) throw fieldRefusal("titleEn", `too_many|${sectionLimit}`);
      const position = Math.max(-1, ...known.map((one) => one.position)) + 1;
      const { id } = await tx.questionSection.create({
        data: { ...input, conferenceId, position },
        select: { id: true },
      });
      return { action: "question.section_added", changes: { titleEn: [null, input.titleEn] }, id };
    }
    const before = await requireSection(tx, conferenceId, sectionId);
    await tx.questionSection.update({ where: { id: sectionId }, data: input, select: { id: true } });
    return { action: "question.section_changed", changes: differences(before, input), id: sectionId };
  });
}

async function requireSection(tx: Tx, conferenceId: string, id: string) {
  const section = await tx.questionSection.findFirst({
    where: { id, conferenceId },
    select: { titleEn: true, titleFr: true, introEn: true, introFr: true, _count: { select: { questions: true } } },
  });
  if (!section) throw new AppError("not_found");
  return section;
}

/** Removes a section that holds no question, not even an archived one. */
export function removeSection(
  db: PrismaClient,
  act: Act,
  { conferenceId, sectionId }: Target & { sectionId: string },
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    const { titleEn, _count } = await requireSection(tx, conferenceId, sectionId);
    if (_count.questions > 0) throw new AppError("wrong_state");
    await tx.questionSection.delete({ where: { id: sectionId }, select: { id: true } });
    return { action: "question.section_removed", changes: { titleEn: [titleEn, null] }, id: sectionId };
  });
}

/** Moves a section with its questions one up or down. */
export function moveSection(
  db: PrismaClient,
  act: Act,
  { conferenceId, sectionId, by }: Target & { sectionId: string; by: -1 | 1 },
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    await requireSection(tx, conferenceId, sectionId);
    const ids = (await orderedSections(tx, conferenceId)).map(({ id }) => id);
    const at = ids.indexOf(sectionId);
    const other = ids[at + by];
    if (other === undefined) return null;
    ids[at] = other;
    ids[at + by] = sectionId;
    for (const [position, id] of ids.entries())
      await tx.questionSection.update({ where: { id }, data: { position }, select: { id: true } });
    return { action: "question.section_moved", changes: { position: [at, at + by] }, id: sectionId };
  });
}

function orderedSections(tx: Tx, conferenceId: string) {
  return tx.questionSection.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
}

export type QuestionInput = {
  sectionId: string;
  kind: QuestionKind;
  labelEn: string;
  labelFr: string | null;
  helpEn: string | null;
  helpFr: string | null;
  required: boolean;
  organisersOnly: boolean;
  reapproval: boolean;
  retentionDays: number | null;
  categoryIds: string[];
  conditionMode: ConditionMode;
};

export type OptionInput = { id: string | null; labelEn: string; labelFr: string | null; archived: boolean };
export type ConditionInput = { onQuestionId: string; values: string[] };

type QuestionTarget = Target & { questionId: string | null; options: OptionInput[]; conditions: ConditionInput[] };

/** Adds a question at the end of its section, or changes one. Answers that were given stay as they were given. */
export function saveQuestion(
  db: PrismaClient,
  act: Act,
  { conferenceId, questionId, options, conditions, ...columns }: QuestionTarget & QuestionInput,
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    await requireSection(tx, conferenceId, columns.sectionId);
    const input = {
      ...columns,
      required: columns.required && columns.kind !== "explanation",
    };
    if (hasOptions(input.kind) && !options.some(({ archived }) => !archived))
      throw fieldRefusal("options", "option_first");
    const before = questionId === null ? null : await requireQuestion(tx, conferenceId, questionId);
    await requireCategories(tx, conferenceId, input.categoryIds, before?.categoryIds ?? []);
    if (before) await requireUsableKind(tx, before, input.kind);
    const id = before ? before.id : await addQuestion(tx, conferenceId, input);
    if (before) {
      const moved = before.sectionId !== input.sectionId && { position: await endOf(tx, input.sectionId) };
      await tx.question.update({ where: { id }, data: { ...input, ...moved }, select: { id: true } });
    }
    const changes: Changes = before ? differences(before, input) : { labelEn: [null, input.labelEn] };
    if (hasOptions(input.kind))
      Object.assign(changes, await saveOptions(tx, act.now, id, before?.options ?? [], options));
    Object.assign(changes, await saveConditions(tx, conferenceId, id, before?.conditions ?? [], conditions));
    return { action: before ? "question.changed" : "question.added", changes, id };
  });
}

/** One that was removed since may stay: else a question that was asked of nobody else would be asked of everybody. */
async function requireCategories(tx: Tx, conferenceId: string, ids: string[], before: string[]): Promise<void> {
  const known = await tx.category.findMany({ where: { conferenceId }, select: { id: true } });
  const possible = [...before, ...known.map(({ id }) => id)];
  if (!ids.every((id) => possible.includes(id))) throw fieldRefusal("categoryIds", "category");
}

async function requireQuestion(tx: Tx, conferenceId: string, id: string): Promise<Question> {
  const row = await tx.question.findFirst({ where: { id, conferenceId }, select: questionSelect });
  if (!row) throw new AppError("not_found");
  return asRule(row);
}

/** Other questions ask for certain answers of this one: then it stays of a kind that has such answers. */
async function requireUsableKind(tx: Tx, { id, kind }: Question, next: QuestionKind): Promise<void> {
  const alike = kind === next || (hasOptions(kind) && hasOptions(next));
  if (alike) return;
  const depending = await tx.questionCondition.findMany({
    where: { onQuestionId: id, question: { archivedAt: null } },
    select: { values: true },
  });
  if (depending.some(({ values }) => values.length > 0 || next === "explanation"))
    throw fieldRefusal("kind", "depended_on");
}

async function addQuestion(tx: Tx, conferenceId: string, input: QuestionInput): Promise<string> {
  if ((await tx.question.count({ where: { conferenceId, archivedAt: null } })) >= questionLimit)
    throw fieldRefusal("labelEn", `too_many|${questionLimit}`);
  const { id } = await tx.question.create({
    data: { ...input, conferenceId, position: await endOf(tx, input.sectionId) },
    select: { id: true },
  });
  return id;
}

async function endOf(tx: Tx, sectionId: string): Promise<number> {
  const { _max } = await tx.question.aggregate({ where: { sectionId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

async function saveOptions(
  tx: Tx,
  now: Date,
  questionId: string,
  before: Question["options"],
  options: OptionInput[],
): Promise<Changes> {
  const changes: Changes = {};
  for (const [position, { id, labelEn, labelFr, archived }] of options.entries()) {
    const old = before.find((one) => one.id === id);
    if (id !== null && !old) throw fieldRefusal("options", "invalid");
    const data = { labelEn, labelFr, position, archivedAt: archived ? (old?.archivedAt ?? now) : null };
    if (!old) await tx.questionOption.create({ data: { ...data, questionId }, select: { id: true } });
    else await tx.questionOption.update({ where: { id: old.id }, data, select: { id: true } });
    const said = archived ? null : labelEn;
    const was = !old || old.archived ? null : old.labelEn;
    if (said !== was) changes[`option ${position + 1}`] = [was, said];
  }
  return changes;
}

async function saveConditions(
  tx: Tx,
  conferenceId: string,
  questionId: string,
  before: ConditionInput[],
  conditions: ConditionInput[],
): Promise<Changes> {
  for (const { onQuestionId, values } of conditions) {
    const on = await requireQuestion(tx, conferenceId, onQuestionId);
    if (onQuestionId === questionId || !values.every((value) => hasAnswer(on, value)))
      throw fieldRefusal("conditions", "invalid");
  }
  const names = (list: ConditionInput[]) =>
    list.map(({ onQuestionId, values }) => [onQuestionId, ...values].join(" ")).sort();
  if (names(before).join() === names(conditions).join()) return {};
  await tx.questionCondition.deleteMany({ where: { questionId } });
  await tx.questionCondition.createMany({ data: conditions.map((condition) => ({ ...condition, questionId })) });
  return { conditions: [before.length, conditions.length] };
}

/** Takes a question out of the form. Its answers stay, and are shown where they were given. */
export function archiveQuestion(
  db: PrismaClient,
  act: Act,
  { conferenceId, questionId }: Target & { questionId: string },
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    const { labelEn, archivedAt } = await requireQuestion(tx, conferenceId, questionId);
    if (archivedAt) return null;
    await tx.question.update({ where: { id: questionId }, data: { archivedAt: act.now }, select: { id: true } });
    return { action: "question.archived", changes: { labelEn: [labelEn, null] }, id: questionId };
  });
}

/** Asks an archived question again, as the last of its section. */
export function restoreQuestion(
  db: PrismaClient,
  act: Act,
  { conferenceId, questionId }: Target & { questionId: string },
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    const { labelEn, archivedAt, sectionId } = await requireQuestion(tx, conferenceId, questionId);
    if (!archivedAt) return null;
    const position = await endOf(tx, sectionId);
    await tx.question.update({ where: { id: questionId }, data: { archivedAt: null, position }, select: { id: true } });
    return { action: "question.restored", changes: { labelEn: [null, labelEn] }, id: questionId };
  });
}

export type FormOrder = { sectionId: string; questionIds: string[] }[];

/** Moves a question one up or down; at the edge of its section into the neighbouring one. */
export function moveQuestion(
  db: PrismaClient,
  act: Act,
  { conferenceId, questionId, by }: Target & { questionId: string; by: -1 | 1 },
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    const order = await orderOf(tx, conferenceId);
    const section = order.findIndex(({ questionIds }) => questionIds.includes(questionId));
    const ids = order[section]?.questionIds;
    if (!ids) throw new AppError("not_found");
    const at = ids.indexOf(questionId);
    const neighbour = order[section + by]?.questionIds;
    if (ids[at + by] !== undefined) ids.splice(at + by, 0, ...ids.splice(at, 1));
    else if (neighbour) neighbour.splice(by === 1 ? 0 : neighbour.length, 0, ...ids.splice(at, 1));
    else return null;
    return writeOrder(tx, conferenceId, order, questionId);
  });
}

/** Puts the questions into another order, also from one section into another. */
export function orderQuestions(
  db: PrismaClient,
  act: Act,
  { conferenceId, order }: Target & { order: FormOrder },
): Promise<string | null> {
  return changeForm(db, act, conferenceId, async (tx) => {
    const before = await orderOf(tx, conferenceId);
    const all = (some: FormOrder) => some.flatMap(({ questionIds }) => questionIds).sort();
    const sections = (some: FormOrder) => some.map(({ sectionId }) => sectionId).sort();
    // Somebody else has added or removed one since.
    if (all(before).join() !== all(order).join() || sections(before).join() !== sections(order).join())
      throw new AppError("changed_meanwhile");
    return writeOrder(tx, conferenceId, order, conferenceId);
  });
}

async function orderOf(tx: Tx, conferenceId: string): Promise<FormOrder> {
  const sections = await orderedSections(tx, conferenceId);
  const questions = await readQuestions(tx, conferenceId);
  return sections.map(({ id }) => ({
    sectionId: id,
    questionIds: questions.filter(({ sectionId }) => sectionId === id).map((question) => question.id),
  }));
}

async function writeOrder(tx: Tx, conferenceId: string, order: FormOrder, id: string): Promise<Done> {
  const before = await orderOf(tx, conferenceId);
  const places = new Map(
    before.flatMap(({ sectionId, questionIds }) =>
      questionIds.map((one, position) => [one, `${sectionId} ${position}`] as const),
    ),
  );
  let moved = 0;
  for (const { sectionId, questionIds } of order) {
    for (const [position, one] of questionIds.entries()) {
      if (places.get(one) !== `${sectionId} ${position}`) moved += 1;
      await tx.question.update({ where: { id: one }, data: { sectionId, position }, select: { id: true } });
    }
  }
  return { action: "question.moved", changes: moved > 0 ? { moved: [0, moved] } : {}, id };
}

/** Fields of `after` that differ, with both values as they are logged. */
function differences<After extends object>(before: After, after: After): Changes {
  const fields = Object.keys(after) as (keyof After & string)[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field]]]));
}
