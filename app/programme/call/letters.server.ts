import { cancelMessage, type LetterInput, writeMessages } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import type { MailConference } from "#emails/letter.ts";

export type AuthorAddress = { id: string; name: string; email: string; locale: Locale };

/** What every mail about a proposal says. `url` is the addressee's personal link. */
export type ProposalFacts = { name: string; conference: MailConference; reference: string; title: string; url: string };

export type AboutProposal = { id: string; reference: string; titleEn: string; titleFr: string };

export type ProposalLetter = {
  to: AuthorAddress;
  about: AboutProposal;
  compose: (facts: ProposalFacts) => LetterInput;
  notBefore?: Date;
  requested?: boolean;
};

/** Writes to authors, each with a personal link of its own (only its hash is kept). Ids come in the order of the letters. */
export async function writeToAuthors(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  letters: ProposalLetter[],
): Promise<string[]> {
  const links = letters.map(({ to, requested = false }) => ({ token: newToken(), authorId: to.id, requested }));
  await tx.proposalLink.createMany({
    data: links.map(({ token, ...link }) => ({ ...link, id: hashToken(token), createdAt: act.now })),
  });
  const messages = await writeMessages(
    tx,
    act,
    letters.map(({ to, about, compose, notBefore }, index) => ({
      ...compose({
        name: to.name,
        conference: mailConference(conference, to.locale, act.appUrl),
        reference: about.reference,
        title: titleIn(about, to.locale),
        url: `${act.appUrl}/${to.locale}/p/${links[index]?.token}`,
      }),
      locale: to.locale,
      to: { email: to.email, name: to.name },
      subject: { type: "proposal", id: about.id },
      notBefore,
    })),
  );
  return messages.map(({ id }) => id);
}

/** A link that no mail holds: by its id, which is given back, one browser may act for an author. */
export async function makeOwnLink(tx: Tx, act: Act, authorId: string): Promise<string> {
  const id = hashToken(newToken());
  await tx.proposalLink.create({ data: { id, authorId, createdAt: act.now }, select: { id: true } });
  return id;
}

/** Mails of decisions that have not left would no longer be true: they are taken back. */
export async function takeBackDecisions(tx: Tx, proposalIds: readonly string[]): Promise<void> {
  const items = await tx.proposalDecisionItem.findMany({
    where: { proposalId: { in: [...proposalIds] }, decision: { undoneAt: null } },
    select: { messageIds: true },
  });
  for (const { messageIds } of items) for (const id of messageIds) await cancelMessage(tx, id);
}

/** The title in a language, else in the other; empty while there is none. */
export function titleIn({ titleEn, titleFr }: { titleEn: string; titleFr: string }, locale: Locale): string {
  return pickText({ en: titleEn, fr: titleFr }, locale)?.text ?? "";
}

/** The deadline in words, in the zone of the conference. */
export function deadlineWords(
  closesAt: Date | null,
  locale: Locale,
  { timeZone }: Pick<ConferenceForRegistration, "timeZone">,
): string {
  return closesAt ? momentWords(closesAt, locale, timeZone) : "";
}
