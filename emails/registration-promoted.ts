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
  state: "endorsing" | "confirmed" | "pending";
  url: string;
};

export const registrationPromoted: Template<Props> = (props, t) => {
  const { conference, reference, state } = props;
  const words = { state, reference, conference: conference.name };
  return {
    subject: t("registrationPromoted.subject", words),
    preview: t("registrationPromoted.preview", words),
    title: t("registrationPromoted.title", words),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(t("registrationPromoted.lead", words)),
      conferenceFacts(t, conference, [
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, state),
      ]),
      action(t, t("registrationPromoted.action"), props.url),
      paragraph(t("registrationPromoted.next")),
    ],
    why: t("registrationPromoted.why"),
    isDemonstration: conference.isDemonstration,
  };
};
