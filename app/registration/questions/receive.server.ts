import { saveFile } from "#app/conferences/files.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { takeUpload } from "#app/platform/uploads.server.ts";
import { storedAnswers } from "#app/registration/questions/answers.server.ts";
import {
  type AskedSection,
  askedSections,
  forDelegates,
  type Question,
  readQuestions,
} from "#app/registration/questions/form.server.ts";
import { fieldOf, judgeAnswers } from "#app/registration/questions/rules.ts";
import { currentValues, usableFile } from "#app/registration/questions/save.server.ts";

/** A form as it is shown: what it begins with, and what was sent with it so far. */
export type Asking = {
  sections: AskedSection[];
  /** By question. */
  values: Record<string, string[]>;
  /** Names of the files that are kept, by their id. */
  files: Record<string, string>;
  categoryId: string;
};

/** What was posted, beside the fields that every registration has. */
export type Received = {
  values: Record<string, string[]>;
  files: Record<string, string>;
  categoryId: string;
  /** By the name of the field. */
  errors: Record<string, string[]>;
  /** Questions that follow from these answers and were not in the form that was sent: it is shown again with them. */
  fresh: string[];
};

type About = { conferenceId: string; registrationId: string | null };

/** The questions to delegates as a page shows them, with what a registration has answered so far. */
export async function askingFor(
  { db, visitor }: AppContext,
  { conferenceId, registrationId }: About,
  categoryId: string,
): Promise<Asking> {
  const questions = forDelegates(await readQuestions(db, conferenceId));
  if (questions.length === 0) return { sections: [], values: {}, files: {}, categoryId };
  const stored = registrationId === null ? [] : await storedAnswers(db, [registrationId]);
  const values = currentValues(questions, stored);
  return {
    sections: await askedSections(db, conferenceId, questions, visitor.locale, values),
    values,
    files: Object.fromEntries(stored.flatMap(({ fileId, text }) => (fileId ? [[fileId, text]] : []))),
    categoryId,
  };
}

/**
 * Takes the answers out of a posted form, so that the rest of it can be parsed, and keeps the files that came with them:
 * whoever sees the form again does not have to choose them once more. `about` null: it is nobody's form.
 */
export async function receiveAnswers(context: AppContext, form: FormData, about: About | null): Promise<Received> {
  const questions = about ? forDelegates(await readQuestions(context.db, about.conferenceId)) : [];
  const received: Received = { values: {}, files: {}, categoryId: textOf(form, "categoryId"), errors: {}, fresh: [] };
  if (about === null || questions.length === 0) return received;
  const inForm = new Set(textOf(form, "asked").split(","));
  for (const question of questions) await receiveOne(context, form, about, question, received);
  for (const name of [...form.keys()].filter((name) => /^(q|kept|drop)-|^asked$/.test(name))) form.delete(name);
  const stored = about.registrationId === null ? [] : await storedAnswers(context.db, [about.registrationId]);
  const before = currentValues(questions, stored);
  const { shown, errors } = judgeAnswers(questions, received.categoryId, received.values, before);
  received.fresh = shown.filter(({ id }) => !inForm.has(id)).map(({ id }) => id);
  // What an earlier kind of the question was answered with still counts (see `prepareAnswers`).
  const answeredBefore = new Set(stored.map(({ questionId }) => questionId));
  for (const [id, code] of Object.entries(errors)) {
    const old = code === "required" && answeredBefore.has(id) && (before[id]?.length ?? 0) === 0;
    // Nobody has left out what was not asked.
    if (inForm.has(id) && !old) received.errors[fieldOf(id)] ??= [code];
  }
  return received;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

async function receiveOne(
  context: AppContext,
  form: FormData,
  about: About,
  question: Question,
  { values, files, errors }: Received,
): Promise<void> {
  const field = fieldOf(question.id);
  if (question.kind !== "file") {
    values[question.id] = form.getAll(field).flatMap((value) => (typeof value === "string" ? value : []));
    return;
  }
  const keptId = form.has(`drop-${question.id}`) ? "" : textOf(form, `kept-${question.id}`);
  const kept = keptId ? await usableFile(context.db, about, question.id, keptId) : null;
  const use = (id: string, name: string) => {
    values[question.id] = [id];
    files[id] = name;
  };
  if (kept) use(kept.id, kept.name);
  try {
    const upload = await takeUpload(form, field);
    if (!upload) return;
    await context.limiter.consume("upload_address", context.request.ip);
    const now = context.clock.now();
    const id = await inTransaction(context.db, (tx) => saveFile(tx, now, about.conferenceId, "answer", upload));
    use(id, upload.name);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { code, minutes } = error.params;
    errors[field] = [error.code === "too_many_attempts" ? `too_many_attempts|${minutes}` : String(code)];
  }
}
