import { useLocale, useTranslations } from "use-intl";
import { wordDate } from "#app/platform/date-format.ts";
import { languageName } from "#app/platform/language-names.ts";
import { formatTag, type Locale, pickText } from "#app/platform/locale.ts";
import type { PeriodUnit } from "#app/registration/desk/statistics/periods.ts";
import type {
  CategoryFigures,
  CountryFigures,
  KindFigures,
  LanguageFigures,
} from "#app/registration/desk/statistics/read.server.ts";
import { share } from "#app/registration/desk/statistics/shares.ts";

export function useWords() {
  return { t: useTranslations("desk.statistics"), locale: useLocale() };
}
export type Words = ReturnType<typeof useWords>;

/** "12 October" or, where it is needed, "12 October 2026"; `day` is a calendar day, in no zone. */
export function dayWord(day: string, locale: Locale, length: "short" | "long" | "full" = "long"): string {
  const date = new Date(`${day}T00:00:00Z`);
  const year = length === "full" ? ({ year: "numeric" } as const) : {};
  return wordDate(date, locale, {
    day: "numeric",
    month: length === "short" ? "short" : "long",
    timeZone: "UTC",
    ...year,
  });
}

/** A day, the first of a week, or a month by name. */
export function periodWord(start: string, unit: PeriodUnit, locale: Locale, length: "short" | "long"): string {
  if (unit !== "month") return dayWord(start, locale, length);
  const month = length === "short" ? "short" : "long";
  return wordDate(new Date(`${start}T00:00:00Z`), locale, { month, year: "numeric", timeZone: "UTC" });
}

export function numberWord(value: number, locale: Locale): string {
  return new Intl.NumberFormat(formatTag(locale)).format(value);
}

/** "12%"; what is less than half a per cent but not nothing is "<1%". */
export function shareWord(part: number, whole: number, locale: Locale): string {
  const value = share(part, whole);
  const format = new Intl.NumberFormat(formatTag(locale), { style: "percent" });
  return value > 0 && value < 0.005 ? `<${format.format(0.01)}` : format.format(value);
}

export function listWord(words: string[], locale: Locale): string {
  return new Intl.ListFormat(formatTag(locale), { type: "conjunction" }).format(words);
}

export function countryName({ name }: Pick<CountryFigures, "name">, locale: Locale): string {
  return name[locale];
}

export function categoryName({ name }: CategoryFigures, locale: Locale): string {
  return (name && pickText(name, locale)?.text) ?? "";
}

export function languageNames(lines: LanguageFigures[], locale: Locale): string {
  return listWord(
    lines.map(({ language }) => languageName(language, locale)),
    locale,
  );
}

/** A kind of organisation with its name in the reader's language. */
export type NamedKind = KindFigures & { name: string };
