import { action, greeting, note, paragraph, type Template } from "./letter.ts";

type Props = { name: string; organisation: string; count: number; days: number; url: string };

export const confirmEntry: Template<Props> = ({ name, organisation, count, days, url }, t) => ({
  subject: t("confirmEntry.subject", { organisation }),
  preview: t("confirmEntry.preview"),
  title: t("confirmEntry.title"),
  greeting: greeting(t, name),
  blocks: [
    paragraph(t("confirmEntry.lead", { organisation, count })),
    action(t, t("confirmEntry.action"), url),
    note(t("confirmEntry.keep", { days })),
  ],
  why: t("confirmEntry.why", { organisation }),
});
