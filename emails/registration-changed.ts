import { action, conferenceFacts, greeting, type MailConference, note, paragraph, type Template } from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  url: string;
  changes: { label: string; from: string; to: string }[];
};

export const registrationChanged: Template<Props> = (props, t) => {
  const { conference, reference, changes } = props;
  const words = { reference, conference: conference.name, count: changes.length };
  const rows = changes.map(({ label, from, to }) => ({
    label,
    from: from || t("common.empty"),
    to: to || t("common.empty"),
    before: t("facts.before", { value: from || t("common.empty") }),
  }));
  return {
    subject: t("registrationChanged.subject", words),
    preview: t("registrationChanged.preview", words),
    title: t("registrationChanged.title"),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(t("registrationChanged.lead", words)),
      { kind: "changes", rows },
      conferenceFacts(t, conference, [{ label: t("facts.reference"), value: reference, strong: true }]),
      action(t, t("registrationChanged.action"), props.url),
      note(t("registrationChanged.notYou")),
    ],
    why: t("registrationChanged.why"),
    isDemonstration: conference.isDemonstration,
  };
};
