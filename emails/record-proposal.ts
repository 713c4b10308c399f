import { action, type Block, facts, greeting, paragraph, quote, type Template } from "./letter.ts";

type Props = {
  name: string;
  /** The entry that it is about. */
  title: string;
  /** `partly`: some of what was proposed was not taken. */
  state: "asked" | "accepted" | "partly" | "refused";
  /** The secretariat's own words; empty where it has none. */
  text: string;
  /** How many fields were not taken. */
  left: number;
  url: string;
};

export const recordProposal: Template<Props> = ({ name, title, state, text, left, url }, t) => {
  const words = { state, title, left };
  const said: Block[] = text ? [quote(t("recordProposal.said"), text)] : [];
  return {
    subject: t("recordProposal.subject", words),
    preview: t("recordProposal.preview", words),
    title: t("recordProposal.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("recordProposal.lead", words)),
      ...said,
      facts([{ label: t("recordProposal.entry"), value: title, strong: true }]),
      action(t, t("recordProposal.action", words), url),
    ],
    why: t("recordProposal.why"),
  };
};
