import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  title: string;
  /** Who names the addressee as a co-author. */
  lead: string;
  url: string;
};

export const proposalAuthor: Template<Props> = ({ name, conference, reference, title, lead, url }, t) => {
  const words = { lead, conference: conference.name };
  return {
    subject: t("proposalAuthor.subject", words),
    preview: t("proposalAuthor.preview", words),
    title: t("proposalAuthor.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("proposalAuthor.lead", words)),
      action(t, t("proposalAuthor.action"), url),
      note(t("proposalAuthor.keep")),
      conferenceFacts(t, conference, [
        { label: t("facts.proposal"), value: title, strong: true },
        { label: t("facts.reference"), value: reference },
      ]),
    ],
    why: t("proposalAuthor.why", words),
    isDemonstration: conference.isDemonstration,
  };
};
