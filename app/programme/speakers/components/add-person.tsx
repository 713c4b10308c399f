import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { SpeakerFault } from "#app/programme/speakers/answer.server.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { LongSelectField } from "#app/ui/long-select.tsx";
import { SessionRoleKind } from "#prisma/generated/enums.ts";

type Choice = { value: string; label: string };
type Shape = Record<
  | ("role" | "personId" | "name" | "position" | "organisationId" | "organisationName" | "countryCode")
  | ("email" | "locale" | "titleEn" | "titleFr" | "confirmed"),
  string
>;

type AddPersonProps = {
  choices: { people: Choice[]; organisations: Choice[]; countries: Choice[] };
  locale: string;
  fault: SpeakerFault | undefined;
};

/** A part for somebody of the directory, or for somebody new by the name as it is written. */
export function AddPerson({ choices, locale, fault }: AddPersonProps) {
  const t = useTranslations("speakers.add");
  const roles = useTranslations("programme.roles");
  const [form, fields] = useForm<Shape>({
    id: "add",
    lastResult: fault?.about === "add" ? fault.form : null,
    defaultValue: { role: "speaker", locale },
  });
  const labels = Object.fromEntries(
    (["role", "name", "position", "organisationName", "countryCode", "email", "titleEn", "titleFr"] as const).map(
      (name) => [name, t(name)],
    ),
  );
  const words = (name: "name" | "position" | "organisationName") => (
    <TextField field={fields[name]} label={t(name)} maxLength={200} autoComplete="off" required={false} dir="auto" />
  );
  return (
    <Form method="post" id={form.id} className="session-form" noValidate>
      <input type="hidden" name="intent" value="add" />
      <ErrorSummary form={form} labels={labels} />
      <div className="session-columns">
        <Select
          field={fields.role}
          label={t("role")}
          options={Object.values(SessionRoleKind).map((value) => ({ value, label: roles(value, { count: 1 }) }))}
        />
        <LongSelectField
          field={fields.personId}
          label={t("directory")}
          placeholder={t("choose")}
          options={choices.people}
          required={false}
        />
      </div>
      <fieldset className="session-group">
        <legend className="field-label">{t("new")}</legend>
        <p className="field-help">{t("newHelp")}</p>
        <div className="session-columns">
          {words("name")}
          {words("position")}
          <LongSelectField
            field={fields.organisationId}
            label={t("organisationId")}
            placeholder={t("chooseOrganisation")}
            options={choices.organisations}
            required={false}
          />
          {words("organisationName")}
          <LongSelectField
            field={fields.countryCode}
            label={t("countryCode")}
            placeholder={t("chooseCountry")}
            options={choices.countries}
            required={false}
          />
        </div>
      </fieldset>
      <fieldset className="session-group">
        <legend className="field-label">{t("contact")}</legend>
        <div className="session-columns">
          <TextField
            field={fields.email}
            type="email"
            label={t("email")}
            help={t("emailHelp")}
            maxLength={254}
            autoComplete="off"
            required={false}
          />
          <Select field={fields.locale} label={t("locale")} options={mailLanguages} />
          <BothLanguages
            en={fields.titleEn}
            fr={fields.titleFr}
            labels={[t("titleEn"), t("titleFr")]}
            maxLength={300}
          />
        </div>
      </fieldset>
      <Checkbox field={fields.confirmed} label={t("confirmed")} className="mt-3" />
      <Button variant="primary" className="mt-4">
        {t("submit")}
      </Button>
    </Form>
  );
}

export const mailLanguages = [
  { value: "en", label: "English", lang: "en" },
  { value: "fr", label: "français", lang: "fr" },
];
