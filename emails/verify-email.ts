import { action, greeting, note, paragraph, type Template } from "./letter.ts";

export const verifyEmail: Template<{ name: string; url: string; hours: number }> = (props, t) => ({
  subject: t("verifyEmail.subject"),
  preview: t("verifyEmail.preview"),
  title: t("verifyEmail.title"),
  greeting: greeting(t, props.name),
  blocks: [
    paragraph(t("verifyEmail.lead")),
    action(t, t("verifyEmail.action"), props.url),
    note(t("verifyEmail.expires", { hours: props.hours })),
  ],
  why: t("verifyEmail.why"),
});
