import type { Delimiter, Encoding } from "#app/platform/table.ts";
import type { ImportColumn } from "#app/registration/imports/columns.ts";

/** What an organiser chose for one import; kept with it as JSON. */
export type ImportChoices = {
  /** Null: a workbook. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** What each column of the file is. */
  mapping: (ImportColumn | null)[];
  /** For rows that do not say. */
  categoryId: string;
  countryCode: string;
  locale: "en" | "fr";
  /** As if they registered themselves, or confirmed whatever the category asks. */
  states: "as_category" | "confirmed";
  /** Who finds no place waits, or is left out. */
  full: "waiting" | "leave_out";
  /** Who may be known already is entered all the same, and shown among the duplicates; or is left out. */
  known: "enter" | "leave_out";
  mail: boolean;
};

/** What becomes of a row; what is to be mended comes first, then what is left out, then what is entered. */
export const outcomes = [
  "error",
  "twice",
  "possible",
  "registered",
  "no_place",
  "waiting",
  "endorsing",
  "pending",
  "confirmed",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Rows with which something is the matter, in whichever way. */
export const troubles: readonly Outcome[] = ["error", "twice"];

/** Which rows are entered, as chosen. */
export function isEntered(outcome: Outcome, { known }: Pick<ImportChoices, "known">): boolean {
  if (outcome === "possible") return known === "enter";
  return outcome === "waiting" || outcome === "endorsing" || outcome === "pending" || outcome === "confirmed";
}

export type Fault = {
  column: ImportColumn;
  code: "missing" | "email" | "country" | "category" | "language" | "too_long" | "unsafe" | "locale";
  /** What stands in the cell. */
  text: string;
};
