import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { localMoment } from "#app/registration/desk/components/local-moment.ts";
import type { SetupFault } from "#app/registration/desk/setup-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type OpeningFormProps = {
  opening: { opensAt: string | null; closesAt: string | null; contactEmail: string | null };
  timeZone: string;
  fault: SetupFault | undefined;
};

/** When registration opens and closes, in the conference's zone, and where delegates write to. */
export function OpeningForm({ opening, timeZone, fault }: OpeningFormProps) {
  const t = useTranslations("desk.setup");
  const local = localMoment(timeZone);
  const [form, fields] = useForm<{ opensAt: string; closesAt: string; contactEmail: string }>({
    id: "opening",
    lastResult: fault?.form ?? null,
    defaultValue: {
      opensAt: local(opening.opensAt),
      closesAt: local(opening.closesAt),
      contactEmail: opening.contactEmail ?? "",
    },
  });
  const labels = { opensAt: t("opens"), closesAt: t("closes"), contactEmail: t("contact") };
  return (
    <Form method="post" id={form.id} className="desk-invite" noValidate>
      <input type="hidden" name="intent" value="opening" />
      <ErrorSummary form={form} labels={labels} />
      <TextField
        field={fields.opensAt}
        type="datetime-local"
        label={labels.opensAt}
        help={t("zone", { zone: timeZone })}
        required={false}
      />
      <TextField
        field={fields.closesAt}
        type="datetime-local"
        label={labels.closesAt}
        help={t("closes_help")}
        required={false}
      />
      <TextField
        field={fields.contactEmail}
        type="email"
        label={labels.contactEmail}
        help={t("contact_help")}
        required={false}
        maxLength={254}
        autoComplete="off"
      />
      <div>
        <Button variant="primary">{t("save_opening")}</Button>
      </div>
    </Form>
  );
}
