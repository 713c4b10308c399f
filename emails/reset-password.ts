import { action, greeting, note, paragraph, type Template } from "./letter.ts";

export const resetPassword: Template<{ name: string; url: string; minutes: number }> = (props, t) => ({
  subject: t("resetPassword.subject"),
  preview: t("resetPassword.preview"),
  title: t("resetPassword.title"),
  greeting: greeting(t, props.name),
  blocks: [
    paragraph(t("resetPassword.lead")),
    action(t, t("resetPassword.action"), props.url),
    note(t("resetPassword.expires", { minutes: props.minutes })),
  ],
  why: t("resetPassword.why"),
});
