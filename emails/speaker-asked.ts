import {
  action,
  conferenceFacts,
  facts,
  greeting,
  type MailConference,
  note,
  paragraph,
  type Template,
} from "./letter.ts";

type Part = { role: string; title: string; remark: string };

type Props = {
  name: string;
  conference: MailConference;
  /** How many parts wait for an answer; 0: the mail only brings the link again. */
  open: number;
  parts: Part[];
  url: string;
};

export const speakerAsked: Template<Props> = ({ name, conference, open, parts, url }, t) => {
  const words = { conference: conference.name, count: open };
  const key = open > 0 ? "asked" : "link";
  return {
    subject: t(`speaker.${key}.subject`, words),
    preview: t(`speaker.${key}.preview`, words),
    title: t(`speaker.${key}.title`, words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t(`speaker.${key}.lead`, words)),
      facts(parts.map(({ role, title, remark }) => ({ label: role, value: title, remark, strong: true }))),
      action(t, t(`speaker.${key}.action`), url),
      note(t("speaker.keep")),
      conferenceFacts(t, conference),
    ],
    why: t("speaker.why"),
    isDemonstration: conference.isDemonstration,
  };
};
