import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  /** The reference that no longer counts. */
  gone: string;
  /** Null: this address is not the registration's any more. */
  url: string | null;
};

export const registrationMerged: Template<Props> = ({ name, conference, reference, gone, url }, t) => {
  const words = { reference, gone, conference: conference.name };
  return {
    subject: t("registrationMerged.subject", words),
    preview: t("registrationMerged.preview"),
    title: t("registrationMerged.title"),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("registrationMerged.lead", words)),
      ...(url ? [action(t, t("registrationMerged.action"), url)] : [note(t("registrationMerged.elsewhere"))]),
      conferenceFacts(t, conference, [{ label: t("facts.reference"), value: reference, strong: true }]),
    ],
    why: t("registrationMerged.why"),
    isDemonstration: conference.isDemonstration,
  };
};
