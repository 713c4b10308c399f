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
export type MailSession = { title: string; when: string; where: string; outcome?: "placed" | "waiting" | "clash" };

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
  const words = { news, session: sessions[0]?.title ?? "", conference: conference.name, count: sessions.length };
  return {
    subject: t("sessionSignup.subject", words),
    preview: t("sessionSignup.preview", words),
    title: t("sessionSignup.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("sessionSignup.lead", words)),
      ...(reason ? [quote(t("sessionSignup.reason"), reason)] : []),
      ...sessions.map(({ title, when, where, outcome }) =>
        facts([
          { label: t("sessionSignup.session"), value: title, strong: true },
          { label: t("sessionSignup.when"), value: when },
          { label: t("facts.place"), value: where },
          ...(outcome
            ? [{ label: t("facts.state"), value: t(`sessionSignup.outcome.${outcome}`) } satisfies Fact]
            : []),
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
