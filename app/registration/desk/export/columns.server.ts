import { translatorFor } from "#app/messages.server.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { wallTime } from "#app/platform/time-zone.ts";
import type { ExportRow } from "#app/registration/queries/desk.server.ts";
import type { QuestionColumn } from "#app/registration/questions/answers.server.ts";

/** A moment is what the clocks at the conference show, as the UTC instant with the same figures. */
export type ExportCell = string | number | Date | null;

export type ExportColumn = {
  heading: string;
  /** In characters, for workbooks. */
  width: number;
  /** How a workbook words the numbers in it. */
  numFmt?: string;
  cell: (row: ExportRow) => ExportCell;
};

const moments = { width: 22, numFmt: "yyyy-mm-dd hh:mm" };

/** Names of what rows only point to, in the reader's language. */
export type ExportNames = { categories: Map<string, string>; countries: Map<string, string> };

/** The columns of the table files, in the words of a language. */
export function exportColumns(locale: Locale, timeZone: string, names: ExportNames): ExportColumn[] {
  const list = translatorFor(locale, "desk.list");
  const detail = translatorFor(locale, "desk.detail");
  const file = translatorFor(locale, "desk.export");
  const states = translatorFor(locale, "desk.states");
  const consents = translatorFor(locale, "registration.listConsents");
  const languages = (codes: string[]) => codes.map((code) => languageName(code, locale)).join(", ");
  const moment = (instant: Date | null) => instant && wallTime(instant, timeZone);
  return [
    { heading: list("arrival"), width: 6, cell: ({ arrival }) => arrival },
    { heading: file("reference"), width: 16, cell: ({ reference }) => reference },
    { heading: list("state"), width: 20, cell: ({ state }) => states(state) },
    { heading: list("name"), width: 28, cell: ({ name }) => name },
    { heading: detail("position"), width: 28, cell: ({ position }) => position },
    { heading: list("organisation"), width: 36, cell: ({ organisationName }) => organisationName },
    {
      heading: list("country_column"),
      width: 20,
      cell: (row) => names.countries.get(row.countryCode) ?? row.countryCode,
    },
    { heading: file("country_code"), width: 10, cell: ({ countryCode }) => countryCode },
    { heading: list("category_column"), width: 24, cell: (row) => names.categories.get(row.categoryId) ?? null },
    { heading: detail("email"), width: 32, cell: ({ email }) => email },
    { heading: detail("locale"), width: 14, cell: (row) => languageName(row.locale, locale) },
    { heading: detail("languages"), width: 24, cell: (row) => languages(row.languages) },
    { heading: detail("interpretation"), width: 20, cell: (row) => languages(row.interpretation) },
    // Whoever may see the desk sees the needs of each delegate there, and may have them in a file.
    { heading: detail("access_needs"), width: 36, cell: ({ accessNeeds }) => accessNeeds },
    { heading: detail("list_consent"), width: 24, cell: ({ listConsent }) => consents(listConsent) },
    { heading: file("received", { zone: timeZone }), ...moments, cell: ({ submittedAt }) => moment(submittedAt) },
    { heading: file("decided", { zone: timeZone }), ...moments, cell: ({ decidedAt }) => moment(decidedAt) },
    { heading: detail("decline_reason"), width: 36, cell: ({ declineReason }) => declineReason },
  ];
}

/** One column for each question of the conference. */
export function answerColumns(questions: QuestionColumn[]): ExportColumn[] {
  return questions.map(({ id, label, kind }) => ({
    heading: label,
    width: kind === "long_text" ? 36 : 24,
    cell: ({ answers }) => {
      const answer = answers?.get(id);
      return typeof answer === "string" || typeof answer === "number" ? answer : null;
    },
  }));
}
