import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { ConclusionFault } from "#app/projects/conclusions/answer.server.ts";
import { conclusionStates } from "#app/projects/conclusions/rules.ts";
import type { ConclusionView } from "#app/projects/conclusions/views.ts";
import { Button } from "#app/ui/button.tsx";
import { English } from "#app/ui/content-text.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Values = { textEn: string; textFr: string; state: string; asOf: string; noteEn: string; noteFr: string };

type ConclusionFormProps = { conclusion: ConclusionView | null; fault: ConclusionFault | undefined };

/** The words of a conclusion, how it stands and since when. */
export function ConclusionForm({ conclusion, fault }: ConclusionFormProps) {
  const t = useTranslations("conclusions");
  const states = useTranslations("projects.conclusions.states");
  const printed = conclusion?.printed ?? false;
  const [form, fields] = useForm<Values>({
    id: "conclusion",
    lastResult: fault ?? null,
    defaultValue: {
      textEn: (!printed && conclusion?.text.en) || "",
      textFr: conclusion?.text.fr ?? "",
      state: conclusion?.state ?? "open",
      asOf: conclusion?.asOf ?? "",
      noteEn: conclusion?.note.en ?? "",
      noteFr: conclusion?.note.fr ?? "",
    },
  });
  const labels = {
    textEn: t("text_en"),
    textFr: printed ? t("translation") : t("text_fr"),
    state: t("state"),
    asOf: t("as_of"),
    noteEn: t("note_en"),
    noteFr: t("note_fr"),
  };
  return (
    <Form method="post" id={form.id} className="conclusion-form">
      <input type="hidden" name="intent" value="save" />
      {conclusion?.version && <input type="hidden" name="version" value={conclusion.version} />}
      <ErrorSummary form={form} labels={labels} />
      {printed ? (
        <>
          <blockquote className="border-l-2 border-accent pl-4 font-serif text-lg">
            <English>{conclusion?.text.en ?? ""}</English>
          </blockquote>
          <p className="text-sm text-muted">{t("printed")}</p>
        </>
      ) : (
        <TextArea field={fields.textEn} label={labels.textEn} rows={3} maxLength={1000} />
      )}
      <TextArea field={fields.textFr} label={labels.textFr} required={false} rows={3} maxLength={1000} lang="fr" />
      <Select
        field={fields.state}
        label={labels.state}
        required
        options={conclusionStates.map((state) => ({ value: state, label: states(state) }))}
      />
      <TextField field={fields.asOf} label={labels.asOf} help={t("as_of_help")} required={false} maxLength={10} />
      {conclusion && conclusion.citations.length > 0 && <p className="text-sm text-muted">{t("sourced")}</p>}
      <TextArea field={fields.noteEn} label={labels.noteEn} required={false} rows={2} maxLength={1000} lang="en" />
      <TextArea field={fields.noteFr} label={labels.noteFr} required={false} rows={2} maxLength={1000} lang="fr" />
      <div>
        <Button variant="primary">{t("save")}</Button>
      </div>
    </Form>
  );
}

/** Removes an own conclusion, or takes back what was said of a printed one. */
export function RemoveConclusion({ printed }: { printed: boolean }) {
  const t = useTranslations("conclusions");
  const what = printed ? "forget" : "remove";
  return (
    <ConfirmDialog
      trigger={t(what)}
      triggerVariant="quiet"
      title={t(`${what}_title`)}
      confirm={t(what)}
      tone="danger"
      name="intent"
      value="remove"
    >
      <p>{t(`${what}_lead`)}</p>
    </ConfirmDialog>
  );
}
