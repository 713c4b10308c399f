import {
  action,
  type Block,
  conferenceFacts,
  greeting,
  type MailConference,
  paragraph,
  quote,
  stateFact,
  type Template,
} from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  state: "confirmed" | "declined" | "waiting" | "pending";
  reason?: string | null | undefined;
  /** The head of the delegation has spoken, not the organisers. */
  byHead?: boolean;
  url: string;
};

export const registrationDecided: Template<Props> = (props, t) => {
  const { conference, reference, state } = props;
  const words = { state, reference, conference: conference.name, by: props.byHead ? "head" : "organisers" };
  const reason: Block[] = props.reason ? [quote(t("registrationDecided.reason", words), props.reason)] : [];
  return {
    subject: t("registrationDecided.subject", words),
    preview: t("registrationDecided.preview", words),
    title: t("registrationDecided.title", words),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(t("registrationDecided.lead", words)),
      ...reason,
      conferenceFacts(t, conference, [
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, state),
      ]),
      action(t, t("registrationDecided.action"), props.url),
    ],
    why: t("registrationDecided.why"),
    isDemonstration: conference.isDemonstration,
  };
};
