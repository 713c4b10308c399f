import { saveFile } from "#app/conferences/files.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { shared } from "#app/platform/together.server.ts";
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
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A form as it is shown: what it begins with, and what was sent with it so far. */
export type Asking = {
  /** Organisers answer below what the delegate has answered, on which their questions may depend. */
  audience: Audience;
  sections: AskedSection[];
  /** By question. */
  values: Record<string, string[]>;
  /** Names of the files that are kept, by their id. */
  files: Record<string, string>;
  categoryId: string;
};

export type Audience = "delegate" | "organiser";

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

type About = { conferenceId: string; registrationId: string | null; categoryId: string; audience?: Audience };

/** The questions as a page shows them to whom it asks, with what a registration has answered so far. */
export async function askingFor({ db, visitor }: AppContext, about: About): Promise<Asking> {
  const { conferenceId, categoryId, audience = "delegate" } = about;
  const { questions, stored, before } = await formOf(db, about);
  return {
    ...{ audience, categoryId },
    sections: await askedSections(db, conferenceId, questions, visitor.locale, before),
    values: before,
    files: Object.fromEntries(stored.flatMap(({ fileId, text }) => (fileId ? [[fileId, text]] : []))),
  };
}

const questionsOf = shared(readQuestions);

/** What somebody may come to be asked, and has answered; with nobody's answers when it is asked of nobody yet. */
async function formOf(db: PrismaClient, { conferenceId, registrationId, audience = "delegate" }: About) {
  const all = await questionsOf(db, conferenceId);
  const questions = audience === "delegate" ? forDelegates(all) : all;
  const stored = registrationId === null || all.length === 0 ? [] : await storedAnswers(db, [registrationId]);
  return { questions, stored, before: currentValues(questions, stored) };
}

/**
 * Takes the answers out of a posted form, so that the rest of it can be parsed, and keeps the files that came with them:
 * whoever sees the form again does not have to choose them once more. `about` null: it is nobody's form.
 */
export async function receiveAnswers(context: AppContext, form: FormData, about: About | null): Promise<Received> {
  const received: Received = { values: {}, files: {}, categoryId: about?.categoryId ?? "", errors: {}, fresh: [] };
  if (about === null) return received;
  const { questions, stored, before } = await formOf(context.db, about);
  const isAsked = ({ organisersOnly }: Question) => organisersOnly === (about.audience === "organiser");
  const inForm = new Set(textOf(form, "asked").split(","));
  for (const question of questions) {
    if (isAsked(question)) await receiveOne(context, form, about, question, received);
  }
  for (const name of [...form.keys()].filter((name) => /^(q|kept|drop)-|^asked$/.test(name))) form.delete(name);
  const answers = { ...before, ...received.values };
  const { shown, errors } = judgeAnswers(questions, received.categoryId, answers, before);
  received.fresh = shown.filter((question) => isAsked(question) && !inForm.has(question.id)).map(({ id }) => id);
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
