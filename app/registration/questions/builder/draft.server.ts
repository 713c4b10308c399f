import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { Locale } from "#app/platform/locale.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import type { EarlierQuestion } from "#app/registration/questions/builder/components/condition-fields.tsx";
import type { OptionLine } from "#app/registration/questions/builder/components/option-lines.tsx";
import type { QuestionDraft } from "#app/registration/questions/builder/components/question-form.tsx";
import { readForm, readQuestion } from "#app/registration/questions/builder/read.server.ts";
import { type Question, readQuestions, textIn } from "#app/registration/questions/form.server.ts";
import { hasOptions } from "#app/registration/questions/rules.ts";

/**
 * What the form of a question begins with; of a new one (`id` null) in a section. Null when the conference has no such
 * question, or no section to put one in.
 */
export async function draftFor(
  { db, visitor }: AppContext,
  conferenceId: string,
  id: string | null,
  section: string | null,
) {
  const { locale } = visitor;
  const question = id === null ? null : await readQuestion(db, conferenceId, id);
  const sections = await readForm(db, conferenceId, locale);
  const home = sections.find((one) => one.id === (question?.sectionId ?? section)) ?? sections[0];
  if (!home || (id !== null && !question)) return null;
  const all = await readQuestions(db, conferenceId);
  // A new one comes last in its section, and after everything before that.
  const last = sections.slice(0, sections.indexOf(home) + 1).flatMap(({ questions }) => questions);
  const place = question ? all.findIndex((one) => one.id === id) : last.length;
  const categories = await db.category.findMany({
    where: { conferenceId },
    orderBy: { position: "asc" },
    select: { id: true, nameEn: true, nameFr: true },
  });
  const gone = (question?.categoryIds ?? []).filter((id) => !categories.some((one) => one.id === id));
  return {
    draft: draftOf(question, home.id),
    options: (question?.options ?? []).map(optionLine),
    conditions: question?.conditions ?? [],
    sections: sections.map((one) => ({ value: one.id, label: textIn(one.titleEn, one.titleFr, locale).text })),
    categories: [
      ...categories.map((one) => ({ value: one.id, label: textIn(one.nameEn, one.nameFr, locale).text })),
      ...gone.map((value) => ({ value, label: translatorFor(locale, "builder.edit")("categoryGone") })),
    ],
    countries: await countryChoices(db, locale),
    earlier: (place < 0 ? all : all.slice(0, place)).flatMap((one) => earlierOf(one, locale)),
  };
}

function draftOf(question: Question | null, sectionId: string): QuestionDraft {
  const tick = (value: boolean | undefined) => (value ? "on" : "");
  return {
    sectionId,
    kind: question?.kind ?? "short_text",
    ...{ labelEn: question?.labelEn ?? "", labelFr: question?.labelFr ?? "" },
    ...{ helpEn: question?.helpEn ?? "", helpFr: question?.helpFr ?? "" },
    required: tick(question?.required),
    organisersOnly: tick(question?.organisersOnly),
    reapproval: tick(question?.reapproval),
    retentionDays: question?.retentionDays?.toString() ?? "",
    categoryIds: question?.categoryIds ?? [],
    conditionMode: question?.conditionMode ?? "all",
  };
}

function optionLine({ id, labelEn, labelFr, archived }: Question["options"][number], index: number): OptionLine {
  return { id, at: String(index + 1), labelEn, labelFr: labelFr ?? "", archived: archived ? "on" : "" };
}

function earlierOf(question: Question, locale: Locale): EarlierQuestion[] {
  if (question.kind === "explanation") return [];
  return [
    {
      id: question.id,
      label: textIn(question.labelEn, question.labelFr, locale),
      isCountry: question.kind === "country",
      options: hasOptions(question.kind)
        ? question.options.map((option) => ({ id: option.id, label: textIn(option.labelEn, option.labelFr, locale) }))
        : [],
    },
  ];
}
