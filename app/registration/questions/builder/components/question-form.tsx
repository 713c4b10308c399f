import { useForm } from "@conform-to/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { QuestionFault } from "#app/registration/questions/builder/answer.server.ts";
import {
  ConditionFields,
  type EarlierQuestion,
} from "#app/registration/questions/builder/components/condition-fields.tsx";
import { type OptionLine, OptionLines } from "#app/registration/questions/builder/components/option-lines.tsx";
import { QuestionSample } from "#app/registration/questions/builder/components/question-sample.tsx";
import { hasOptions, type QuestionKind, questionKinds } from "#app/registration/questions/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, CheckboxGroup, type Option, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

export type QuestionDraft = {
  sectionId: string;
  kind: QuestionKind;
  labelEn: string;
  labelFr: string;
  helpEn: string;
  helpFr: string;
  required: string;
  organisersOnly: string;
  reapproval: string;
  retentionDays: string;
  categoryIds: string[];
  conditionMode: string;
};

type QuestionFormProps = {
  draft: QuestionDraft;
  options: OptionLine[];
  conditions: { onQuestionId: string; values: string[] }[];
  sections: Option[];
  categories: Option[];
  countries: Option[];
  earlier: EarlierQuestion[];
  isNew: boolean;
  base: string;
  fault: QuestionFault | undefined;
};

/** A question in both languages, with everything that decides whom it is asked. */
export function QuestionForm(props: QuestionFormProps) {
  const { draft, sections, categories, earlier, countries, isNew, base, fault } = props;
  const t = useTranslations("builder");
  const [form, fields] = useForm<QuestionDraft & { options: string }>({
    id: "question",
    lastResult: fault?.form ?? null,
    defaultValue: draft,
  });
  const sent = fault?.form.initialValue as { kind?: QuestionKind; options?: OptionLine[] } | undefined;
  const [now, setNow] = useState<{ kind: QuestionKind; words: Record<string, string> }>({
    kind: sent?.kind ?? draft.kind,
    words: { ...draft, ...(sent as object) } as never,
  });
  const read = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    const words = Object.fromEntries([...data].filter(([, value]) => typeof value === "string")) as Record<
      string,
      string
    >;
    setNow({ kind: words.kind as QuestionKind, words });
  };
  const labels = {
    ...{ kind: t("edit.kind"), labelEn: t("edit.labelEn"), labelFr: t("edit.labelFr"), options: t("edit.options") },
    ...{ helpEn: t("edit.helpEn"), helpFr: t("edit.helpFr"), retentionDays: t("edit.retentionDays") },
  };
  return (
    <div className="builder">
      <Form method="post" id={form.id} onChange={read} noValidate className="builder-form">
        <input type="hidden" name="intent" value="question" />
        <ErrorSummary form={form} labels={labels} />
        {fault?.broken && (
          <Notice tone="danger">
            <span role="alert">{t("broken", fault.broken)}</span>
          </Notice>
        )}
        <div className="builder-languages">
          <Select
            field={fields.kind}
            label={labels.kind}
            options={questionKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <Select field={fields.sectionId} label={t("edit.section")} options={sections} />
        </div>
        {!isNew && now.kind !== draft.kind && <Notice tone="info">{t("edit.changeKind")}</Notice>}
        <div className="builder-languages">
          <TextField field={fields.labelEn} label={labels.labelEn} lang="en" maxLength={500} required />
          <TextField field={fields.labelFr} label={labels.labelFr} lang="fr" maxLength={500} required={false} />
          <TextArea
            field={fields.helpEn}
            label={labels.helpEn}
            help={t("edit.helpHelp")}
            lang="en"
            rows={3}
            maxLength={3000}
            required={false}
          />
          <TextArea field={fields.helpFr} label={labels.helpFr} lang="fr" rows={3} maxLength={3000} required={false} />
        </div>
        <OptionLines
          lines={sent?.options ?? props.options}
          error={fields.options.errors}
          id={fields.options.id}
          open={hasOptions(now.kind)}
        />
        <fieldset className="builder-group">
          <legend className="font-serif text-lg">{t("edit.who")}</legend>
          <CheckboxGroup
            field={fields.categoryIds}
            label={t("edit.categories")}
            help={t("edit.categoriesHelp")}
            options={categories}
            columns
          />
          <ConditionFields
            earlier={earlier}
            conditions={fault?.conditions ?? props.conditions}
            mode={fields.conditionMode}
            countries={countries}
          />
          <Checkbox field={fields.required} label={t("edit.required")} />
          <Checkbox
            field={fields.organisersOnly}
            label={t("edit.organisersOnly")}
            help={t("edit.organisersOnlyHelp")}
          />
          <Checkbox field={fields.reapproval} label={t("edit.reapproval")} help={t("edit.reapprovalHelp")} />
          <TextField
            field={fields.retentionDays}
            label={labels.retentionDays}
            help={t("edit.retentionHelp")}
            inputMode="numeric"
            maxLength={4}
            className="builder-days"
          />
        </fieldset>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button variant="primary">{t("edit.save")}</Button>
          <LinkButton to={base} variant="quiet">
            {t("edit.cancel")}
          </LinkButton>
        </div>
      </Form>
      <QuestionSample kind={now.kind} words={now.words} lines={props.options} countries={countries} />
    </div>
  );
}
