import { readInvitationByToken } from "#app/invitations/queries.server.ts";
import { mayReply } from "#app/invitations/rules.ts";
import type { AppContext } from "#app/platform/context.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";

/** What the addressee of an invitation sees behind the personal link. Reading changes nothing. */
export async function readReply({ db, clock, visitor }: AppContext, token: string) {
  const invitation = await readInvitationByToken(db, token);
  const conference = await conferenceById(db, invitation.conferenceId);
  const { name, state, category, createdBy, registration, expiresAt } = invitation;
  const { locale } = visitor;
  return {
    conference: { ...conferenceWords(conference, locale), slug: conference.slug },
    invitation: {
      ...{ token, name, state },
      category: category && (pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? null),
      sender: createdBy?.name ?? null,
      reference: registration?.reference ?? null,
      until: dayWords(expiresAt, locale, conference.timeZone),
      open: mayReply(invitation, clock.now()),
    },
  };
}

export type ReplyView = Awaited<ReturnType<typeof readReply>>;
