import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { type Refusal, RefusalNotice } from "#app/registration/components/refusal-notice.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

/** Asks for one's personal link by mail. Posted to the page of one's registrations. */
export function LinkForm({ result }: { result?: { form: FormReply; refusal: Refusal | null } | undefined }) {
  const t = useTranslations("registration");
  const [form, fields] = useForm<{ email: string }>({ id: "link", lastResult: result?.form ?? null });
  return (
    <Form method="post" action="/registrations?index" id={form.id} onSubmit={form.onSubmit} noValidate className="mt-4">
      {result?.refusal && <RefusalNotice refusal={result.refusal} />}
      <TextField
        field={fields.email}
        type="email"
        label={t("fields.email")}
        required
        maxLength={254}
        autoComplete="email"
      />
      <Button name="intent" value="link" className="mt-4">
        {t("mine.linkSend")}
      </Button>
    </Form>
  );
}
