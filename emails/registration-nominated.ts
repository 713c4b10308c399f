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
  state: "pending" | "waiting" | "confirmed";
  category: string;
  delegation: string;
  /** Who nominated the person. */
  head: string;
  url: string;
};

export const registrationNominated: Template<Props> = (props, t) => {
  const { conference, reference, state, delegation, head } = props;
  const words = { state, reference, delegation, head, conference: conference.name };
  return {
    subject: t("registrationNominated.subject", words),
    preview: t("registrationNominated.preview", words),
    title: t("registrationNominated.title", words),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(t("registrationNominated.lead", words)),
      paragraph(t("registrationNominated.next", words)),
      action(t, t("registrationNominated.action"), props.url),
      note(t("registrationReceived.keep")),
      conferenceFacts(t, conference, [
        { label: t("facts.delegation"), value: delegation },
        { label: t("facts.category"), value: props.category },
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, state),
      ]),
    ],
    why: t("registrationNominated.why", words),
    isDemonstration: conference.isDemonstration,
  };
};
