import { action, conferenceFacts, greeting, type MailConference, paragraph, type Template } from "./letter.ts";

type Props = { name: string; conference: MailConference; count: number; url: string };

export const reviewAssigned: Template<Props> = ({ name, conference, count, url }, t) => {
  const words = { count, conference: conference.name };
  return {
    subject: t("reviewAssigned.subject", words),
    preview: t("reviewAssigned.preview", words),
    title: t("reviewAssigned.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("reviewAssigned.lead", words)),
      action(t, t("reviewAssigned.action"), url),
      conferenceFacts(t, conference),
    ],
    why: t("reviewAssigned.why"),
    isDemonstration: conference.isDemonstration,
  };
};
