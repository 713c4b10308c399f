import {
  aside,
  conferenceFacts,
  greeting,
  type MailConference,
  paragraph,
  stateFact,
  type Template,
} from "./letter.ts";

export const registrationOfferLapsed: Template<{ name: string; conference: MailConference; reference: string }> = (
  { name, conference, reference },
  t,
) => {
  const words = { reference, conference: conference.name };
  return {
    subject: t("registrationOfferLapsed.subject", words),
    preview: t("registrationOfferLapsed.preview"),
    title: t("registrationOfferLapsed.title"),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("registrationOfferLapsed.lead", words)),
      conferenceFacts(t, conference, [
        { label: t("facts.reference"), value: reference, strong: true },
        stateFact(t, "withdrawn"),
      ]),
      aside(t("registrationOfferLapsed.again"), t("registrationOfferLapsed.againLink"), conference.url),
    ],
    why: t("registrationOfferLapsed.why"),
    isDemonstration: conference.isDemonstration,
  };
};
