import { useTranslations } from "use-intl";
import { AddressField } from "#app/organisations/record/components/address-field.tsx";
import { type FieldsProps, Part } from "#app/organisations/record/components/part.tsx";
import { OrganisationField, PartLines } from "#app/organisations/record/components/part-lines.tsx";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { LongSelectField } from "#app/ui/long-select.tsx";
import { DateCertainty, DateEnd, PartnershipKind, PartnershipState, PartyRole } from "#prisma/generated/enums.ts";

const lists = { project: "projects", conference: "conferences", activity: "activities" } as const;

/** What two or more do together. */
export function PartnershipFields({ fields }: FieldsProps) {
  const t = useTranslations("record");
  const ties = useTranslations("organisations.ties");
  const { source, view } = fields;
  return (
    <>
      <Part title={t("form.parts.what")}>
        <div className="record-columns">
          <TextField
            field={source("titleEn")}
            label={t("fields.titleEn")}
            help={t("form.titleHelp")}
            required
            lang="en"
            maxLength={300}
          />
          <TextField field={source("titleFr")} label={t("fields.titleFr")} required={false} lang="fr" maxLength={300} />
          <Select
            field={source("kind")}
            label={t("fields.kind")}
            required
            options={Object.values(PartnershipKind).map((value) => ({ value, label: ties(value) }))}
          />
          <State fields={fields} />
          <BothLanguages
            en={source("descriptionEn")}
            fr={source("descriptionFr")}
            labels={[t("fields.descriptionEn"), t("fields.descriptionFr")]}
            required
            rows={4}
            maxLength={4000}
          />
        </div>
      </Part>
      <Part title={t("form.parts.who")}>
        <Parties fields={fields} />
      </Part>
      <Part title={t("form.parts.when")}>
        <p className="field-help">{t("form.dateHelp")}</p>
        <div className="record-columns">
          {(["signedOn", "inForceOn", "dateFrom", "dateTo"] as const).map((name) => (
            <TextField
              key={name}
              field={source(name)}
              label={t(`fields.${name}`)}
              maxLength={10}
              autoComplete="off"
              required={false}
            />
          ))}
          <Select
            field={source("dateEnd")}
            label={t("fields.dateEnd")}
            options={Object.values(DateEnd).map((value) => ({ value, label: t(`ends.${value}`) }))}
          />
          <Select
            field={source("dateCertainty")}
            label={t("fields.dateCertainty")}
            options={Object.values(DateCertainty).map((value) => ({ value, label: t(`certainties.${value}`) }))}
          />
        </div>
      </Part>
      <Part title={t("form.parts.context")}>
        <div className="record-columns">
          {(["project", "conference", "activity"] as const).map((name) => (
            <LongSelectField
              key={name}
              field={source(name)}
              label={t(`fields.${name}`)}
              placeholder={t("form.none")}
              options={view[lists[name]]}
              required={false}
            />
          ))}
          <TextField
            field={source("amount")}
            label={t("fields.amount")}
            help={t("form.amountHelp")}
            inputMode="numeric"
            maxLength={20}
            required={false}
            autoComplete="off"
          />
          <TextField
            field={source("currency")}
            label={t("fields.currency")}
            help={t("form.currencyHelp")}
            maxLength={3}
            required={false}
            autoComplete="off"
          />
        </div>
        <TextArea field={source("note")} label={t("fields.note")} required={false} rows={2} maxLength={2000} />
        <AddressField fields={fields} />
      </Part>
    </>
  );
}

function State({ fields }: FieldsProps) {
  const t = useTranslations("record.fields");
  const states = useTranslations("organisations.tieStates");
  return (
    <Select
      field={fields.source("state")}
      label={t("state")}
      options={Object.values(PartnershipState).map((value) => ({ value, label: states(value) }))}
    />
  );
}

function Parties({ fields }: FieldsProps) {
  const t = useTranslations("record");
  const roles = useTranslations("organisations.roles");
  const options = Object.values(PartyRole)
    .map((value) => ({ value, label: roles(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const missing = Math.max(1, 3 - fields.list("parties").filled);
  return (
    <>
      <PartLines fields={fields} list="parties" help={t("form.partiesHelp")} spare={missing} most={60}>
        {(part) => (
          <>
            <TextField
              field={part("party")}
              label={t("lines.party")}
              list="record-parties"
              autoComplete="off"
              maxLength={300}
            />
            <Select field={part("role")} label={t("lines.role")} placeholder={t("lines.noRole")} options={options} />
            <OrganisationField field={part("onBehalfOf")} label={t("lines.onBehalfOf")} />
          </>
        )}
      </PartLines>
      <datalist id="record-parties">
        {[...fields.view.organisations, ...fields.view.countries.map(({ label }) => label)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
