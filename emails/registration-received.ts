import {
  action,
  conferenceFacts,
  greeting,
  type MailConference,
  note,
  paragraph,
  stateFact,
  type Template,
} from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  state: "endorsing" | "pending" | "waiting" | "confirmed";
  category: string;
  url: string;
};

export const registrationReceived: Template<Props> = (props, t) => {
  const { conference, reference, state } = props;
  const words = { state, reference, conference: conference.name };
  return {
    subject: t("registrationReceived.subject", words),
    preview: t("registrationReceived.preview", words),
    title: t("registrationReceived.title", words),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(t("registrationReceived.lead", words)),
      conferenceFacts(t, conference, [
        { label: t("facts.category"), value: props.category },
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, state),
      ]),
      paragraph(t("registrationReceived.next", words)),
      action(t, t("registrationReceived.action"), props.url),
      note(t("registrationReceived.keep")),
    ],
    why: t("registrationReceived.why"),
    isDemonstration: conference.isDemonstration,
  };
};
