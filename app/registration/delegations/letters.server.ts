import { writeMessages } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import type { HeadedDelegation } from "#app/registration/delegations/headed.server.ts";
import { delegationName } from "#app/registration/delegations/nominating.server.ts";
import { type Addressee, writeLetters } from "#app/registration/letters.server.ts";
import { holdsPlace, type RegistrationState } from "#app/registration/rules.ts";
import type { LetterInput } from "#emails/templates.ts";

type Names = { nameEn: string; nameFr: string | null };

/** Tells people that the head of their delegation has nominated them, and where they stand. */
export async function writeNominationLetters(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  delegation: HeadedDelegation,
  nominees: { to: Addressee; state: RegistrationState; category: Names }[],
): Promise<void> {
  await writeLetters(
    tx,
    act,
    conference,
    nominees.map(({ to, state, category }) => ({
      to,
      calendar: holdsPlace[state] ? state : undefined,
      compose: (facts) => ({
        template: "registration-nominated",
        props: {
          ...facts,
          state: toldState(state),
          category: delegationName(category, to.locale),
          delegation: delegationName(delegation, to.locale),
          head: delegation.headName ?? "",
        },
      }),
    })),
  );
}

function toldState(state: RegistrationState): "pending" | "waiting" | "confirmed" {
  if (state === "pending" || state === "waiting" || state === "confirmed") return state;
  throw new Error("nobody is nominated so");
}

/** A delegation with the address of its head. */
export type WithHead = Names & {
  id: string;
  headName: string | null;
  headEmail: string | null;
  headLocale: Locale;
};

export type HeadFacts = { name: string; conference: ReturnType<typeof mailConference>; delegation: string };

/** Writes to the heads of delegations, each with a personal link of its own (only its hash is kept). */
export async function writeToHeads(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  letters: { to: WithHead; compose: (facts: HeadFacts & { url: string }) => LetterInput }[],
): Promise<void> {
  const links = letters.map(({ to }) => ({ token: newToken(), delegationId: to.id }));
  await tx.delegationLink.createMany({
    data: links.map(({ token, delegationId }) => ({ id: hashToken(token), delegationId, createdAt: act.now })),
  });
  await writeMessages(
    tx,
    act,
    letters.flatMap(({ to, compose }, index) =>
      messageTo(to, act, conference, (facts) =>
        compose({ ...facts, url: `${act.appUrl}/${to.headLocale}/d/${links[index]?.token}` }),
      ),
    ),
  );
}

/** Tells somebody that they no longer head a delegation. */
export async function tellFormerHead(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  former: WithHead,
): Promise<void> {
  await writeMessages(
    tx,
    act,
    messageTo(former, act, conference, (props) => ({ template: "delegation-head-replaced", props })),
  );
}

function messageTo(
  to: WithHead,
  act: Act,
  conference: ConferenceForRegistration,
  compose: (facts: HeadFacts) => LetterInput,
) {
  const { headEmail, headName, headLocale } = to;
  if (!headEmail) return [];
  const name = headName ?? "";
  const facts = {
    name,
    conference: mailConference(conference, headLocale, act.appUrl),
    delegation: delegationName(to, headLocale),
  };
  return [
    {
      ...compose(facts),
      locale: headLocale,
      to: { email: headEmail, name },
      subject: { type: "delegation", id: to.id },
    },
  ];
}
