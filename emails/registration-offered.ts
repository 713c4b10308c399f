import {
  action,
  conferenceFacts,
  greeting,
  type MailConference,
  paragraph,
  stateFact,
  type Template,
} from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  /** The moment in words, with its zone. */
  expires: string;
  /** The second mail, to who has not answered. */
  reminder: boolean;
  url: string;
};

export const registrationOffered: Template<Props> = (props, t) => {
  const { conference, reference, expires } = props;
  const words = { reference, expires, conference: conference.name, reminder: props.reminder ? "yes" : "no" };
  return {
    subject: t("registrationOffered.subject", words),
    preview: t("registrationOffered.preview", words),
    title: t("registrationOffered.title", words),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(t("registrationOffered.lead", words)),
      conferenceFacts(t, conference, [
        { label: t("registrationOffered.until"), value: expires, strong: true },
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, "offered"),
      ]),
      action(t, t("registrationOffered.action"), props.url),
    ],
    why: t("registrationOffered.why"),
    isDemonstration: conference.isDemonstration,
  };
};
