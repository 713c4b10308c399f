import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { DeskSignupShown } from "#app/programme/signups/components/signups-table.tsx";
import type { SignupFault } from "#app/programme/signups/desk-answer.server.ts";
import { signupClashes } from "#app/programme/signups/rules.ts";
import { localMoment } from "#app/registration/desk/components/local-moment.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, RadioGroup, Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Shape = { open: string; mode: string; clash: string; opensAt: string; closesAt: string; drawAt: string };

/** How people sign up to one session. */
export function SettingForm({
  setting,
  timeZone,
  fault,
}: {
  setting: DeskSignupShown["setting"];
  timeZone: string;
  fault: SignupFault | undefined;
}) {
  const t = useTranslations("signups");
  const local = localMoment(timeZone);
  const [form, fields] = useForm<Shape>({
    id: "setting",
    lastResult: fault?.about === "set" ? fault.form : null,
    defaultValue: {
      open: (setting?.open ?? true) ? "on" : "",
      mode: setting?.mode ?? "first_come",
      clash: setting?.clash ?? "refuse",
      opensAt: local(setting?.opensAt),
      closesAt: local(setting?.closesAt),
      drawAt: local(setting?.drawAt),
    },
  });
  const labels = {
    ...{ open: t("set.on"), mode: t("set.mode"), clash: t("set.clash") },
    ...{ opensAt: t("set.opens"), closesAt: t("set.closes"), drawAt: t("set.drawAt") },
  };
  const modes = (["first_come", "draw"] as const).map((mode) => ({
    value: mode,
    label: t(`set.${mode}`),
    help: t(`set.${mode}_help`),
  }));
  return (
    <Form method="post" id={form.id} noValidate preventScrollReset className="max-w-prose">
      <input type="hidden" name="intent" value="set" />
      {setting && <input type="hidden" name="version" value={setting.version} />}
      <ErrorSummary form={form} labels={labels} />
      <Checkbox field={fields.open} label={labels.open} help={t("set.on_help")} />
      <RadioGroup field={fields.mode} label={labels.mode} options={modes} />
      <TextField
        field={fields.drawAt}
        type="datetime-local"
        label={labels.drawAt}
        help={t("set.drawAt_help", { zone: timeZone })}
      />
      <Select
        field={fields.clash}
        label={labels.clash}
        options={signupClashes.map((clash) => ({ value: clash, label: t(`clashes.${clash}`) }))}
      />
      <TextField field={fields.opensAt} type="datetime-local" label={labels.opensAt} required={false} />
      <TextField
        field={fields.closesAt}
        type="datetime-local"
        label={labels.closesAt}
        help={t("set.closes_help", { zone: timeZone })}
        required={false}
      />
      <p className="field-help mt-4">{t("set.capacity")}</p>
      <Button variant="primary" className="mt-4">
        {t("set.save")}
      </Button>
    </Form>
  );
}
