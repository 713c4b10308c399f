import { translatorFor } from "#app/messages.server.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { wallTime } from "#app/platform/time-zone.ts";
import type { ListColumn } from "#app/registration/desk/list/columns.ts";
import type { ExportRow } from "#app/registration/queries/desk.server.ts";
import type { QuestionColumn } from "#app/registration/questions/answers.server.ts";

/** A moment is what the clocks at the conference show, as the UTC instant with the same figures. */
export type ExportCell = string | number | Date | null;

/** What the list can show, the name, and what only a file has. */
type ExportKey = ListColumn | "name" | "country_code";

/** A column of any table file. */
export type FileColumn<Row> = {
  key: string;
  heading: string;
  /** In characters, for workbooks. */
  width: number;
  /** How a workbook words the numbers in it. */
  numFmt?: string;
  cell: (row: Row) => ExportCell;
};

export type ExportColumn = FileColumn<ExportRow> & { key: ExportKey };

const moments = { width: 22, numFmt: "yyyy-mm-dd hh:mm" };

/** Names of what rows only point to, in the reader's language. */
export type ExportNames = { categories: Map<string, string>; countries: Map<string, string> };

/** The columns of the table files, in the words of a language: those that the list was asked to show, or the usual ones. */
export function exportColumns(
  locale: Locale,
  timeZone: string,
  names: ExportNames,
  answers: ExportColumn[],
  chosen: readonly ListColumn[] | null,
): ExportColumn[] {
  const lists = translatorFor(locale, "lists.columns");
  const list = translatorFor(locale, "desk.list");
  const detail = translatorFor(locale, "desk.detail");
  const file = translatorFor(locale, "desk.export");
  const states = translatorFor(locale, "desk.states");
  const consents = translatorFor(locale, "registration.listConsents");
  const languages = (codes: string[]) => codes.map((code) => languageName(code, locale)).join(", ");
  const moment = (instant: Date | null) => instant && wallTime(instant, timeZone);
  const all: ExportColumn[] = [
    { key: "arrival", heading: list("arrival"), width: 6, cell: ({ arrival }) => arrival },
    { key: "reference", heading: file("reference"), width: 16, cell: ({ reference }) => reference },
    { key: "state", heading: list("state"), width: 20, cell: ({ state }) => states(state) },
    { key: "name", heading: list("name"), width: 28, cell: ({ name }) => name },
    { key: "position", heading: detail("position"), width: 28, cell: ({ position }) => position },
    { key: "organisation", heading: list("organisation"), width: 36, cell: ({ organisationName }) => organisationName },
    {
      key: "country",
      heading: list("country_column"),
      width: 20,
      cell: (row) => names.countries.get(row.countryCode) ?? row.countryCode,
    },
    { key: "country_code", heading: file("country_code"), width: 10, cell: ({ countryCode }) => countryCode },
    {
      key: "category",
      heading: list("category_column"),
      width: 24,
      cell: (row) => names.categories.get(row.categoryId) ?? null,
    },
    { key: "email", heading: detail("email"), width: 32, cell: ({ email }) => email },
    { key: "locale", heading: detail("locale"), width: 14, cell: (row) => languageName(row.locale, locale) },
    { key: "languages", heading: detail("languages"), width: 24, cell: (row) => languages(row.languages) },
    {
      key: "interpretation",
      heading: detail("interpretation"),
      width: 20,
      cell: (row) => languages(row.interpretation),
    },
    // Whoever may see the desk sees the needs of each delegate there, and may have them in a file.
    { key: "access_needs", heading: detail("access_needs"), width: 36, cell: ({ accessNeeds }) => accessNeeds },
    {
      key: "list_consent",
      heading: detail("list_consent"),
      width: 24,
      cell: ({ listConsent }) => consents(listConsent),
    },
    {
      key: "submitted",
      heading: file("received", { zone: timeZone }),
      ...moments,
      cell: ({ submittedAt }) => moment(submittedAt),
    },
    {
      key: "decided",
      heading: file("decided", { zone: timeZone }),
      ...moments,
      cell: ({ decidedAt }) => moment(decidedAt),
    },
    { key: "decline_reason", heading: detail("decline_reason"), width: 36, cell: ({ declineReason }) => declineReason },
    { key: "tags", heading: lists("tags"), width: 24, cell: ({ tags }) => tags.map(({ tag }) => tag.name).join(", ") },
    { key: "notes", heading: lists("notes"), width: 48, cell: ({ notes }) => notes.map(({ text }) => text).join("\n") },
    ...answers,
  ];
  return chosen
    ? (["name", ...chosen] as ExportKey[]).flatMap((key) => all.find((one) => one.key === key) ?? [])
    : usual(all);
}

/** Notes are in a file only for who asked for them. */
function usual(all: ExportColumn[]): ExportColumn[] {
  return all.filter(({ key }) => key !== "notes");
}

/** One column for each question of the conference. */
export function answerColumns(questions: QuestionColumn[]): ExportColumn[] {
  return questions.map(({ id, label, kind }) => ({
    key: `q-${id}` as const,
    heading: label,
    width: kind === "long_text" ? 36 : 24,
    cell: ({ answers }) => {
      const answer = answers?.get(id);
      return typeof answer === "string" || typeof answer === "number" ? answer : null;
    },
  }));
}
