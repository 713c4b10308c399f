import {
  aside,
  conferenceFacts,
  greeting,
  type MailConference,
  paragraph,
  stateFact,
  type Template,
} from "./letter.ts";

export const registrationWithdrawn: Template<{ name: string; conference: MailConference; reference: string }> = (
  { name, conference, reference },
  t,
) => {
  const words = { reference, conference: conference.name };
  return {
    subject: t("registrationWithdrawn.subject", words),
    preview: t("registrationWithdrawn.preview"),
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
