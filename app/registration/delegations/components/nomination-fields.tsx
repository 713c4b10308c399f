import { useTranslations } from "use-intl";
import { type FieldSource, Select, TextField } from "#app/ui/field.tsx";

type Choice = { value: string; label: string };
export type NominationChoices = {
  categories: Choice[];
  countries: Choice[];
  defaults: { organisationName: string; countryCode: string; locale: string };
};

export type PersonFields = Record<"name" | "email" | "position" | "locale", FieldSource>;
export type CommonFields = Record<"categoryId" | "organisationName" | "countryCode" | "locale", FieldSource>;

/** Labels of all fields of a nomination, in the order of the form. */
export function useNominationLabels() {
  const t = useTranslations("delegations.head");
  return {
    name: t("name"),
    email: t("email"),
    position: t("position"),
    categoryId: t("category"),
    organisationName: t("organisation"),
    countryCode: t("country"),
    locale: t("locale"),
  };
}

/** The language of somebody's mails. */
export function LocaleInput({ field }: { field: FieldSource }) {
  const labels = useNominationLabels();
  return (
    <Select
      field={field}
      label={labels.locale}
      required
      options={[
        { value: "en", label: "English", lang: "en" },
        { value: "fr", label: "français", lang: "fr" },
      ]}
    />
  );
}

/** In which capacity, of which organisation and country: what the delegation says of most of its members. */
export function CommonInputs({ fields, choices }: { fields: CommonFields; choices: NominationChoices }) {
  const labels = useNominationLabels();
  return (
    <>
      <Select field={fields.categoryId} label={labels.categoryId} required options={choices.categories} />
      <TextField
        field={fields.organisationName}
        label={labels.organisationName}
        required
        maxLength={200}
        autoComplete="off"
        dir="auto"
      />
      <Select
        field={fields.countryCode}
        label={labels.countryCode}
        required
        placeholder=""
        options={choices.countries}
      />
      <LocaleInput field={fields.locale} />
    </>
  );
}
