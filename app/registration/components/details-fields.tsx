import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { DetailsFields } from "#app/registration/components/form-shape.ts";
import { OrganisationField } from "#app/registration/components/organisation-field.tsx";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import type { CategoryChoice, FormChoices } from "#app/registration/queries/form.server.ts";
import { listConsents } from "#app/registration/rules.ts";
import { CheckboxGroup, Field, type Option, RadioGroup, Select, TextArea, TextField } from "#app/ui/field.tsx";

type DetailsFieldsProps = {
  fields: DetailsFields;
  /** A delegation's code, where there are delegations and it is not too late to name one. */
  delegationCode?: ReactNode;
  choices: FormChoices;
  matches: OrganisationMatch[] | null;
  /** The category that the person is in: it is not full for them. */
  ownCategoryId?: string;
  categoryHelp?: ReactNode;
  /** The address: a field of the form, or what is fixed. */
  email: ReactNode;
};

/** Everything that a delegate says of themselves, in the order in which they would say it. */
export function DetailsFieldsets(props: DetailsFieldsProps) {
  const { fields, choices, matches, ownCategoryId, categoryHelp, email } = props;
  const t = useTranslations("registration");
  const options = useCategoryOptions(choices.categories, ownCategoryId);
  return (
    <>
      <FormSection title={t("form.sections.category")} id="category-section">
        <RadioGroup
          field={fields.categoryId}
          label={t("fields.categoryId")}
          help={categoryHelp}
          required
          options={options}
        />
        {props.delegationCode}
      </FormSection>
      <FormSection title={t("form.sections.person")} id="person-section">
        <TextField
          field={fields.name}
          label={t("fields.name")}
          help={t("form.nameHelp")}
          required
          maxLength={200}
          autoComplete="name"
          dir="auto"
        />
        {email}
        <TextField
          field={fields.position}
          label={t("fields.position")}
          help={t("form.positionHelp")}
          required
          maxLength={200}
          autoComplete="organization-title"
          dir="auto"
        />
      </FormSection>
      <FormSection title={t("form.sections.organisation")} id="organisation-section">
        <OrganisationField nameField={fields.organisationName} idField={fields.organisationId} matches={matches} />
        <Select
          field={fields.countryCode}
          label={t("fields.countryCode")}
          help={t("form.countryHelp")}
          required
          autoComplete="country"
          placeholder={t("form.countryPlaceholder")}
          options={choices.countries}
        />
      </FormSection>
      <FormSection title={t("form.sections.languages")} id="languages-section">
        <RadioGroup
          field={fields.locale}
          label={t("fields.locale")}
          help={t("form.localeHelp")}
          required
          options={[
            { value: "en", label: "English", lang: "en" },
            { value: "fr", label: "Français", lang: "fr" },
          ]}
        />
        <CheckboxGroup
          field={fields.languages}
          label={t("fields.languages")}
          required={false}
          columns
          options={choices.languages}
        />
        {choices.interpretation.length > 1 && (
          <CheckboxGroup
            field={fields.interpretation}
            label={t("fields.interpretation")}
            help={t("form.interpretationHelp")}
            required={false}
            options={choices.interpretation}
          />
        )}
      </FormSection>
      <FormSection title={t("form.sections.access")} id="access-section">
        <TextArea
          field={fields.accessNeeds}
          label={t("fields.accessNeeds")}
          help={t("form.accessNeedsHelp")}
          required={false}
          maxLength={2000}
          dir="auto"
        />
      </FormSection>
      <CompanionFields field={fields.companions} categories={choices.categories} />
      <FormSection title={t("form.sections.list")} id="list-section">
        <RadioGroup
          field={fields.listConsent}
          label={t("fields.listConsent")}
          help={t("form.listConsentHelp")}
          required
          options={listConsents.map((value) => ({
            value,
            label: t(`listConsents.${value}`),
            help: t(`form.listConsents.${value}`),
          }))}
        />
      </FormSection>
    </>
  );
}

/** Names of people who come along, where a category lets its delegates bring any: as many lines as the most generous one. */
function CompanionFields({ field, categories }: { field: DetailsFields["companions"]; categories: CategoryChoice[] }) {
  const t = useTranslations("registration");
  const generous = categories.filter(({ companionsMax }) => companionsMax > 0);
  const most = Math.max(0, ...generous.map(({ companionsMax }) => companionsMax));
  if (most === 0) return null;
  const given = Array.isArray(field.initialValue) ? field.initialValue : [];
  const limits = generous
    .map(({ name, companionsMax }) => t("form.companionsOf", { name, n: companionsMax }))
    .join("; ");
  return (
    <FormSection title={t("form.sections.companions")} id="companions-section">
      <p className="mb-4 text-muted">{t("form.companionsHelp", { limits })}</p>
      {Array.from({ length: most }, (_, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          key={index}
          id={index === 0 ? field.id : `${field.id}-${index}`}
          label={t("form.companion", { n: index + 1 })}
          error={index === 0 ? field.errors : undefined}
          required={false}
        >
          {({ required: _, ...input }) => (
            <input
              className="control"
              name={`${field.name}[${index}]`}
              defaultValue={given[index] ?? ""}
              maxLength={200}
              dir="auto"
              autoComplete="off"
              {...input}
            />
          )}
        </Field>
      ))}
    </FormSection>
  );
}

/** A titled part of the form. */
export function FormSection({ title, id, children }: { title: ReactNode; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <h2 id={id} className="mb-4 font-serif text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

function useCategoryOptions(categories: CategoryChoice[], ownCategoryId: string | undefined): Option[] {
  const t = useTranslations("registration.form");
  return categories.map(({ id, name, lang, description, placesLeft, open, opens, ...category }) => ({
    value: id,
    label: name,
    lang,
    disabled: !open && id !== ownCategoryId,
    help: (
      <>
        {description && (
          <span lang={description.lang} className="block">
            {description.text}
          </span>
        )}
        {!open && (
          <span className="font-semibold text-ink">
            {opens ? t("opensOn", { moment: opens }) : t("categoryClosed")}{" "}
          </span>
        )}
        {open && id !== ownCategoryId && placesLeft !== null && (
          <span className="font-semibold text-ink">
            {placesLeft === 0 ? t("full") : t("placesLeft", { n: placesLeft })}{" "}
          </span>
        )}
        {category.delegationOnly && `${t("delegationOnly")} `}
        {category.headConfirms && `${t("headConfirms")} `}
        {t(category.needsApproval ? "approval" : "noApproval")}
      </>
    ),
  }));
}
