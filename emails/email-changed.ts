import { facts, greeting, paragraph, type Template } from "./letter.ts";

export const emailChanged: Template<{ name: string; newEmailMasked: string; when: string }> = (props, t) => ({
  subject: t("emailChanged.subject"),
  preview: t("emailChanged.preview"),
  title: t("emailChanged.title"),
  greeting: greeting(t, props.name),
  blocks: [
    paragraph(t("emailChanged.lead")),
    facts([
      { label: t("facts.newAddress"), value: props.newEmailMasked },
      { label: t("facts.when"), value: props.when },
    ]),
    paragraph(t("emailChanged.notYou")),
  ],
  why: t("emailChanged.why"),
});
