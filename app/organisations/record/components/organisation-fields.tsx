import { useLocale, useTranslations } from "use-intl";
import { nameLanguages } from "#app/organisations/names.ts";
import { AddressField } from "#app/organisations/record/components/address-field.tsx";
import { type FieldsProps, Part } from "#app/organisations/record/components/part.tsx";
import { OrganisationField, PartLines } from "#app/organisations/record/components/part-lines.tsx";
import { languageName } from "#app/platform/language-names.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { type FieldSource, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { IdentifierScheme, OrganisationKind, OrganisationRelationKind } from "#prisma/generated/enums.ts";

/** What is known of an organisation. */
export function OrganisationFields({ fields }: FieldsProps) {
  const t = useTranslations("record");
  const { source, view } = fields;
  const words = useTranslations("organisations.kinds");
  return (
    <>
      <Part title={t("form.parts.names")}>
        <div className="record-columns">
          <TextField
            field={source("nameEn")}
            label={t("fields.nameEn")}
            help={t("form.nameHelp")}
            required
            maxLength={300}
          />
          <TextField
            field={source("nameFr")}
            label={t("fields.nameFr")}
            help={t("form.nameFrHelp")}
            required={false}
            lang="fr"
            maxLength={300}
          />
          <TextField field={source("acronym")} label={t("fields.acronym")} required={false} maxLength={60} />
        </div>
        <PartLines fields={fields} list="names" help={t("form.namesHelp")}>
          {(part) => <NameParts part={part} />}
        </PartLines>
      </Part>
      <Part title={t("form.parts.what")}>
        <div className="record-columns">
          <Select
            field={source("kind")}
            label={t("fields.kind")}
            required={false}
            placeholder={t("form.notStated")}
            options={Object.values(OrganisationKind).map((value) => ({ value, label: words(value) }))}
          />
          <Select
            field={source("country")}
            label={t("fields.country")}
            required={false}
            placeholder={t("form.none")}
            options={view.countries}
          />
          <BothLanguages
            en={source("descriptionEn")}
            fr={source("descriptionFr")}
            labels={[t("fields.descriptionEn"), t("fields.descriptionFr")]}
            rows={5}
            maxLength={4000}
          />
        </div>
        <TextArea field={source("note")} label={t("fields.note")} required={false} rows={2} maxLength={2000} />
      </Part>
      <Part title={t("form.parts.kin")}>
        <OrganisationField
          field={source("parent")}
          label={t("fields.parent")}
          help={t("form.organisationHelp")}
          required={false}
        />
        <PartLines fields={fields} list="relations" help={t("form.relationsHelp")}>
          {(part) => (
            <>
              <Select
                field={part("kind")}
                label={t("lines.relation")}
                options={Object.values(OrganisationRelationKind).map((value) => ({
                  value,
                  label: t(`relations.${value}`),
                }))}
              />
              <OrganisationField field={part("to")} label={t("lines.to")} />
              <TextField field={part("since")} label={t("lines.since")} maxLength={10} autoComplete="off" />
            </>
          )}
        </PartLines>
      </Part>
      <Part title={t("form.parts.elsewhere")}>
        <TextField
          field={source("website")}
          type="url"
          inputMode="url"
          label={t("fields.website")}
          help={t("form.websiteHelp")}
          required={false}
          maxLength={500}
        />
        <PartLines fields={fields} list="identifiers" help={t("form.identifiersHelp")}>
          {(part) => (
            <>
              <Select
                field={part("scheme")}
                label={t("lines.scheme")}
                options={Object.values(IdentifierScheme).map((value) => ({ value, label: t(`schemes.${value}`) }))}
              />
              <TextField field={part("value")} label={t("lines.value")} maxLength={200} autoComplete="off" />
            </>
          )}
        </PartLines>
        <PartLines fields={fields} list="links">
          {(part) => (
            <>
              <TextField field={part("labelEn")} label={t("lines.labelEn")} lang="en" maxLength={300} />
              <TextField field={part("labelFr")} label={t("lines.labelFr")} lang="fr" maxLength={300} />
              <TextField field={part("url")} type="url" inputMode="url" label={t("lines.url")} maxLength={500} />
            </>
          )}
        </PartLines>
        <AddressField fields={fields} />
      </Part>
    </>
  );
}

const nameKinds = ["alias", "official", "former"] as const;

function NameParts({ part }: { part: (name: string) => FieldSource }) {
  const t = useTranslations("record.lines");
  const names = useTranslations("organisations.names");
  const locale = useLocale();
  const languages = nameLanguages
    .map((tag) => ({ value: tag as string, label: languageName(tag, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      <TextField field={part("text")} label={t("text")} maxLength={300} dir="auto" />
      <Select
        field={part("kind")}
        label={t("kind")}
        options={nameKinds.map((value) => ({ value, label: names(value) }))}
      />
      <Select field={part("lang")} label={t("lang")} placeholder={t("noLang")} options={languages} />
    </>
  );
}
