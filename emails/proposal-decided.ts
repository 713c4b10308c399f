import {
  action,
  type Block,
  conferenceFacts,
  greeting,
  type MailConference,
  paragraph,
  quote,
  type Template,
} from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  title: string;
  state: "accepted" | "waiting" | "declined";
  /** The organisers' own words. */
  reason: string | null;
  /** What reviewers wrote for the authors. */
  comments: string[];
  url: string;
};

export const proposalDecided: Template<Props> = (props, t) => {
  const { name, conference, reference, title, state, reason, comments, url } = props;
  const words = { state, reference, conference: conference.name };
  const said: Block[] = [
    ...(reason ? [quote(t("proposalDecided.reason"), reason)] : []),
    ...comments.map((comment, index) => quote(t("proposalDecided.comment", { n: index + 1 }), comment)),
  ];
  return {
    subject: t("proposalDecided.subject", words),
    preview: t("proposalDecided.preview", words),
    title: t("proposalDecided.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("proposalDecided.lead", words)),
      ...said,
      conferenceFacts(t, conference, [
        { label: t("facts.proposal"), value: title, strong: true },
        { label: t("facts.reference"), value: reference },
      ]),
      action(t, t("proposalDecided.action"), url),
    ],
    why: t("proposalDecided.why"),
    isDemonstration: conference.isDemonstration,
  };
};
