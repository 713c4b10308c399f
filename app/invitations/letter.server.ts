import { writeMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";

/** Writes the mail with the personal link, and notes which it is: taking the invitation back takes that back too. */
export async function sendLetter(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  { id, token, message }: { id: string; token: string; message: string },
): Promise<void> {
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      email: true,
      locale: true,
      expiresAt: true,
      category: { select: { nameEn: true, nameFr: true } },
    },
  });
  const { name, email, locale, category } = invitation;
  const url = `${act.appUrl}/${locale}/i/${token}`;
  const written = await writeMessage(tx, act, {
    template: "invitation",
    props: {
      name,
      conference: mailConference(conference, locale, act.appUrl),
      category: category && (pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? null),
      message: message || null,
      acceptUrl: url,
      declineUrl: `${url}#decline`,
      senderName: act.actor.kind === "account" ? act.actor.account.name : "Octopus",
      expires: dayWords(invitation.expiresAt, locale, conference.timeZone),
    },
    locale,
    to: { email, name },
    subject: { type: "invitation", id },
  });
  await tx.invitation.update({ where: { id }, data: { messageId: written.id } });
}
