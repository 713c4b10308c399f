import { type LetterInput, prepareMessage, storeMessages } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { calendarOf } from "#app/registration/calendar.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import type { RegistrationState } from "#app/registration/rules.ts";
import type { MailConference } from "#emails/letter.ts";

/** What a mail needs of the registration it is about. */
export const addresseeSelect = {
  id: true,
  reference: true,
  email: true,
  name: true,
  locale: true,
  version: true,
} as const;

export type Addressee = { id: string; reference: string; email: string; name: string; locale: Locale; version: number };

/** What every mail about a registration says. `url` is the addressee's personal link. */
export type LetterFacts = { name: string; conference: MailConference; reference: string; url: string };

export type RegistrationLetter = {
  to: Addressee;
  compose: (facts: LetterFacts) => LetterInput;
  notBefore?: Date;
  /** Attaches the calendar entry as it is in this state of the registration. */
  calendar?: RegistrationState | undefined;
  /** The person asked for this mail. */
  requested?: boolean;
};

/**
 * Writes mails about registrations of one conference, each with a personal link of its own (only its hash is kept).
 * The ids of the messages come in the order of the letters.
 */
export async function writeLetters(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  letters: RegistrationLetter[],
): Promise<string[]> {
  const prepared = letters.map((letter) => prepareLetter(act, conference, letter));
  await storeLetters(tx, prepared);
  return prepared.map(({ message }) => message.id);
}

export type PreparedLetter = ReturnType<typeof prepareLetter>;

/** A mail with its link, before anything is written: to set thousands of mails no transaction should wait. */
export function prepareLetter(act: Act, conference: ConferenceForRegistration, letter: RegistrationLetter) {
  const { to, compose, notBefore, calendar, requested = false } = letter;
  const token = newToken();
  const message = prepareMessage(act, {
    ...compose({
      name: to.name,
      conference: mailConference(conference, to.locale, act.appUrl),
      reference: to.reference,
      url: `${act.appUrl}/${to.locale}/r/${token}`,
    }),
    locale: to.locale,
    to: { email: to.email, name: to.name },
    subject: { type: "registration", id: to.id },
    notBefore,
    attachments: calendar ? calendarFiles(act, conference, to, calendar) : [],
  });
  return { message, link: { id: hashToken(token), registrationId: to.id, requested, createdAt: act.now } };
}

/** Prepared mails and their links, in two statements. */
export async function storeLetters(tx: Tx, letters: PreparedLetter[]): Promise<void> {
  await tx.registrationLink.createMany({ data: letters.map(({ link }) => link) });
  await storeMessages(
    tx,
    letters.map(({ message }) => message),
  );
}

/** The entry's sequence follows the version that the row has after the change that is told. */
function calendarFiles(act: Act, conference: ConferenceForRegistration, to: Addressee, state: RegistrationState) {
  const file = calendarOf(conference, { ...to, state }, { appUrl: act.appUrl, now: act.now, locale: to.locale });
  return file ? [file] : [];
}
