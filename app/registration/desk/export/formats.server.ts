import { writeXlsxStream } from "hucre/xlsx";
import { textStream } from "#app/platform/byte-stream.server.ts";
import { byteOrderMark, type CsvDelimiter, csvLine } from "#app/platform/csv.ts";
import type { ExportCell, FileColumn } from "#app/registration/desk/export/columns.server.ts";
import type { ListColumn, SetColumn } from "#app/registration/desk/list/columns.ts";
import type { ExportRow } from "#app/registration/queries/desk.server.ts";
import type { QuestionColumn } from "#app/registration/questions/answers.server.ts";

export const exportFormats = ["csv", "xlsx", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const contentTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The rows, some hundred at a time, as they are read. */
type Batches<Row> = AsyncIterable<Row[]>;

/** CSV that spreadsheets open as a table. */
export function csvStream<Row>(batches: Batches<Row>, columns: FileColumn<Row>[], delimiter: CsvDelimiter) {
  const inCsv = (value: ExportCell) =>
    value instanceof Date ? value.toISOString().slice(0, 16).replace("T", " ") : value;
  async function* pieces() {
    yield byteOrderMark +
      csvLine(
        columns.map(({ heading }) => heading),
        delimiter,
      );
    for await (const rows of batches) {
      const lines = rows.map((row) =>
        csvLine(
          columns.map(({ cell }) => inCsv(cell(row))),
          delimiter,
        ),
      );
      yield lines.join("");
    }
  }
  return textStream(pieces());
}

/** A workbook of one sheet whose heading stays in view. Text is text there, whatever it begins with. */
export function xlsxStream<Row>(batches: Batches<Row>, columns: FileColumn<Row>[], sheet: string) {
  async function* lines() {
    for await (const rows of batches) {
      for (const row of rows) yield columns.map(({ cell }) => inXlsx(cell(row)));
    }
  }
  return writeXlsxStream(lines(), {
    name: sheet.slice(0, 31),
    columns: columns.map(({ heading, cell: _cell, key: _key, ...column }) => ({
      header: String(inXlsx(heading)),
      ...column,
    })),
    freezePane: { rows: 1 },
  });
}

/** What a cell of a workbook can hold; Excel calls a file with more in one damaged. */
const longestCell = 32_767;

/** A workbook reads `_x0041_` as the sign of that number, unless its underscore is written so itself. */
function inXlsx(value: ExportCell): ExportCell {
  return typeof value === "string" ? value.slice(0, longestCell).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_") : value;
}

/** JSON whose keys and values are the same in every language; `head` says what the file holds. */
export function jsonStream(
  batches: Batches<ExportRow>,
  head: object,
  categories: Map<string, string>,
  questions: QuestionColumn[],
  chosen: readonly ListColumn[] | null,
) {
  const kept =
    chosen && new Set(["reference", "name", ...chosen.map((column) => jsonKeys[column as SetColumn] ?? "answers")]);
  const asked = chosen ? questions.filter(({ id }) => chosen.includes(`q-${id}`)) : questions;
  const narrowed = (row: object) =>
    kept ? Object.fromEntries(Object.entries(row).filter(([key]) => kept.has(key))) : row;
  async function* pieces() {
    yield `${JSON.stringify(head).slice(0, -1)},"registrations":[`;
    let before = "\n";
    for await (const rows of batches) {
      for (const row of rows) {
        yield before + JSON.stringify(narrowed(inJson(row, categories, asked, kept?.has("notes") ?? false)));
        before = ",\n";
      }
    }
    yield "\n]}\n";
  }
  return textStream(pieces());
}

function inJson(row: ExportRow, categories: Map<string, string>, questions: QuestionColumn[], withNotes: boolean) {
  return {
    reference: row.reference,
    state: row.state,
    arrival: row.arrival,
    name: row.name,
    position: row.position,
    organisation: row.organisationName,
    organisationId: row.organisationId,
    country: row.countryCode,
    category: categories.get(row.categoryId) ?? null,
    email: row.email,
    locale: row.locale,
    languages: row.languages,
    interpretation: row.interpretation,
    accessNeeds: row.accessNeeds,
    listConsent: row.listConsent,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    declineReason: row.declineReason,
    tags: row.tags.map(({ tag }) => tag.name),
    ...(withNotes && { notes: row.notes.map(({ text, atDoor }) => ({ text, atDoor })) }),
    answers: questions.flatMap(({ id, label }) => {
      const value = row.answers?.get(id);
      return value === undefined ? [] : [{ questionId: id, question: label, value }];
    }),
  };
}

const jsonKeys: Record<SetColumn, string> = {
  ...{ arrival: "arrival", reference: "reference", organisation: "organisation", position: "position" },
  ...{ country: "country", category: "category", state: "state", submitted: "submittedAt", decided: "decidedAt" },
  ...{ tags: "tags", notes: "notes", email: "email", locale: "locale", languages: "languages" },
  ...{ interpretation: "interpretation", access_needs: "accessNeeds", list_consent: "listConsent" },
  decline_reason: "declineReason",
};
