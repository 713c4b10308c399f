import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = { name: string; conference: MailConference; delegation: string; url: string };

export const delegationHead: Template<Props> = ({ name, conference, delegation, url }, t) => {
  const words = { delegation, conference: conference.name };
  return {
    subject: t("delegationHead.subject", words),
    preview: t("delegationHead.preview", words),
    title: t("delegationHead.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("delegationHead.lead", words)),
      action(t, t("delegationHead.action"), url),
      note(t("delegationHead.keep")),
      conferenceFacts(t, conference, [{ label: t("facts.delegation"), value: delegation, strong: true }]),
    ],
    why: t("delegationHead.why"),
    isDemonstration: conference.isDemonstration,
  };
};
