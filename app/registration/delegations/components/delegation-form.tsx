import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { LocaleInput } from "#app/registration/delegations/components/nomination-fields.tsx";
import type { DelegationFault } from "#app/registration/delegations/desk-answer.server.ts";
import type { DeskDelegation } from "#app/registration/delegations/desk-view.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { LongSelectField } from "#app/ui/long-select.tsx";
import { Notice } from "#app/ui/notice.tsx";

type View = SerializeFrom<DeskDelegation>;
type Quota = { categoryId: string; from: string; to: string };
type Shape = View["values"] & { quotas: Quota[] };

/** What a delegation is, who belongs to it, its quotas and its head, to be set up by an editor. */
export function DelegationForm({ view, fault }: { view: View; fault: DelegationFault | undefined }) {
  const t = useTranslations("delegations.desk");
  const [form, fields] = useForm<Shape>({
    id: "delegation",
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...view.values,
      quotas: view.quotas.map(({ categoryId, capacity }) => {
        const limit = capacity === null ? "" : String(capacity);
        return { categoryId, from: limit, to: limit };
      }),
    },
  });
  const quotaOf = useQuotaLabels(view.quotas);
  const lines = fields.quotas.getFieldList().map((line) => line.getFieldset());
  const labels = {
    ...{ organisationId: t("organisation"), countryCode: t("country"), nameEn: t("name_en"), nameFr: t("name_fr") },
    ...{ code: t("code"), domains: t("domains") },
    ...Object.fromEntries(lines.map(({ to }, index) => [to.name, quotaOf(index)])),
    ...{ headName: t("head_name"), headEmail: t("head_email") },
  };
  return (
    <Form method="post" id={form.id} className="delegation-form mt-10" noValidate>
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary form={form} labels={labels} />
      {fault?.below && <BelowUse view={view} below={fault.below} />}
      <Part title={t("body")} help={t("body_help")} />
      <LongSelectField
        field={fields.organisationId}
        label={t("organisation")}
        placeholder={t("no_organisation")}
        options={view.choices.organisations}
        required={false}
      />
      <LongSelectField
        field={fields.countryCode}
        label={t("country")}
        placeholder={t("no_country")}
        options={view.choices.countries}
        required={false}
      />
      <TextField
        field={fields.nameEn}
        label={t("name_en")}
        help={t("name_help")}
        lang="en"
        maxLength={200}
        required={false}
      />
      <TextField
        field={fields.nameFr}
        label={t("name_fr")}
        help={t("name_help")}
        lang="fr"
        maxLength={200}
        required={false}
      />
      <Part title={t("quotas")} help={t("quotas_help")} />
      {lines.map(({ categoryId, from, to }, index) => {
        const quota = view.quotas[index];
        if (!quota) return null;
        return (
          <div key={quota.categoryId}>
            <input type="hidden" name={categoryId.name} value={quota.categoryId} />
            <input type="hidden" name={from.name} value={quota.capacity ?? ""} />
            <TextField
              field={to}
              label={quotaOf(index)}
              help={t("taken", { taken: quota.taken })}
              inputMode="numeric"
              maxLength={6}
              autoComplete="off"
            />
          </div>
        );
      })}
      <Part title={t("head_title")} help={t("head_help")} />
      <TextField
        field={fields.headName}
        label={t("head_name")}
        maxLength={200}
        autoComplete="off"
        required={false}
        dir="auto"
      />
      <TextField
        field={fields.headEmail}
        type="email"
        label={t("head_email")}
        maxLength={254}
        autoComplete="off"
        required={false}
      />
      <LocaleInput field={fields.headLocale} />
      <Part title={t("joining")} />
      <TextField
        field={fields.code}
        label={t("code")}
        help={t("code_help")}
        maxLength={40}
        autoComplete="off"
        required={false}
      />
      <TextArea
        field={fields.domains}
        label={t("domains")}
        help={t("domains_help")}
        rows={2}
        maxLength={2000}
        required={false}
      />
      <Checkbox field={fields.includesAll} label={t("includes_all")} className="delegation-whole" />
      <div className="delegation-whole">
        <Button variant="primary">{t(view.isNew ? "add" : "save")}</Button>
      </div>
    </Form>
  );
}

function Part({ title, help }: { title: string; help?: string }) {
  return (
    <div className="delegation-whole mt-4">
      <h2 className="section-title">{title}</h2>
      {help && <p className="mt-1 text-sm text-muted">{help}</p>}
    </div>
  );
}

function useQuotaLabels(quotas: View["quotas"]): (index: number) => string {
  const t = useTranslations("delegations.desk");
  const locale = useLocale();
  return (index) => {
    const quota = quotas[index];
    return t("quota_of", { category: (quota && pickText(quota.category, locale)?.text) ?? "" });
  };
}

function BelowUse({ view, below }: { view: View; below: string[] }) {
  const t = useTranslations("delegations.desk");
  const locale = useLocale();
  const names = view.quotas
    .filter(({ categoryId }) => below.includes(categoryId))
    .map(({ category }) => pickText(category, locale)?.text ?? "");
  return (
    <div role="alert" className="delegation-whole">
      <Notice tone="warning" title={t("below_title", { categories: names.join(", ") })}>
        <p>{t("below")}</p>
        <div className="choice mt-3">
          <input type="checkbox" id="delegation-confirmed" name="confirmed" />
          <label htmlFor="delegation-confirmed">{t("below_confirm")}</label>
        </div>
      </Notice>
    </div>
  );
}
