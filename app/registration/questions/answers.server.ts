import { translatorFor } from "#app/messages.server.ts";
import { wordDate } from "#app/platform/date-format.ts";
import type { Db } from "#app/platform/db.ts";
import { formatTag, type Locale } from "#app/platform/locale.ts";
import { escapeLike } from "#app/platform/text.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { inFormOrder, textIn } from "#app/registration/questions/form.server.ts";
import { type QuestionKind, readAnswer } from "#app/registration/questions/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const optionWords = { select: { id: true, labelEn: true, labelFr: true, position: true } } as const;

export const answerSelect = {
  id: true,
  registrationId: true,
  questionId: true,
  kind: true,
  text: true,
  fileId: true,
  organisation: { select: { slug: true } },
  options: { select: { option: optionWords } },
} satisfies Prisma.AnswerSelect;

export type AnswerRow = Prisma.AnswerGetPayload<{ select: typeof answerSelect }>;

/** Everything that registrations have answered, also to questions that are no longer asked. */
export function storedAnswers(db: Db, registrationIds: readonly string[]): Promise<AnswerRow[]> {
  return db.answer.findMany({ where: { registrationId: { in: [...registrationIds] } }, select: answerSelect });
}

/** An answer as the rules and the form know it. */
export function valuesOf({
  kind,
  text,
  fileId,
  options,
}: Pick<AnswerRow, "kind" | "text" | "fileId" | "options">): string[] {
  if (options.length > 0) return ordered(options).map(({ id }) => id);
  if (kind === "consent") return ["on"];
  if (kind === "file") return fileId ? [fileId] : [];
  return [text];
}

function ordered(options: AnswerRow["options"]) {
  return options.map(({ option }) => option).sort((one, other) => one.position - other.position);
}

/** The options that a delegate has chosen, of questions that are still asked and of others. */
export async function chosenOptionIds(db: Db, registrationId: string): Promise<string[]> {
  const rows = await db.answerOption.findMany({
    where: { answer: { registrationId, question: { organisersOnly: false } } },
    select: { optionId: true },
  });
  return rows.map(({ optionId }) => optionId);
}

export type QuestionColumn = {
  id: string;
  kind: QuestionKind;
  label: string;
  /** What a filter offers to choose from; empty where any text may be looked for. */
  options: { value: string; label: string }[];
  organisersOnly: boolean;
  archived: boolean;
};

/** Every question of a conference that can be a column or a filter of the desk's list; archived ones while answers exist. */
export async function questionColumns(db: Db, conferenceId: string, locale: Locale): Promise<QuestionColumn[]> {
  const rows = await db.question.findMany({
    where: { conferenceId, kind: { not: "explanation" }, OR: [{ archivedAt: null }, { answers: { some: {} } }] },
    orderBy: inFormOrder,
    select: {
      ...{ id: true, kind: true, labelEn: true, labelFr: true, organisersOnly: true, archivedAt: true },
      options: { orderBy: { position: "asc" }, select: { id: true, labelEn: true, labelFr: true } },
    },
  });
  const countries = rows.some(({ kind }) => kind === "country") ? await countryChoices(db, locale) : [];
  return rows.map(({ labelEn, labelFr, archivedAt, options, ...row }) => ({
    ...row,
    label: textIn(labelEn, labelFr, locale).text,
    archived: archivedAt !== null,
    options:
      row.kind === "country"
        ? countries
        : options.map((option) => ({ value: option.id, label: textIn(option.labelEn, option.labelFr, locale).text })),
  }));
}

export type AnswerCell = string | number | boolean | string[];

/** What registrations answered to some questions: by registration, then by question. */
export type AnswerCells<Cell> = Map<string, Map<string, Cell>>;

/** The cells of the columns for some questions, for one page of registrations, in the words of a language. */
export async function answerValues(
  db: Db,
  registrationIds: readonly string[],
  questionIds: readonly string[],
  locale: Locale,
): Promise<AnswerCells<string>> {
  const rows = await answersTo(db, registrationIds, questionIds);
  return cellsOf(rows, await answersInWords(db, rows, locale));
}

/** The same for files: numbers are numbers, and days are written so that they can be sorted. */
export async function answerFileValues(
  db: Db,
  registrationIds: readonly string[],
  questionIds: readonly string[],
  locale: Locale,
): Promise<AnswerCells<string | number>> {
  const rows = await answersTo(db, registrationIds, questionIds);
  const words = await answersInWords(db, rows, locale);
  const cells = rows.map(({ kind, text }, index) =>
    kind === "number" ? Number(text) : kind === "date" ? text : (words[index] ?? ""),
  );
  return cellsOf(rows, cells);
}

/** The same for programs: in no language but that of the options' English names. */
export async function answerData(
  db: Db,
  registrationIds: readonly string[],
  questionIds: readonly string[],
): Promise<AnswerCells<AnswerCell>> {
  const rows = await answersTo(db, registrationIds, questionIds);
  const data = rows.map(({ kind, text, options }) => {
    const labels = ordered(options).map(({ labelEn }) => labelEn);
    if (kind === "choices") return labels;
    if (kind === "choice") return labels[0] ?? "";
    if (kind === "number") return Number(text);
    return kind === "consent" ? true : text;
  });
  return cellsOf(rows, data);
}

async function answersTo(db: Db, registrationIds: readonly string[], questionIds: readonly string[]) {
  if (registrationIds.length === 0 || questionIds.length === 0) return [];
  return db.answer.findMany({
    where: { registrationId: { in: [...registrationIds] }, questionId: { in: [...questionIds] } },
    select: answerSelect,
  });
}

function cellsOf<Cell>(rows: AnswerRow[], cells: Cell[]): AnswerCells<Cell> {
  const byRegistration: AnswerCells<Cell> = new Map();
  for (const [index, { registrationId, questionId }] of rows.entries()) {
    const own = byRegistration.get(registrationId) ?? new Map<string, Cell>();
    byRegistration.set(registrationId, own.set(questionId, cells[index] as Cell));
  }
  return byRegistration;
}

/** Answers as a reader of a language reads them, in the same order. */
export async function answersInWords(db: Db, rows: AnswerRow[], locale: Locale): Promise<string[]> {
  const countries = await countryNames(
    db,
    rows.flatMap(({ kind, text }) => (kind === "country" ? [text] : [])),
    locale,
  );
  const t = translatorFor(locale, "questions");
  return rows.map(({ kind, text, options }) => {
    if (options.length > 0)
      return ordered(options)
        .map((option) => textIn(option.labelEn, option.labelFr, locale).text)
        .join(", ");
    if (kind === "country") return countries.get(text) ?? text;
    if (kind === "date") return dayInWords(text, locale);
    if (kind === "number")
      return new Intl.NumberFormat(formatTag(locale), { maximumFractionDigits: 6 }).format(Number(text));
    return kind === "consent" ? t("given") : text;
  });
}

function dayInWords(day: string, locale: Locale): string {
  return wordDate(new Date(`${day}T12:00:00Z`), locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

async function countryNames(db: Db, codes: string[], locale: Locale): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.country.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, nameEn: true, nameFr: true },
  });
  return new Map(rows.map((row) => [row.code, locale === "fr" ? row.nameFr : row.nameEn]));
}

/** One answer as pages show it. */
export type ShownAnswer = {
  id: string;
  questionId: string;
  label: { text: string; lang: Locale };
  text: string;
  organisationSlug: string | null;
  isFile: boolean;
  organisersOnly: boolean;
  /** The question is no longer asked. */
  archived: boolean;
};

/** What a registration answered, in the order of the form; answers to questions that are no longer asked as well. */
export async function shownAnswers(db: Db, registrationId: string, locale: Locale): Promise<ShownAnswer[]> {
  const rows = await db.answer.findMany({
    where: { registrationId },
    orderBy: inFormOrder.map((question) => ({ question })),
    select: {
      ...answerSelect,
      question: { select: { labelEn: true, labelFr: true, organisersOnly: true, archivedAt: true } },
    },
  });
  const words = await answersInWords(db, rows, locale);
  return rows.map(({ id, questionId, fileId, organisation, question }, index) => ({
    ...{ id, questionId, text: words[index] ?? "" },
    label: textIn(question.labelEn, question.labelFr, locale),
    organisationSlug: organisation?.slug ?? null,
    isFile: fileId !== null,
    organisersOnly: question.organisersOnly,
    archived: question.archivedAt !== null,
  }));
}

/** In a filter: answered at all, and not answered. */
export const answered = "*";
export const unanswered = "-";

/** The registrations that answered a question so: an option, the code of a country, a part of a text, or (not) at all. */
export function answerFilter(questionId: string, value: string): Prisma.RegistrationWhereInput {
  const figure = readAnswer({ kind: "number", options: [] }, [value]);
  if (value === unanswered) return { answers: { none: { questionId } } };
  if (value === answered) return { answers: { some: { questionId } } };
  return {
    answers: {
      some: {
        questionId,
        OR: [
          { options: { some: { optionId: value } } },
          { kind: { in: ["country", "date"] }, text: value },
          { kind: "number", text: { in: typeof figure === "string" ? [] : figure } },
          {
            kind: { in: ["short_text", "long_text", "organisation", "file"] },
            text: { contains: escapeLike(value), mode: "insensitive" },
          },
        ],
      },
    },
  };
}
