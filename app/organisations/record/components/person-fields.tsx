import { useTranslations } from "use-intl";
import { type FieldsProps, Part } from "#app/organisations/record/components/part.tsx";
import { OrganisationField } from "#app/organisations/record/components/part-lines.tsx";
import { Select, TextField } from "#app/ui/field.tsx";

/** Somebody in a public role. */
export function PersonFields({ fields }: FieldsProps) {
  const t = useTranslations("record");
  const { source, view } = fields;
  return (
    <Part title={t("form.parts.who")}>
      <TextField
        field={source("name")}
        label={t("fields.name")}
        help={t("form.personHelp")}
        required
        maxLength={300}
        autoComplete="off"
      />
      <div className="record-columns">
        <TextField
          field={source("position")}
          label={t("fields.position")}
          required={false}
          maxLength={300}
          autoComplete="off"
        />
        <OrganisationField field={source("organisation")} label={t("fields.organisation")} required={false} />
        {(["positionFrom", "positionTo"] as const).map((name) => (
          <TextField
            key={name}
            field={source(name)}
            label={t(`fields.${name}`)}
            maxLength={10}
            required={false}
            autoComplete="off"
          />
        ))}
        <Select
          field={source("country")}
          label={t("fields.country")}
          required={false}
          placeholder={t("form.none")}
          options={view.countries}
        />
      </div>
      <p className="field-help">{t("form.dateHelp")}</p>
    </Part>
  );
}
