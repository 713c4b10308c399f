import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { ScheduleFault } from "#app/programme/schedule/answer.server.ts";
import { type WhenShape, WhenWhere } from "#app/programme/schedule/components/when-where.tsx";
import type { RoomLine } from "#app/programme/schedule/queries/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type BreakProps = { rooms: RoomLine[]; days: string[]; day: string | null; fault: ScheduleFault | undefined };

/** A break: what it is called, when, and in which rooms; all of them to begin with. */
export function BreakForm({ rooms, days, day, fault }: BreakProps) {
  const t = useTranslations("schedule");
  const [form, fields] = useForm<WhenShape & { titleEn: string; titleFr: string }>({
    id: "break",
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ titleEn: t("break.usual_en"), titleFr: t("break.usual_fr"), day: day ?? "" },
      ...{ time: "10:30", minutes: "30", rooms: rooms.map(({ id }) => id) },
    },
  });
  const labels = {
    ...{ titleEn: t("break.titleEn"), titleFr: t("break.titleFr"), day: t("form.day"), time: t("form.time") },
    ...{ minutes: t("form.minutes"), rooms: t("form.rooms") },
  };
  return (
    <Form method="post" id={form.id} noValidate className="schedule-form">
      <input type="hidden" name="intent" value="break" />
      <ErrorSummary form={form} labels={labels} />
      <div className="schedule-pair">
        <TextField field={fields.titleEn} label={labels.titleEn} lang="en" maxLength={200} required />
        <TextField field={fields.titleFr} label={labels.titleFr} lang="fr" maxLength={200} required={false} />
      </div>
      <WhenWhere {...{ fields, days, rooms }} many />
      <Button variant="primary" className="mt-6">
        {t("break.save")}
      </Button>
    </Form>
  );
}
