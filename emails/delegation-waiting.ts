import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  delegation: string;
  /** Whoever waits for the head's word. */
  people: string;
  count: number;
  url: string;
};

export const delegationWaiting: Template<Props> = ({ name, conference, delegation, people, count, url }, t) => {
  const words = { delegation, conference: conference.name, count };
  return {
    subject: t("delegationWaiting.subject", words),
    preview: t("delegationWaiting.preview", words),
    title: t("delegationWaiting.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("delegationWaiting.lead", words)),
      action(t, t("delegationWaiting.action"), url),
      note(t("delegationHead.keep")),
      conferenceFacts(t, conference, [
        { label: t("facts.delegation"), value: delegation, strong: true },
        { label: t("facts.people"), value: people },
      ]),
    ],
    why: t("delegationHead.why"),
    isDemonstration: conference.isDemonstration,
  };
};
