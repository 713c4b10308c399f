import { isMailAddress } from "#app/mail/address.ts";
import { emailKeyOf, foldText } from "#app/platform/text.ts";
import type { Fault, ImportChoices } from "#app/registration/imports/choices.ts";
import type { ImportColumn } from "#app/registration/imports/columns.ts";

/** Somebody as a row says it, as columns of a registration. */
export type Person = {
  /** Line of the table, the heading being 1. */
  number: number;
  name: string;
  email: string;
  emailKey: string;
  position: string;
  organisationId: string | null;
  organisationName: string;
  countryCode: string;
  categoryId: string;
  locale: "en" | "fr";
  languages: string[];
  interpretation: string[];
  accessNeeds: string;
  note: string;
};

/** By what words of a file are found, all folded: names in either language, and codes. */
export type Lookups = {
  countries: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
  languages: ReadonlyMap<string, string>;
  /** Languages into which the conference interprets. */
  interpretation: readonly string[];
};

export type ReadRow = { number: number; person: Person; faults: Fault[] };

const longest: Partial<Record<ImportColumn, number>> = { access_needs: 2000, note: 2000, email: 254 };
/**
 * Control characters, lone surrogates, what stands for bytes that are no text in the chosen encoding, and marks that turn
 * the direction of text around; lines end only in long texts.
 */
const unsafe = /[\uFFFD\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;
const lineEnds = /[\n\r]/;

/** Reads one row. What is written is kept sign by sign; only the spaces around it go. */
export function readRow(
  number: number,
  cells: readonly string[],
  { mapping, ...choices }: Pick<ImportChoices, "mapping" | "categoryId" | "countryCode" | "locale">,
  lookups: Lookups,
): ReadRow {
  const faults: Fault[] = [];
  const cell = (column: ImportColumn) => {
    const index = mapping.indexOf(column);
    const text = index < 0 ? "" : (cells[index] ?? "").trim();
    const fault = faultIn(column, text);
    if (fault) faults.push({ column, code: fault, text: text.slice(0, 80) });
    return text;
  };
  const need = (column: ImportColumn, text: string) => {
    if (!/[\p{L}\p{N}]/u.test(text)) faults.push({ column, code: "missing", text: "" });
    return text;
  };
  const find = (column: ImportColumn, known: ReadonlyMap<string, string>, code: Fault["code"], otherwise: string) => {
    const text = cell(column);
    if (text === "") return otherwise;
    const found = known.get(foldText(text));
    if (found === undefined) faults.push({ column, code, text: text.slice(0, 80) });
    return found ?? otherwise;
  };
  const list = (column: ImportColumn, allowed: (code: string) => boolean) =>
    cell(column)
      .split(/[,;/\n]/)
      .map((word) => word.trim())
      .filter(Boolean)
      .flatMap((word) => {
        const code = lookups.languages.get(foldText(word));
        if (code && allowed(code)) return [code];
        faults.push({ column, code: "language", text: word.slice(0, 80) });
        return [];
      });
  const email = cell("email");
  if (email === "") faults.push({ column: "email", code: "missing", text: "" });
  else if (!isMailAddress(email)) faults.push({ column: "email", code: "email", text: email.slice(0, 80) });
  const organisationName = need("organisation", cell("organisation"));
  const countryCode = find("country", lookups.countries, "country", choices.countryCode);
  if (countryCode === "" && !faults.some(({ column }) => column === "country"))
    faults.push({ column: "country", code: "missing", text: "" });
  const categoryId = find("category", lookups.categories, "category", choices.categoryId);
  if (categoryId === "" && !faults.some(({ column }) => column === "category"))
    faults.push({ column: "category", code: "missing", text: "" });
  const person: Person = {
    number,
    name: need("name", nameIn(cell)),
    email,
    emailKey: emailKeyOf(email),
    position: cell("position"),
    organisationId: lookups.organisations.get(foldText(organisationName)) ?? null,
    organisationName,
    countryCode,
    categoryId,
    locale: find("locale", mailLanguages, "locale", choices.locale) === "fr" ? "fr" : "en",
    languages: [...new Set(list("languages", () => true))],
    interpretation: [...new Set(list("interpretation", (code) => lookups.interpretation.includes(code)))],
    accessNeeds: cell("access_needs"),
    note: cell("note"),
  };
  return { number, person, faults };
}

/** In one column, or given and family names in two. */
function nameIn(cell: (column: ImportColumn) => string): string {
  return cell("name") || [cell("given_name"), cell("family_name")].filter(Boolean).join(" ");
}

const mailLanguages = new Map(
  [
    ["en", "english", "anglais", "eng"],
    ["fr", "french", "francais", "fra", "fre"],
  ].flatMap(([code = "", ...names]) => [code, ...names].map((name) => [name, code] as const)),
);

function faultIn(column: ImportColumn, text: string): Fault["code"] | null {
  const long = longest[column] !== undefined && column !== "email";
  if (unsafe.test(text) || (!long && lineEnds.test(text))) return "unsafe";
  return text.length > (longest[column] ?? 200) ? "too_long" : null;
}
