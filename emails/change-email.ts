import { action, greeting, note, paragraph, type Template } from "./letter.ts";

export const changeEmail: Template<{ name: string; url: string; hours: number }> = (props, t) => ({
  subject: t("changeEmail.subject"),
  preview: t("changeEmail.preview"),
  title: t("changeEmail.title"),
  greeting: greeting(t, props.name),
  blocks: [
    paragraph(t("changeEmail.lead")),
    action(t, t("changeEmail.action"), props.url),
    note(t("changeEmail.expires", { hours: props.hours })),
  ],
  why: t("changeEmail.why"),
});
