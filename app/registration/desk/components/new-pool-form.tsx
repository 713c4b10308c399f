import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { PlacesFault } from "#app/registration/desk/places-answer.server.ts";
import type { Choice } from "#app/registration/queries/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

export type PoolChoices = { categories: Choice[]; countries: Choice[]; options: Choice[] };

/** A limit for a country, for the people of a category from a country, or for those who choose an option. */
export function NewPoolForm({ choices, fault }: { choices: PoolChoices; fault: PlacesFault | undefined }) {
  const t = useTranslations("desk.places");
  const [form, fields] = useForm<{ categoryId: string; countryCode: string; optionId: string; capacity: string }>({
    id: "new-pool",
    lastResult: fault?.about === "new" ? fault.form : null,
  });
  const labels = {
    categoryId: t("of_category"),
    countryCode: t("of_country"),
    optionId: t("of_option"),
    capacity: t("limit"),
  };
  return (
    <Form method="post" id={form.id} className="desk-invite" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="add" />
      <ErrorSummary form={form} labels={labels} />
      <Select
        field={fields.countryCode}
        label={labels.countryCode}
        required={false}
        placeholder={t("any_country")}
        options={choices.countries}
      />
      <Select
        field={fields.categoryId}
        label={labels.categoryId}
        required={false}
        placeholder={t("any_category")}
        options={choices.categories}
      />
      {choices.options.length > 0 && (
        <Select
          field={fields.optionId}
          label={labels.optionId}
          required={false}
          placeholder={t("any_option")}
          options={choices.options}
        />
      )}
      <TextField
        field={fields.capacity}
        label={labels.capacity}
        inputMode="numeric"
        maxLength={6}
        required={false}
        help={t("capacity_help")}
      />
      <div>
        <Button variant="primary">{t("add")}</Button>
      </div>
    </Form>
  );
}
