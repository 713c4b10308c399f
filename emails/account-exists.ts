import { action, aside, greeting, paragraph, type Template } from "./letter.ts";

export const accountExists: Template<{ name: string; signInUrl: string; resetUrl: string }> = (props, t) => ({
  subject: t("accountExists.subject"),
  preview: t("accountExists.preview"),
  title: t("accountExists.title"),
  greeting: greeting(t, props.name),
  blocks: [
    paragraph(t("accountExists.lead")),
    action(t, t("accountExists.action"), props.signInUrl),
    aside(t("accountExists.forgotten"), t("accountExists.forgottenLink"), props.resetUrl),
  ],
  why: t("accountExists.why"),
});
