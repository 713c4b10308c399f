import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { localMoment } from "#app/registration/desk/components/local-moment.ts";
import type { SetupFault } from "#app/registration/desk/setup-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type WaitingFormProps = {
  waiting: { offersPlaces: boolean; offerHours: number; substituteUntil: string | null };
  timeZone: string;
  fault: SetupFault | undefined;
};

/** What becomes of a place that is free again, and until when delegations may send somebody else. */
export function WaitingForm({ waiting, timeZone, fault }: WaitingFormProps) {
  const t = useTranslations("desk.setup");
  const [form, fields] = useForm<{ offersPlaces: string; offerHours: string; substituteUntil: string }>({
    id: "waiting",
    lastResult: fault?.form ?? null,
    defaultValue: {
      offersPlaces: waiting.offersPlaces ? "on" : "",
      offerHours: String(waiting.offerHours),
      substituteUntil: localMoment(timeZone)(waiting.substituteUntil),
    },
  });
  const labels = { offerHours: t("offer_hours"), substituteUntil: t("substitute_until") };
  return (
    <Form method="post" id={form.id} className="desk-invite" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="waiting" />
      <ErrorSummary form={form} labels={labels} />
      <Checkbox field={fields.offersPlaces} label={t("offers")} help={t("offers_help")} />
      <TextField
        field={fields.offerHours}
        label={labels.offerHours}
        help={t("offer_hours_help")}
        inputMode="numeric"
        maxLength={3}
        required
      />
      <TextField
        field={fields.substituteUntil}
        type="datetime-local"
        label={labels.substituteUntil}
        help={t("substitute_until_help", { zone: timeZone })}
        required={false}
      />
      <div>
        <Button variant="primary">{t("save_waiting")}</Button>
      </div>
    </Form>
  );
}
