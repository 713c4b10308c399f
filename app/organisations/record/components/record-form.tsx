import { useTranslations } from "use-intl";
import { Changes } from "#app/organisations/record/components/changes.tsx";
import { fieldsOf, formId, useErrorLabels } from "#app/organisations/record/components/fields.tsx";
import { OrganisationFields } from "#app/organisations/record/components/organisation-fields.tsx";
import { Part } from "#app/organisations/record/components/part.tsx";
import { PartnershipFields } from "#app/organisations/record/components/partnership-fields.tsx";
import { PersonFields } from "#app/organisations/record/components/person-fields.tsx";
import { SourceFields } from "#app/organisations/record/components/source-fields.tsx";
import type { RecordFault } from "#app/organisations/record/form-answer.server.ts";
import type { RecordFormView } from "#app/organisations/record/form-view.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

const parts = { organisation: OrganisationFields, partnership: PartnershipFields, person: PersonFields };

/** The form of an entry: what it says, where that stands written, and why it is changed. */
export function RecordForm({
  view,
  fault,
  cancelTo,
}: {
  view: RecordFormView;
  fault: RecordFault | undefined;
  cancelTo: string;
}) {
  const t = useTranslations("record.form");
  const labels = useErrorLabels(fault);
  const fields = fieldsOf(view, fault);
  const { seen, version } = fields;
  const Fields = parts[view.type];
  const errors = Object.entries(fault?.form.error ?? {}).flatMap(([name, codes]) => (codes ? [[name, codes]] : []));
  const form = { id: formId, allErrors: Object.fromEntries(errors), getFieldset: () => ({}) };
  return (
    // What somebody else saved is another form: nothing that was typed stays in its fields.
    <Form method="post" id={formId} key={seen} className="record-form" noValidate>
      {/* The Enter key saves; without this it would press the first button, which adds a line. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {seen !== null && <input type="hidden" name="seen" value={seen} />}
      {version !== null && <input type="hidden" name="version" value={version} />}
      <p className="field-help mb-4">{t(view.mode === "write" ? "writes" : "proposes")}</p>
      <ErrorSummary form={form} labels={labels} />
      {fault?.meanwhile && <Meanwhile meanwhile={fault.meanwhile} />}
      <Fields fields={fields} />
      <SourceFields fields={fields} />
      <Part title={t("parts.why")}>
        <TextArea
          field={fields.source("reason")}
          label={t("parts.why")}
          help={t("reasonHelp")}
          required
          rows={3}
          maxLength={2000}
        />
      </Part>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button variant="primary" name="intent" value="save">
          {t(view.mode === "write" ? "save" : "propose")}
        </Button>
        <LinkButton variant="quiet" to={cancelTo}>
          {t("cancel")}
        </LinkButton>
      </div>
      <datalist id="record-organisations">
        {view.organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Form>
  );
}

function Meanwhile({ meanwhile }: { meanwhile: NonNullable<RecordFault["meanwhile"]> }) {
  const t = useTranslations("record.form");
  const conflicts = meanwhile.conflicts.length > 0;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="warning" title={t("meanwhileTitle")}>
        <p>{t(conflicts ? "meanwhile" : "meanwhileClean")}</p>
        {conflicts && <Changes changes={meanwhile.conflicts} labels={[t("theirs"), t("mine")]} />}
      </Notice>
    </div>
  );
}
