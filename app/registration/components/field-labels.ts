import { useTranslations } from "use-intl";

const names = ["categoryId", "name", "position", "organisationName", "countryCode", "email", "locale", "languages", "interpretation", "accessNeeds", "consent"] as const;

/** The labels of the form's fields, for the summary of errors. */
export function useFieldLabels(): Record<string, string> {
  const t = useTranslations("registration.fields");
  return Object.fromEntries(names.map((name) => [name, t(name)]));
}
