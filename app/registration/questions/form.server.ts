import type { Db } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import type { Answers, QuestionRule } from "#app/registration/questions/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export const questionSelect = {
  id: true,
  sectionId: true,
  kind: true,
  labelEn: true,
  labelFr: true,
  helpEn: true,
  helpFr: true,
  required: true,
  organisersOnly: true,
  reapproval: true,
  retentionDays: true,
  categoryIds: true,
  conditionMode: true,
  archivedAt: true,
  conditions: { select: { onQuestionId: true, values: true } },
  options: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, labelEn: true, labelFr: true, archivedAt: true },
  },
} satisfies Prisma.QuestionSelect;

export const inFormOrder = [
  { section: { position: "asc" } },
  { sectionId: "asc" },
  { position: "asc" },
  { id: "asc" },
] satisfies Prisma.QuestionOrderByWithRelationInput[];

type Row = Prisma.QuestionGetPayload<{ select: typeof questionSelect }>;

/** A question as the rules read it, with its words in both languages. */
export type Question = Omit<QuestionRule, "options"> &
  Omit<Row, "options"> & { options: (Row["options"][number] & { archived: boolean })[] };

export function asRule({ options, ...row }: Row): Question {
  return { ...row, options: options.map((option) => ({ ...option, archived: option.archivedAt !== null })) };
}

/** What a conference asks at present, in the order of its form. */
export async function readQuestions(db: Db, conferenceId: string): Promise<Question[]> {
  const rows = await db.question.findMany({
    where: { conferenceId, archivedAt: null },
    orderBy: inFormOrder,
    select: questionSelect,
  });
  return rows.map(asRule);
}

type Text = { text: string; lang: Locale };

/** A question in the words of a reader. */
export type AskedQuestion = Omit<QuestionRule, "options"> & {
  label: Text;
  help: Text | null;
  retentionDays: number | null;
  /** `full`: whoever chooses it now waits for a place. */
  options: { id: string; archived: boolean; full: boolean; label: Text }[];
};

export type AskedSection = { id: string; title: Text; intro: Text | null; questions: AskedQuestion[] };

/**
 * The sections of a form in a language, with the questions that somebody may come to be asked. `before`: what they have
 * answered, because an option that was removed since is still shown to who chose it.
 */
export async function askedSections(
  db: Db,
  conferenceId: string,
  questions: Question[],
  locale: Locale,
  before: Answers = {},
): Promise<AskedSection[]> {
  if (questions.length === 0) return [];
  const sections = await db.questionSection.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, titleEn: true, titleFr: true, introEn: true, introFr: true },
  });
  const full = await fullOptions(db, conferenceId);
  return sections.flatMap((section) => {
    const own = questions.filter(({ sectionId }) => sectionId === section.id);
    if (own.length === 0) return [];
    return {
      id: section.id,
      title: textIn(section.titleEn, section.titleFr, locale),
      intro: pickText({ en: section.introEn, fr: section.introFr }, locale),
      questions: own.map((question) => inWords(question, locale, before[question.id] ?? [], full)),
    };
  });
}

function inWords(
  question: Question,
  locale: Locale,
  chosen: readonly string[],
  full: ReadonlySet<string>,
): AskedQuestion {
  const { id, kind, required, organisersOnly, categoryIds, conditionMode, conditions, retentionDays } = question;
  return {
    ...{ id, kind, required, organisersOnly, categoryIds, conditionMode, conditions, retentionDays },
    label: textIn(question.labelEn, question.labelFr, locale),
    help: pickText({ en: question.helpEn, fr: question.helpFr }, locale),
    options: question.options
      .filter(({ id: option, archived }) => !archived || chosen.includes(option))
      .map((option) => ({
        ...{ id: option.id, archived: option.archived },
        full: full.has(option.id) && !chosen.includes(option.id),
        label: textIn(option.labelEn, option.labelFr, locale),
      })),
  };
}

/** The options whose own places are all taken. */
async function fullOptions(db: Db, conferenceId: string): Promise<Set<string>> {
  const pools = await db.pool.findMany({
    where: { conferenceId, optionId: { not: null }, capacity: { not: null } },
    select: { optionId: true, capacity: true, taken: true },
  });
  return new Set(pools.flatMap(({ optionId, capacity, taken }) => (taken >= (capacity ?? 0) ? (optionId ?? []) : [])));
}

/** Words that always exist in English. */
export function textIn(en: string, fr: string | null, locale: Locale): Text {
  return pickText({ en, fr }, locale) ?? { text: en, lang: "en" };
}

/** The questions for delegates among these. */
export function forDelegates<Q extends QuestionRule>(questions: readonly Q[]): Q[] {
  return questions.filter(({ organisersOnly }) => !organisersOnly);
}
