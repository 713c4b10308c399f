import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { asRule, inFormOrder, type Question, questionSelect, textIn } from "#app/registration/questions/form.server.ts";
import { hasOptions } from "#app/registration/questions/rules.ts";

/** A question in the list of the builder. */
export type QuestionLine = {
  id: string;
  kind: Question["kind"];
  label: { text: string; lang: Locale };
  required: boolean;
  organisersOnly: boolean;
  /** Names of the categories that are asked; empty: all of them. */
  categories: string[];
  /** The questions on whose answers it depends. */
  dependsOn: string[];
  retentionDays: number | null;
  /** How many of its texts are there in one language only. */
  missing: number;
  answers: number;
};

export type SectionLines = {
  id: string;
  titleEn: string;
  titleFr: string | null;
  introEn: string | null;
  introFr: string | null;
  missing: number;
  questions: QuestionLine[];
  /** No longer asked. */
  archived: QuestionLine[];
};

/** The form of a conference as its organisers see it: with what is archived, and what is missing. */
export async function readForm(db: Db, conferenceId: string, locale: Locale): Promise<SectionLines[]> {
  const rows = await db.question.findMany({
    where: { conferenceId },
    orderBy: inFormOrder,
    select: { ...questionSelect, _count: { select: { answers: true } } },
  });
  const categories = await db.category.findMany({
    where: { conferenceId },
    select: { id: true, nameEn: true, nameFr: true },
  });
  const names = new Map(categories.map((row) => [row.id, textIn(row.nameEn, row.nameFr, locale).text]));
  const labels = new Map(rows.map((row) => [row.id, textIn(row.labelEn, row.labelFr, locale)]));
  const lineOf = ({ _count, ...row }: (typeof rows)[number]): QuestionLine => ({
    ...{ id: row.id, kind: row.kind, label: textIn(row.labelEn, row.labelFr, locale), required: row.required },
    ...{ organisersOnly: row.organisersOnly, retentionDays: row.retentionDays, answers: _count.answers },
    categories: row.categoryIds.map((id) => names.get(id) ?? "–"),
    dependsOn: row.conditions.map(({ onQuestionId }) => labels.get(onQuestionId)?.text ?? "–"),
    missing: missingWords(asRule(row)),
  });
  const sections = await db.questionSection.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, titleEn: true, titleFr: true, introEn: true, introFr: true },
  });
  return sections.map((section) => {
    const own = rows.filter(({ sectionId }) => sectionId === section.id);
    return {
      ...section,
      missing: lacking([section.titleEn, section.titleFr], [section.introEn, section.introFr]),
      questions: own.filter(({ archivedAt }) => archivedAt === null).map(lineOf),
      archived: own.filter(({ archivedAt }) => archivedAt !== null).map(lineOf),
    };
  });
}

/** How many texts of a question exist in one language only. */
function missingWords({ kind, labelEn, labelFr, helpEn, helpFr, options }: Question): number {
  const offered = hasOptions(kind) ? options.filter(({ archived }) => !archived) : [];
  return lacking(
    [labelEn, labelFr],
    [helpEn, helpFr],
    ...offered.map((option): [string, string | null] => [option.labelEn, option.labelFr]),
  );
}

function lacking(...texts: [english: string | null, french: string | null][]): number {
  return texts.filter(([english, french]) => !english !== !french).length;
}

/** One question with everything that can be changed; null when the conference has none of that id. */
export async function readQuestion(db: Db, conferenceId: string, id: string): Promise<Question | null> {
  const row = await db.question.findFirst({ where: { id, conferenceId }, select: questionSelect });
  return row && asRule(row);
}
