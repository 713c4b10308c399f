import { type LetterInput, writeMessages } from "#app/mail/commands.server.ts";
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
  const links = letters.map(({ to, requested }) => ({
    token: newToken(),
    registrationId: to.id,
    requested: requested ?? false,
  }));
  await tx.registrationLink.createMany({
    data: links.map(({ token, ...link }) => ({ ...link, id: hashToken(token), createdAt: act.now })),
  });
  const messages = await writeMessages(
    tx,
    act,
    letters.map(({ to, compose, notBefore, calendar }, index) => ({
      ...compose({
        name: to.name,
        conference: mailConference(conference, to.locale, act.appUrl),
        reference: to.reference,
        url: `${act.appUrl}/${to.locale}/r/${links[index]?.token}`,
      }),
      locale: to.locale,
      to: { email: to.email, name: to.name },
      subject: { type: "registration", id: to.id },
      notBefore,
      attachments: calendar ? calendarFiles(act, conference, to, calendar) : [],
    })),
  );
  return messages.map(({ id }) => id);
}

/** The entry's sequence follows the version that the row has after the change that is told. */
function calendarFiles(act: Act, conference: ConferenceForRegistration, to: Addressee, state: RegistrationState) {
  const file = calendarOf(conference, { ...to, state }, { appUrl: act.appUrl, now: act.now, locale: to.locale });
  return file ? [file] : [];
}
