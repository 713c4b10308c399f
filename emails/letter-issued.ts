import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  url: string;
  /** What the letter is called, and its number. */
  title: string;
  number: string;
};

export const letterIssued: Template<Props> = ({ name, conference, reference, url, title, number }, t) => {
  const words = { title, number, conference: conference.name };
  return {
    subject: t("letterIssued.subject", words),
    preview: t("letterIssued.preview"),
    title: t("letterIssued.title"),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("letterIssued.lead", words)),
      action(t, t("letterIssued.action"), url),
      note(t("letterIssued.verify")),
      conferenceFacts(t, conference, [{ label: t("facts.reference"), value: reference, strong: true }]),
    ],
    why: t("letterIssued.why"),
    isDemonstration: conference.isDemonstration,
  };
};
