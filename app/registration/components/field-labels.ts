import { useTranslations } from "use-intl";

// In the order of the form.
const names = [
  "categoryId",
  "name",
  "email",
  "delegationCode",
  "position",
  "organisationName",
  "countryCode",
  "locale",
  "languages",
  "interpretation",
  "accessNeeds",
  "companions",
  "listConsent",
  "consent",
] as const;

/** The labels of the form's fields, for the summary of errors. */
export function useFieldLabels(): Record<string, string> {
  const t = useTranslations("registration.fields");
  return Object.fromEntries(names.map((name) => [name, t(name)]));
}
