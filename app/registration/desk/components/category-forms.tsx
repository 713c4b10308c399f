import { useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { localMoment } from "#app/registration/desk/components/local-moment.ts";
import type { SetupFault } from "#app/registration/desk/setup-answer.server.ts";
import type { CategorySetup } from "#app/registration/queries/setup.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form } from "#app/ui/link.tsx";

/** The categories in their order, each to be opened, changed, moved or removed; and one to be added. */
export function CategoryForms({
  categories,
  timeZone,
  fault,
}: {
  categories: CategorySetup[];
  timeZone: string;
  fault: SetupFault | undefined;
}) {
  const t = useTranslations("desk.setup");
  return (
    <ul className="desk-categories">
      {categories.map((category, index) => (
        <li key={category.id}>
          <Category
            category={category}
            timeZone={timeZone}
            fault={fault?.about === category.id ? fault : undefined}
            first={index === 0}
            last={index === categories.length - 1}
          />
        </li>
      ))}
      <li>
        {/* Once it is added, the next one starts empty. */}
        <Disclosure open={fault?.about === "new" || categories.length === 0} key={categories.length} summary={t("add")}>
          <CategoryForm category={null} timeZone={timeZone} fault={fault?.about === "new" ? fault : undefined} />
        </Disclosure>
      </li>
    </ul>
  );
}

type CategoryProps = {
  category: CategorySetup;
  timeZone: string;
  fault: SetupFault | undefined;
  first: boolean;
  last: boolean;
};

function Category({ category, timeZone, fault, first, last }: CategoryProps) {
  const t = useTranslations("desk.setup");
  const locale = useLocale();
  const name = pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? category.nameEn;
  const { registrations, invitations } = category._count;
  return (
    <>
      <Disclosure
        open={fault !== undefined}
        summary={
          <span>
            {name}
            <span className="desk-second">
              {t(category.headConfirms ? "two_steps" : category.needsApproval ? "approval" : "no_approval")} ·{" "}
              {t("registered", { count: registrations })}
              {category.nameFr === null && ` · ${t("french_missing")}`}
            </span>
          </span>
        }
      >
        <CategoryForm category={category} timeZone={timeZone} fault={fault} />
      </Disclosure>
      <Form method="post" className="desk-buttons" preventScrollReset>
        <input type="hidden" name="categoryId" value={category.id} />
        {!first && (
          <Button size="sm" variant="quiet" name="intent" value="up" aria-label={t("up", { name })}>
            <Icon name="sort-up" size={16} />
          </Button>
        )}
        {!last && (
          <Button size="sm" variant="quiet" name="intent" value="down" aria-label={t("down", { name })}>
            <Icon name="sort-down" size={16} />
          </Button>
        )}
        {registrations + invitations === 0 && (
          <Button size="sm" variant="quiet" name="intent" value="remove" aria-label={t("remove_name", { name })}>
            {t("remove")}
          </Button>
        )}
      </Form>
    </>
  );
}

type Shape = {
  nameEn: string;
  nameFr: string;
  descriptionEn: string;
  descriptionFr: string;
  needsApproval: string;
  headConfirms: string;
  delegationOnly: string;
  opensAt: string;
  closesAt: string;
  changes: string;
  changesUntil: string;
  reapproval: string;
  waitingPriority: string;
  companionsMax: string;
};

function CategoryForm({
  category,
  timeZone,
  fault,
}: {
  category: CategorySetup | null;
  timeZone: string;
  fault: SetupFault | undefined;
}) {
  const t = useTranslations("desk.setup");
  const local = localMoment(timeZone);
  const [form, fields] = useForm<Shape>({
    id: `category-${category?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      nameEn: category?.nameEn ?? "",
      nameFr: category?.nameFr ?? "",
      descriptionEn: category?.descriptionEn ?? "",
      descriptionFr: category?.descriptionFr ?? "",
      needsApproval: category === null || category.needsApproval ? "on" : "",
      headConfirms: category?.headConfirms ? "on" : "",
      delegationOnly: category?.delegationOnly ? "on" : "",
      opensAt: local(category?.opensAt),
      closesAt: local(category?.closesAt),
      changes: category?.changes ?? "always",
      changesUntil: local(category?.changesUntil),
      reapproval: category?.reapproval ? "on" : "",
      waitingPriority: String(category?.waitingPriority ?? 0),
      companionsMax: String(category?.companionsMax ?? 0),
    },
  });
  const labels = {
    nameEn: t("name_en"),
    nameFr: t("name_fr"),
    descriptionEn: t("description_en"),
    descriptionFr: t("description_fr"),
    opensAt: t("category_opens"),
    closesAt: t("category_closes"),
    changes: t("changes"),
    changesUntil: t("changes_until"),
    waitingPriority: t("priority"),
    companionsMax: t("companions"),
  };
  return (
    <Form method="post" id={form.id} className="desk-invite" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="category" />
      {category && <input type="hidden" name="categoryId" value={category.id} />}
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.nameEn} label={labels.nameEn} lang="en" maxLength={120} required />
      <TextField field={fields.nameFr} label={labels.nameFr} lang="fr" maxLength={120} required={false} />
      <TextArea
        field={fields.descriptionEn}
        label={labels.descriptionEn}
        lang="en"
        rows={2}
        maxLength={500}
        required={false}
      />
      <TextArea
        field={fields.descriptionFr}
        label={labels.descriptionFr}
        lang="fr"
        rows={2}
        maxLength={500}
        required={false}
      />
      <fieldset className="desk-rules">
        <legend>{t("who_decides")}</legend>
        <Checkbox field={fields.needsApproval} label={t("needs_approval")} help={t("needs_approval_help")} />
        <Checkbox field={fields.headConfirms} label={t("head_confirms")} help={t("head_confirms_help")} />
        <Checkbox field={fields.delegationOnly} label={t("delegation_only")} help={t("delegation_only_help")} />
      </fieldset>
      <fieldset className="desk-rules">
        <legend>{t("when")}</legend>
        <TextField
          field={fields.opensAt}
          type="datetime-local"
          label={labels.opensAt}
          help={t("category_times_help", { zone: timeZone })}
          required={false}
        />
        <TextField field={fields.closesAt} type="datetime-local" label={labels.closesAt} required={false} />
        <Select
          field={fields.changes}
          label={labels.changes}
          required
          options={(["always", "until_approval", "until_date"] as const).map((value) => ({
            value,
            label: t(`changes_${value}`),
          }))}
        />
        <TextField
          field={fields.changesUntil}
          type="datetime-local"
          label={labels.changesUntil}
          help={t("changes_until_help")}
          required={false}
        />
        <Checkbox field={fields.reapproval} label={t("reapproval")} help={t("reapproval_help")} />
      </fieldset>
      <fieldset className="desk-rules">
        <legend>{t("places")}</legend>
        <TextField
          field={fields.waitingPriority}
          label={labels.waitingPriority}
          help={t("priority_help")}
          inputMode="numeric"
          maxLength={1}
          required={false}
        />
        <TextField
          field={fields.companionsMax}
          label={labels.companionsMax}
          help={t("companions_help")}
          inputMode="numeric"
          maxLength={1}
          required={false}
        />
      </fieldset>
      <div>
        <Button variant={category ? "secondary" : "primary"}>{t(category ? "save" : "add")}</Button>
      </div>
    </Form>
  );
}
