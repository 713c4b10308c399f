import {
  action,
  type Block,
  conferenceFacts,
  greeting,
  type MailConference,
  note,
  paragraph,
  type Template,
} from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  /** Empty while the draft has none. */
  title: string;
  /** What happened to it; `link`: its author asked for the way in. */
  state: "begun" | "received" | "reminder" | "link" | "withdrawn";
  /** The deadline in words; empty where it does not matter. */
  closes: string;
  url: string;
};

export const proposal: Template<Props> = ({ name, conference, reference, title, state, closes, url }, t) => {
  const words = { state, reference, conference: conference.name, closes };
  const keep: Block[] = state === "withdrawn" ? [] : [note(t("proposal.keep"))];
  return {
    subject: t("proposal.subject", words),
    preview: t("proposal.preview", words),
    title: t("proposal.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("proposal.lead", words)),
      action(t, t("proposal.action", words), url),
      ...keep,
      conferenceFacts(t, conference, [
        { label: t("facts.proposal"), value: title, strong: true },
        { label: t("facts.reference"), value: reference, strong: true },
        { label: t("facts.deadline"), value: closes },
      ]),
    ],
    why: t("proposal.why", words),
    isDemonstration: conference.isDemonstration,
  };
};
