import type { Db } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { type DeskTagRow, listTags } from "#app/registration/queries/lists.server.ts";
import { type QuestionColumn, questionColumns } from "#app/registration/questions/answers.server.ts";

export type DeskOptions = {
  categories: Option[];
  countries: Option[];
  questions: QuestionColumn[];
  tags: DeskTagRow[];
};
type Option = { value: string; label: string };

/** What the list can be narrowed to: the conference's categories and the countries that delegates come from. */
export async function listDeskOptions(db: Db, conferenceId: string, locale: Locale): Promise<DeskOptions> {
  const [categories, countries, questions, tags] = await Promise.all([
    db.category.findMany({
      where: { conferenceId },
      orderBy: { position: "asc" },
      select: { id: true, nameEn: true, nameFr: true },
    }),
    db.country.findMany({
      where: { registrations: { some: { conferenceId } } },
      select: { code: true, nameEn: true, nameFr: true },
    }),
    questionColumns(db, conferenceId, locale),
    listTags(db, conferenceId),
  ]);
  return {
    ...{ questions, tags },
    categories: categories.map(({ id, nameEn, nameFr }) => ({
      value: id,
      label: pickText({ en: nameEn, fr: nameFr }, locale)?.text ?? id,
    })),
    countries: countries
      .map(({ code, nameEn, nameFr }) => ({ value: code, label: locale === "fr" ? nameFr : nameEn }))
      .sort((a, b) => a.label.localeCompare(b.label, locale)),
  };
}
