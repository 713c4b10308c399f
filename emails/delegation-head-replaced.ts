import { conferenceFacts, greeting, type MailConference, paragraph, type Template } from "./letter.ts";

type Props = { name: string; conference: MailConference; delegation: string };

export const delegationHeadReplaced: Template<Props> = ({ name, conference, delegation }, t) => {
  const words = { delegation, conference: conference.name };
  return {
    subject: t("delegationHeadReplaced.subject", words),
    preview: t("delegationHeadReplaced.preview"),
    title: t("delegationHeadReplaced.title"),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("delegationHeadReplaced.lead", words)),
      conferenceFacts(t, conference, [{ label: t("facts.delegation"), value: delegation, strong: true }]),
    ],
    why: t("delegationHeadReplaced.why"),
    isDemonstration: conference.isDemonstration,
  };
};
