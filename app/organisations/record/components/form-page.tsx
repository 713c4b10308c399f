import { useActionData } from "@remix-run/react";
import { RecordForm } from "#app/organisations/record/components/record-form.tsx";
import type { RecordFault } from "#app/organisations/record/form-answer.server.ts";
import type { FormPageData } from "#app/organisations/record/form-page.server.ts";
import { Page } from "#app/ui/page.tsx";

/** The page of a form of the record. */
export function FormPage({ data }: { data: FormPageData }) {
  const fault = useActionData() as RecordFault | undefined;
  const { view, heading, of, cancelTo } = data;
  return (
    <Page
      wide
      title={heading}
      breadcrumbs={[...(of ? [{ label: of.name, lang: "en", to: of.path }] : []), { label: heading }]}
    >
      <RecordForm view={view} fault={fault} cancelTo={cancelTo} />
    </Page>
  );
}
