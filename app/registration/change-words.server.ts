import { translatorFor } from "#app/messages.server.ts";
import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { FieldChanges, RecordedField } from "#app/registration/changes.ts";
import type { ListConsent, RegistrationState } from "#app/registration/rules.ts";

export type WordedChange = { field: RecordedField; label: string; from: string; to: string };

type Names = { categories: Map<string, string>; countries: Map<string, string>; questions: Map<string, string> };

/** Changes in the words of a language, for mails and for the history of a registration. */
export async function describeChanges(db: Db, changes: FieldChanges, locale: Locale): Promise<WordedChange[]> {
  const names = {
    categories: await categoryNames(db, changes, locale),
    countries: await countryNames(db, changes, locale),
    questions: await questionNames(db, changes, locale),
  };
  const t = translatorFor(locale, "registration");
  return Object.entries(changes).map(([key, [from, to]]) => {
    const field = key as RecordedField;
    return {
      field,
      label: t(`fields.${field}`),
      from: worded(field, from, locale, names),
      to: worded(field, to, locale, names),
    };
  });
}

function worded(field: RecordedField, value: string | string[], locale: Locale, names: Names): string {
  const t = translatorFor(locale, "registration");
  if (field === "answers")
    return [value]
      .flat()
      .map((id) => names.questions.get(id) ?? "…")
      .join("; ");
  if (field === "companions" && Array.isArray(value)) return value.join(", ");
  if (Array.isArray(value)) return value.map((language) => languageName(language, locale)).join(", ");
  if (field === "state") return t(`states.${value as RegistrationState}`);
  if (field === "listConsent") return t(`listConsents.${value as ListConsent}`);
  if (field === "categoryId") return names.categories.get(value) ?? "";
  if (field === "countryCode") return names.countries.get(value) ?? value;
  if (field === "locale") return languageName(value, locale);
  if (field === "accessNeeds") return value === "" ? "" : t("accessNeedsGiven");
  return value;
}

async function categoryNames(db: Db, { categoryId }: FieldChanges, locale: Locale): Promise<Map<string, string>> {
  if (!categoryId) return new Map();
  const rows = await db.category.findMany({
    where: { id: { in: categoryId.flat() } },
    select: { id: true, nameEn: true, nameFr: true },
  });
  return new Map(rows.map((row) => [row.id, (locale === "fr" && row.nameFr) || row.nameEn]));
}

async function countryNames(db: Db, { countryCode }: FieldChanges, locale: Locale): Promise<Map<string, string>> {
  if (!countryCode) return new Map();
  const rows = await db.country.findMany({
    where: { code: { in: countryCode.flat() } },
    select: { code: true, nameEn: true, nameFr: true },
  });
  return new Map(rows.map((row) => [row.code, locale === "fr" ? row.nameFr : row.nameEn]));
}

async function questionNames(db: Db, { answers }: FieldChanges, locale: Locale): Promise<Map<string, string>> {
  if (!answers) return new Map();
  const rows = await db.question.findMany({
    where: { id: { in: answers.flat(2) } },
    select: { id: true, labelEn: true, labelFr: true },
  });
  return new Map(rows.map((row) => [row.id, (locale === "fr" && row.labelFr) || row.labelEn]));
}
