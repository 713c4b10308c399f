import {
  aside,
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
  /** Not the person's own step: the head of the delegation took them out. */
  byHead?: boolean;
  /** Somebody else of the delegation has the place now. */
  substituted?: boolean;
};

export const registrationWithdrawn: Template<Props> = ({ name, conference, reference, byHead, substituted }, t) => {
  const words = {
    reference,
    conference: conference.name,
    by: substituted ? "substitute" : byHead ? "head" : "delegate",
  };
  return {
    subject: t("registrationWithdrawn.subject", words),
    preview: t("registrationWithdrawn.preview", words),
    title: t("registrationWithdrawn.title"),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("registrationWithdrawn.lead", words)),
      conferenceFacts(t, conference, [
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, "withdrawn"),
      ]),
      aside(t("registrationWithdrawn.again"), t("registrationWithdrawn.againLink"), conference.url),
    ],
    why: t("registrationWithdrawn.why"),
    isDemonstration: conference.isDemonstration,
  };
};
