import { action, conferenceFacts, facts, greeting, type MailConference, paragraph, type Template } from "./letter.ts";
import type { MailSession } from "./session-signup.ts";

type Props = {
  name: string;
  conference: MailConference;
  reference: string;
  /** `evening`: all of the next day. `soon`: one session that is about to begin. */
  kind: "evening" | "soon";
  /** The day, in words. */
  day: string;
  sessions: MailSession[];
  url: string;
};

export const agendaReminder: Template<Props> = ({ name, conference, reference, kind, day, sessions, url }, t) => {
  const words = { kind, day, count: sessions.length, session: sessions[0]?.title ?? "" };
  return {
    subject: t("agendaReminder.subject", { ...words, when: sessions[0]?.when ?? "", where: sessions[0]?.where ?? "" }),
    preview: t("agendaReminder.preview", words),
    title: t("agendaReminder.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("agendaReminder.lead", words)),
      ...sessions.map(({ title, when, where }) =>
        facts([
          { label: when, value: title, strong: true },
          { label: t("facts.place"), value: where },
        ]),
      ),
      action(t, t("agendaReminder.action"), url),
      conferenceFacts(t, conference, [{ label: t("facts.reference"), value: reference, strong: true }]),
    ],
    why: t("agendaReminder.why"),
    isDemonstration: conference.isDemonstration,
  };
};
