import { action, facts, greeting, paragraph, type Template } from "./letter.ts";

export const passwordChanged: Template<{ name: string; when: string; resetUrl: string }> = (props, t) => ({
  subject: t("passwordChanged.subject"),
  preview: t("passwordChanged.preview"),
  title: t("passwordChanged.title"),
  greeting: greeting(t, props.name),
  blocks: [
    paragraph(t("passwordChanged.lead")),
    facts([{ label: t("facts.when"), value: props.when }]),
    paragraph(t("passwordChanged.notYou")),
    action(t, t("passwordChanged.action"), props.resetUrl),
  ],
  why: t("passwordChanged.why"),
});
