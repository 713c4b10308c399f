import type { LetterKind } from "#app/registration/papers/placeholders.ts";
import { type ConferenceTimes, hasEnded, type RegistrationState } from "#app/registration/rules.ts";

/** How long after the conference passport data is kept: a visa may be asked about while somebody travels home. */
export const passportKeptDays = 14;

/** Capital letters and digits of the code on a letter. */
export const codeLength = 12;

/** How many an organiser may issue at once: the mails are written in the same transaction. */
export const issueLimit = 200;

/** What counts for a letter: confirmed, and for whom organisers need not ask, what is known of being there. */
export type LetterPerson = { state: RegistrationState; attended: boolean };

/** A letter says what is so: of a certificate that the conference is over, and whatever else that there is a place. */
export function mayIssue(
  kind: LetterKind,
  person: Pick<LetterPerson, "state">,
  conference: ConferenceTimes,
  now: Date,
) {
  if (person.state !== "confirmed") return false;
  return (kind === "attendance") === hasEnded(conference, now);
}

/** A person gets a letter by themselves where the organisers allow it, a certificate when they were seen there. */
export function mayTake(
  kind: LetterKind,
  person: LetterPerson,
  conference: ConferenceTimes,
  now: Date,
  selfService: boolean,
): boolean {
  return selfService && mayIssue(kind, person, conference, now) && (kind !== "attendance" || person.attended);
}

/** Valid while nobody has revoked it and the person still has the place that it speaks of. */
export function isValid(letter: { revokedAt: Date | string | null; registration: { state: RegistrationState } }) {
  return letter.revokedAt === null && letter.registration.state === "confirmed";
}

/** "No. 0012": how a letter's number is written. */
export function numberWords(number: number): string {
  return String(number).padStart(4, "0");
}

/** "ABCD-EFGH-JKMN": a code as it is read out. */
export function codeWords(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

const wellFormed = new RegExp(`^[2-9A-HJKMNP-Z]{${codeLength}}$`);

/** The code that somebody typed or scanned; null when it cannot be one. */
export function codeOf(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return wellFormed.test(code) ? code : null;
}
