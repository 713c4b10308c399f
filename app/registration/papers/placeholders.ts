import type { LetterKind } from "#prisma/generated/enums.ts";

export type { LetterKind };

export const letterKinds = ["visa", "confirmation", "attendance"] as const satisfies LetterKind[];

/** What stands in a passport, as far as embassies ask for it in a letter. */
export const passportFields = [
  "passport_number",
  "nationality",
  "date_of_birth",
  "passport_issued",
  "passport_expires",
  "passport_place",
] as const;
export type PassportField = (typeof passportFields)[number];

/** Names that organisers may write in braces, and what stands there in a letter. */
export const plainFields = [
  "name",
  "position",
  "organisation",
  "country",
  "category",
  "reference",
  "conference",
  "dates",
  "place",
  "contact",
  "today",
] as const;
export type PlainField = (typeof plainFields)[number];

/** The names that may stand in a kind of letter; passport data only where it is asked for. */
export function fieldsFor(kind: LetterKind): readonly string[] {
  return kind === "visa" ? [...plainFields, ...passportFields] : plainFields;
}

const braces = /\{([^{}]*)\}/g;

/** The names in braces that mean nothing in this kind of letter, each once. */
export function unknownFields(text: string, kind: LetterKind): string[] {
  const known = fieldsFor(kind);
  const names = [...text.matchAll(braces)].map(([, name = ""]) => name);
  return [...new Set(names.filter((name) => !known.includes(name)))];
}

/** A piece of a letter: words, or passport data that is filled in each time it is printed. */
export type Piece = string | { passport: PassportField };

/**
 * Text with its names filled in, once: what a person is called is never read as a name in braces. Passport data stays a
 * name, so that nothing kept of the letter holds it.
 */
export function fill(text: string, values: Record<PlainField, string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(braces)) {
    const name = match[1] ?? "";
    const piece = pieceOf(name, values) ?? match[0];
    pieces.push(text.slice(end, match.index), piece);
    end = match.index + match[0].length;
  }
  pieces.push(text.slice(end));
  return joined(pieces);
}

function pieceOf(name: string, values: Record<PlainField, string>): Piece | undefined {
  const field = passportFields.find((known) => known === name);
  if (field) return { passport: field };
  return plainFields.includes(name as PlainField) ? values[name as PlainField] : undefined;
}

/** Words beside words are one piece. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else if (piece !== "") result.push(piece);
  }
  return result;
}

export type PassportValues = Record<PassportField, string>;

/** The words of pieces; without passport data a dash stands for it. */
export function wordsOf(pieces: readonly Piece[], passport: PassportValues | null): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : passport?.[piece.passport] || "—")).join("");
}
