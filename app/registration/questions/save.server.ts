import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { escapeLike } from "#app/platform/text.ts";
import { type AnswerRow, storedAnswers, valuesOf } from "#app/registration/questions/answers.server.ts";
import { forDelegates, type Question, readQuestions, textIn } from "#app/registration/questions/form.server.ts";
import {
  type Answers,
  carriedOver,
  fieldOf,
  hasOptions,
  judgeAnswers,
  shownQuestions,
} from "#app/registration/questions/rules.ts";

export type Answering = {
  conferenceId: string;
  categoryId: string;
  /** Organisers are asked other questions, of the same registration. */
  audience: "delegate" | "organiser";
  /** Undefined: this door asks nothing (an import, a nomination), and changes no answer. */
  given: Answers | undefined;
  /** The language in which a consent was read. */
  locale: Locale;
  /** Null: it is not there yet. */
  registrationId: string | null;
};

/** Answers that have been judged and looked up: what `saveAnswers` needs where the places are locked. */
export type PreparedAnswers = Judged & {
  /** The options that a delegate will have chosen when these are saved: some may have pools of their own. */
  optionIds: string[];
  /** What is answered otherwise matters to whoever approved the registration. */
  reapproval: boolean;
};

type Judged = {
  conferenceId: string;
  questions: Question[];
  audience: Answering["audience"];
  categoryId: string;
  rows: Map<string, NewAnswer>;
  shown: Set<string>;
  /** With the category and the answers that are stored. What is hidden already, the form has hidden: it stays. */
  shownBefore: Set<string>;
};

type NewAnswer = {
  values: string[];
  text: string;
  organisationId: string | null;
  fileId: string | null;
};

/**
 * Judges what was answered against the conference's present form. Refuses with a field's code what is missing or cannot
 * be used. Null where nothing is asked.
 */
export async function prepareAnswers(db: Db, answering: Answering): Promise<PreparedAnswers | null> {
  const { conferenceId, categoryId, audience, given, registrationId } = answering;
  if (given === undefined) return null;
  const questions = await readQuestions(db, conferenceId);
  if (questions.length === 0) return null;
  const stored = registrationId === null ? [] : await storedAnswers(db, [registrationId]);
  const before = currentValues(questions, stored);
  // What the others are asked is as it is stored.
  const isAsked = ({ organisersOnly }: Question) => organisersOnly === (audience === "organiser");
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, (isAsked(question) ? given : before)[question.id] ?? []]),
  );
  const form = audience === "delegate" ? forDelegates(questions) : questions;
  const { shown, kept, errors } = judgeAnswers(form, categoryId, answers, before);
  const asked = shown.filter(isAsked);
  for (const question of asked) {
    const error = errors[question.id];
    if (error && !keepsOld(question, stored, answers)) throw refusalOf(question.id, error);
  }
  const rows = new Map<string, NewAnswer>();
  for (const question of asked) {
    const values = kept[question.id];
    if (values) rows.set(question.id, await newAnswer(db, answering, question, values));
  }
  const prepared = {
    ...{ conferenceId, questions, audience, categoryId, rows },
    shown: new Set(asked.map(({ id }) => id)),
    shownBefore: await shownTo(db, registrationId, questions, before),
  };
  const changed = changedQuestions(prepared, stored);
  return { ...prepared, optionIds: optionsAfter(prepared, stored), reapproval: changed.some((one) => one.reapproval) };
}

/** The questions that somebody is asked as long as they change nothing. */
async function shownTo(db: Db, id: string | null, questions: Question[], before: Answers): Promise<Set<string>> {
  const row = id === null ? null : await db.registration.findUnique({ where: { id }, select: { categoryId: true } });
  return new Set(row && shownQuestions(questions, row.categoryId, before).map((question) => question.id));
}

/** Of questions that are asked as answered now, of others, which were asked once, as stored. */
function optionsAfter({ questions, rows, shown, shownBefore }: Judged, stored: readonly AnswerRow[]): string[] {
  const isPresent = ({ id, organisersOnly }: Question) => organisersOnly || shown.has(id) || shownBefore.has(id);
  const present = new Set(questions.filter(isPresent).map(({ id }) => id));
  const former = stored.filter(({ questionId }) => !present.has(questionId));
  return [
    ...questions.flatMap(({ id, kind, organisersOnly }) =>
      hasOptions(kind) && !organisersOnly ? (rows.get(id)?.values ?? []) : [],
    ),
    ...former.flatMap(({ options }) => options.map(({ option }) => option.id)),
  ];
}

function refusalOf(questionId: string, code: string): AppError {
  return new AppError("invalid_input", { field: fieldOf(questionId), code });
}

/** What is stored, as far as the questions of today can read it. */
export function currentValues(questions: readonly Question[], stored: readonly AnswerRow[]): Record<string, string[]> {
  const byQuestion = new Map(stored.map((row) => [row.questionId, row]));
  return Object.fromEntries(
    questions.flatMap((question) => {
      const row = byQuestion.get(question.id);
      return row ? [[question.id, carriedOver(question, { kind: row.kind, values: valuesOf(row) })]] : [];
    }),
  );
}

/** An answer from when the question was of another kind counts, and stays, until there is one of the new kind. */
function keepsOld(question: Question, stored: readonly AnswerRow[], answers: Answers): boolean {
  const row = stored.find(({ questionId }) => questionId === question.id);
  return (
    row !== undefined && isUnreadable(question, row) && (answers[question.id] ?? []).every((value) => !value.trim())
  );
}

function isUnreadable(question: Question, row: AnswerRow): boolean {
  return carriedOver(question, { kind: row.kind, values: valuesOf(row) }).length === 0;
}

async function newAnswer(db: Db, answering: Answering, question: Question, values: string[]): Promise<NewAnswer> {
  const { id, kind } = question;
  const [text = ""] = values;
  const plain = { values, text, organisationId: null, fileId: null };
  if (hasOptions(kind)) return { ...plain, text: "" };
  if (kind === "consent") return { ...plain, text: textIn(question.labelEn, question.labelFr, answering.locale).text };
  if (kind === "organisation") return { ...plain, organisationId: await organisationNamed(db, text) };
  if (kind === "country") {
    const country = await db.country.findUnique({ where: { code: text }, select: { code: true } });
    if (!country) throw refusalOf(id, "country");
  }
  if (kind === "file") {
    const file = await usableFile(db, answering, id, text);
    if (!file) throw refusalOf(id, "file_missing");
    return { ...plain, text: file.name, fileId: file.id };
  }
  return plain;
}

/** The one organisation of the directory that is called so. */
async function organisationNamed(db: Db, name: string): Promise<string | null> {
  const equals = { equals: escapeLike(name), mode: "insensitive" } as const;
  const found = await db.organisation.findMany({
    where: { OR: [{ nameEn: equals }, { nameFr: equals }, { acronym: equals }] },
    take: 2,
    select: { id: true },
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** A file that was sent for this answer: nobody's yet, or the one that this registration answered with before. */
export function usableFile(
  db: Db,
  { conferenceId, registrationId }: Pick<Answering, "conferenceId" | "registrationId">,
  questionId: string,
  id: string,
) {
  return db.storedFile.findFirst({
    where: {
      ...{ id, conferenceId, purpose: "answer" },
      OR: [{ answer: null }, ...(registrationId ? [{ answer: { registrationId, questionId } }] : [])],
    },
    select: { id: true, name: true },
  });
}

/**
 * Writes answers, in the transaction of the step that they belong to; what a condition hides now is gone with it. Gives
 * the questions whose answers are other ones now, for the log: what was answered is nobody's business there.
 */
export async function saveAnswers(
  tx: Tx,
  act: Act,
  registrationId: string,
  prepared: PreparedAnswers | null,
): Promise<{ changed: string[] }> {
  if (!prepared) return { changed: [] };
  // Whoever else writes answers of this registration waits.
  await tx.$queryRaw`SELECT "id" FROM "Registration" WHERE "id" = ${registrationId} FOR UPDATE`;
  const stored = await storedAnswers(tx, [registrationId]);
  const byQuestion = new Map(stored.map((row) => [row.questionId, row]));
  const changed = changedQuestions(prepared, stored);
  const hidden = hiddenFromOrganisers(prepared, stored);
  await removeAnswers(
    tx,
    [...changed, ...hidden].flatMap(({ id }) => byQuestion.get(id) ?? []),
    [...prepared.rows.values()].flatMap(({ fileId }) => fileId ?? []),
  );
  await claimFiles(tx, changed, prepared);
  const made = changed.flatMap((question) => {
    const row = prepared.rows.get(question.id);
    return row ? [{ id: randomUUID(), question, row }] : [];
  });
  await tx.answer.createMany({
    data: made.map(({ id, question, row: { values: _, ...columns } }) => ({
      ...{ id, registrationId, questionId: question.id, kind: question.kind, updatedAt: act.now },
      ...columns,
    })),
  });
  await tx.answerOption.createMany({
    data: made.flatMap(({ id, question, row }) =>
      hasOptions(question.kind) ? row.values.map((optionId) => ({ answerId: id, optionId })) : [],
    ),
  });
  if (hidden.length > 0) {
    // Not among what the delegate is told.
    await recordAnswers(tx, act, prepared.conferenceId, registrationId, [hidden.map(({ id }) => id), []]);
  }
  return { changed: changed.map(({ id }) => id) };
}

/** Organisers' answers are changed by them, or gone with what they depended on. */
export function recordAnswers(
  tx: Tx,
  act: Act,
  conferenceId: string,
  registrationId: string,
  answers: [gone: string[], changed: string[]],
): Promise<void> {
  return writeAudit(tx, act, {
    ...{ action: "registration.answered", subjectType: "registration", subjectId: registrationId, conferenceId },
    changes: { answers },
  });
}

/** A file is one answer's: whoever claims the same at the same moment waits here, and is refused. */
async function claimFiles(tx: Tx, changed: Question[], { rows }: PreparedAnswers): Promise<void> {
  for (const { id } of changed) {
    const fileId = rows.get(id)?.fileId;
    if (!fileId) continue;
    await tx.$queryRaw`SELECT "id" FROM "StoredFile" WHERE "id" = ${fileId} FOR UPDATE`;
    const free = await tx.storedFile.count({ where: { id: fileId, answer: null } });
    if (free === 0) throw refusalOf(id, "file_missing");
  }
}

/** The questions whose stored answer is to be replaced or removed. */
function changedQuestions(prepared: Judged, stored: readonly AnswerRow[]): Question[] {
  const { questions, audience, rows, shown, shownBefore } = prepared;
  const before = currentValues(questions, stored);
  const byQuestion = new Map(stored.map((row) => [row.questionId, row]));
  return questions.filter((question) => {
    if (question.organisersOnly !== (audience === "organiser")) return false;
    const row = byQuestion.get(question.id);
    const values = rows.get(question.id)?.values;
    if (!row) return values !== undefined;
    if (!values) return shown.has(question.id) ? !isUnreadable(question, row) : shownBefore.has(question.id);
    return JSON.stringify(values) !== JSON.stringify(before[question.id]);
  });
}

/** What organisers had noted, and are not asked any more now that the delegate answers otherwise. */
function hiddenFromOrganisers(prepared: Judged, stored: readonly AnswerRow[]): Question[] {
  const { questions, audience, categoryId, rows, shownBefore } = prepared;
  if (audience === "organiser") return [];
  const before = currentValues(questions, stored);
  const answers = Object.fromEntries(
    questions.map(({ id, organisersOnly }) => [id, (organisersOnly ? before[id] : rows.get(id)?.values) ?? []]),
  );
  const { shown } = judgeAnswers(questions, categoryId, answers, answers);
  return questions.filter(
    (question) =>
      question.organisersOnly &&
      shownBefore.has(question.id) &&
      !shown.includes(question) &&
      before[question.id]?.length,
  );
}

async function removeAnswers(tx: Tx, rows: AnswerRow[], usedAgain: string[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.answer.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  const files = rows.flatMap(({ fileId }) => (fileId && !usedAgain.includes(fileId) ? [fileId] : []));
  await tx.storedFile.deleteMany({ where: { id: { in: files } } });
}
