import type { Locale } from "#app/platform/locale.ts";
import { type DateSpan, formatSpan } from "#app/platform/partial-date.ts";

/** A translator of `organisations.dates`, from `useTranslations` or `translatorFor`. */
export type DateTranslator = (
  key: "undated" | "since" | "between" | "unconfirmed",
  values?: Record<string, string>,
) => string;

/** When something was, in words: "11–12 June 2007", "since September 2006", "between April and June 2008", "no date given". */
export function dateWords(span: DateSpan, locale: Locale, t: DateTranslator): string {
  const printed = formatSpan(span, locale);
  if (printed === null) return t("undated");
  if (span.certainty === "unconfirmed") return t("unconfirmed", { date: printed });
  if (span.certainty === "within" && span.from && span.to && span.from !== span.to) {
    return t("between", { from: oneDate(span.from, locale), to: oneDate(span.to, locale) });
  }
  if (span.end === "open") return t("since", { date: oneDate(span.from ?? span.to ?? "", locale) });
  return printed;
}

/** One date of reduced precision, in words. */
export function oneDate(date: string, locale: Locale): string {
  return formatSpan({ from: date, to: null, end: "same", certainty: "exact" }, locale) ?? "";
}
