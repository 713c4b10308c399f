import { type LetterInput, type MailAttachment, writeMessages } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { formatSpan } from "#app/platform/partial-date.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import type { MailConference } from "#emails/letter.ts";

/** What a mail needs of the registration it is about. */
export const addresseeSelect = { id: true, reference: true, email: true, name: true, locale: true } as const;

export type Addressee = { id: string; reference: string; email: string; name: string; locale: Locale };

/** What every mail about a registration says. `url` is the addressee's personal link. */
export type LetterFacts = { name: string; conference: MailConference; reference: string; url: string };

export type RegistrationLetter = {
  to: Addressee;
  compose: (facts: LetterFacts) => LetterInput;
  notBefore?: Date;
  attachments?: MailAttachment[];
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
  const links = letters.map(({ to, requested }) => ({ token: newToken(), registrationId: to.id, requested: requested ?? false }));
  await tx.registrationLink.createMany({
    data: links.map(({ token, ...link }) => ({ ...link, id: hashToken(token), createdAt: act.now })),
  });
  const messages = await writeMessages(
    tx,
    act,
    letters.map(({ to, compose, notBefore, attachments }, index) => ({
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
      attachments,
    })),
  );
  return messages.map(({ id }) => id);
}

/** The conference in the words of one language. */
export function mailConference(conference: ConferenceForRegistration, locale: Locale, appUrl: string): MailConference {
  const name = pickText({ en: conference.nameEn, fr: conference.nameFr }, locale);
  const country = conference.country && (locale === "fr" ? conference.country.nameFr : conference.country.nameEn);
  const span = {
    from: conference.dateFrom,
    to: conference.dateTo,
    end: conference.dateEnd,
    certainty: conference.dateCertainty,
  };
  return {
    name: name?.text ?? conference.slug,
    dates: formatSpan(span, locale) ?? "",
    place: [conference.venue, conference.city, country].filter(Boolean).join(", "),
    zone: conference.timeZone ?? undefined,
    url: `${appUrl}/${locale}/conferences/${conference.slug}`,
    isDemonstration: conference.isDemonstration,
  };
}
