import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { textLimit } from "#app/programme/feedback/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Shape = { rating: string; good: string; better: string };
type Fields = { [Name in keyof Shape]: FieldMetadata<string, Shape> };

/** A rating and two short texts. */
export function FeedbackFields({
  form,
  fields,
  reference,
}: {
  form: FormMetadata<Shape>;
  fields: Fields;
  reference: string;
}) {
  const t = useTranslations("feedback.form");
  const labels = { rating: t("rating"), good: t("good"), better: t("better") };
  const ratings = (["1", "2", "3", "4", "5"] as const).map((value) => ({ value, label: t(`ratings.${value}`) }));
  return (
    <Form method="post" id={form.id} noValidate className="feedback-form max-w-prose">
      <p className="mb-6 text-muted">{t("lead")}</p>
      <input type="hidden" name="reference" value={reference} />
      <ErrorSummary form={form} labels={labels} />
      <RadioGroup field={fields.rating} label={labels.rating} options={ratings} required />
      <TextArea field={fields.good} label={labels.good} required={false} maxLength={textLimit} rows={3} />
      <TextArea field={fields.better} label={labels.better} required={false} maxLength={textLimit} rows={3} />
      <Button variant="primary" className="mt-6">
        {t("send")}
      </Button>
    </Form>
  );
}
