import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { wishedRoles } from "#app/programme/call/rules.ts";
import { type FieldSource, type Option, Select, TextField } from "#app/ui/field.tsx";

export type AuthorShape = Record<"name" | "jobTitle" | "organisationName" | "countryCode" | "role" | "locale", string>;

/** The labels of what an author says of themselves, in the order of the form. */
export function useAuthorLabels(): Record<keyof AuthorShape, string> {
  const t = useTranslations("call.fields");
  return {
    ...{ name: t("name"), jobTitle: t("jobTitle"), organisationName: t("organisationName") },
    ...{ countryCode: t("countryCode"), role: t("role"), locale: t("locale") },
  };
}

type AuthorFieldsProps = {
  fields: Record<keyof AuthorShape, FieldSource>;
  countries: Option[];
  /** What must be there before it can be submitted. */
  required?: boolean;
  /** The address, between the name and the rest. */
  email?: ReactNode;
};

/** What is said of an author. */
export function AuthorFields({ fields, countries, required = false, email }: AuthorFieldsProps) {
  const t = useTranslations("call.fields");
  const labels = useAuthorLabels();
  const roles = wishedRoles.map((value) => ({ value, label: t(`roles.${value}`) }));
  const languages = [
    { value: "en", label: "English", lang: "en" },
    { value: "fr", label: "Français", lang: "fr" },
  ];
  const optional = required ? {} : { required: false };
  return (
    <>
      <TextField
        field={fields.name}
        label={labels.name}
        help={t("nameHelp")}
        required
        maxLength={200}
        autoComplete="off"
        dir="auto"
      />
      {email}
      <TextField field={fields.jobTitle} label={labels.jobTitle} {...optional} maxLength={200} dir="auto" />
      <TextField
        field={fields.organisationName}
        label={labels.organisationName}
        {...optional}
        maxLength={200}
        dir="auto"
      />
      <Select
        field={fields.countryCode}
        label={labels.countryCode}
        {...optional}
        placeholder={t("choose")}
        options={countries}
      />
      <Select field={fields.role} label={labels.role} options={roles} />
      <Select field={fields.locale} label={labels.locale} options={languages} />
    </>
  );
}
