import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { SignupFault } from "#app/programme/signups/desk-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

/** Puts somebody on a session's list by their reference. */
export function EntryForm({ fault }: { fault: SignupFault | undefined }) {
  const t = useTranslations("signups.add");
  const [form, fields] = useForm<{ reference: string; overbook: string }>({
    id: "entry",
    lastResult: fault?.about === "enter" ? fault.form : null,
  });
  const labels = { reference: t("reference"), overbook: t("overbook") };
  return (
    <Form method="post" id={form.id} noValidate preventScrollReset className="max-w-prose">
      <input type="hidden" name="intent" value="enter" />
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.reference} label={labels.reference} required autoComplete="off" maxLength={20} />
      <TextField
        field={fields.overbook}
        label={labels.overbook}
        help={t("overbook_help")}
        required={false}
        maxLength={500}
      />
      <Button className="mt-4">{t("submit")}</Button>
    </Form>
  );
}
