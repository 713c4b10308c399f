import {
  action,
  conferenceFacts,
  type Fact,
  facts,
  greeting,
  type MailConference,
  paragraph,
  quote,
  type Template,
} from "./letter.ts";

/** A session in a mail; times are already worded in the addressee's language, with the zone. */
export type MailSession = { title: string; when: string; where: string; drawn?: MailDrawn };

/** What came of a wish in a draw, by which lot of how many. */
export type MailDrawn = { outcome: "placed" | "waiting" | "clash"; lot: number; people: number; wish: number };

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  /** Why a place came or went. */
  news: "promoted" | "added" | "removed" | "drawn";
  sessions: MailSession[];
  /** The organisers' words, where they acted. */
  reason: string | null;
  url: string;
};

export const sessionSignup: Template<Props> = ({ name, conference, reference, news, sessions, reason, url }, t) => {
  const factsOf = ({ outcome, ...drawn }: MailDrawn): Fact[] => [
    { label: t("facts.state"), value: t(`sessionSignup.outcome.${outcome}`) },
    { label: t("sessionSignup.lot"), value: t("sessionSignup.lotOf", drawn) },
  ];
  const words = { news, session: sessions[0]?.title ?? "", conference: conference.name, count: sessions.length };
  return {
    subject: t("sessionSignup.subject", words),
    preview: t("sessionSignup.preview", words),
    title: t("sessionSignup.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("sessionSignup.lead", words)),
      ...(reason ? [quote(t("sessionSignup.reason"), reason)] : []),
      ...sessions.map(({ title, when, where, drawn }) =>
        facts([
          { label: t("sessionSignup.session"), value: title, strong: true },
          { label: t("sessionSignup.when"), value: when },
          { label: t("facts.place"), value: where },
          ...(drawn ? factsOf(drawn) : []),
        ]),
      ),
      action(t, t("sessionSignup.action"), url),
      ...(news === "removed" ? [] : [paragraph(t("sessionSignup.next"))]),
      conferenceFacts(t, conference, [{ label: t("facts.reference"), value: reference, strong: true }]),
    ],
    why: t("sessionSignup.why"),
    isDemonstration: conference.isDemonstration,
  };
};
