import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = { name: string; conference: MailConference; reference: string; url: string };

export const registrationLink: Template<Props> = ({ name, conference, reference, url }, t) => {
  const words = { reference, conference: conference.name };
  return {
    subject: t("registrationLink.subject", words),
    preview: t("registrationLink.preview"),
    title: t("registrationLink.title"),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("registrationLink.lead", words)),
      action(t, t("registrationLink.action"), url),
      note(t("registrationLink.keep")),
      conferenceFacts(t, conference, [{ label: t("facts.reference"), value: reference, strong: true }]),
    ],
    why: t("registrationLink.why"),
    isDemonstration: conference.isDemonstration,
  };
};
