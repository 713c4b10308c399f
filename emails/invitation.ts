import {
  action,
  aside,
  type Block,
  conferenceFacts,
  greeting,
  type MailConference,
  note,
  paragraph,
  quote,
  type Template,
} from "./letter.ts";

type Props = {
  name: string;
  conference: MailConference;
  category?: string | null | undefined;
  message?: string | null | undefined;
  acceptUrl: string;
  declineUrl: string;
  senderName: string;
  expires: string;
};

export const invitation: Template<Props> = (props, t) => {
  const { conference, senderName: sender, category } = props;
  const words = { conference: conference.name, dates: conference.dates, place: conference.place };
  const message: Block[] = props.message ? [quote(t("invitation.message", { sender }), props.message)] : [];
  return {
    subject: t("invitation.subject", words),
    preview: t("invitation.preview", words),
    title: t("invitation.title", words),
    greeting: greeting(t, props.name),
    blocks: [
      paragraph(category ? t("invitation.leadCategory", { category }) : t("invitation.lead")),
      ...message,
      conferenceFacts(t, conference, [
        { label: t("facts.category"), value: category ?? "" },
        { label: t("facts.from"), value: sender },
        { label: t("facts.answerBy"), value: props.expires, strong: true },
      ]),
      action(t, t("invitation.action"), props.acceptUrl),
      aside(t("invitation.decline"), t("invitation.declineLink"), props.declineUrl),
      note(t("invitation.keep")),
    ],
    why: t("invitation.why", { sender }),
    isDemonstration: conference.isDemonstration,
  };
};
