import { useTranslations } from "use-intl";
import { FormSection } from "#app/registration/components/details-fields.tsx";
import type { LiveQuestions } from "#app/registration/questions/components/asking.ts";
import { QuestionField } from "#app/registration/questions/components/question-field.tsx";
import type { Asking, Received } from "#app/registration/questions/receive.server.ts";
import { fieldOf } from "#app/registration/questions/rules.ts";
import type { Option } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

type QuestionSectionsProps = {
  asking: Asking;
  live: LiveQuestions;
  received: Received | undefined;
  formId: string;
  /** Codes by the name of the field. */
  errors: Record<string, string[]>;
  countries: Option[];
  /** Without the titles of the sections: there are few. */
  plain?: boolean;
};

/** The conference's own questions in their sections, as far as they are asked of this person. */
export function QuestionSections({ asking, live, received, formId, errors, countries, plain }: QuestionSectionsProps) {
  const files = { ...asking.files, ...received?.files };
  if (asking.sections.length === 0) return null;
  const shown = new Set(live.shown.map(({ id }) => id));
  return (
    <>
      <input type="hidden" name="asked" value={[...shown].join(",")} ref={live.anchor} />
      {asking.sections.map(({ id, title, intro, questions }) => {
        const own = questions.filter((question) => shown.has(question.id));
        if (own.length === 0) return null;
        const fields = own.map((question) => {
          const values = live.valuesOf(question.id);
          const sent = (received?.values ?? asking.values)[question.id]?.[0] ?? "";
          return (
            <QuestionField
              key={question.id}
              {...{ question, formId, values, countries }}
              errors={errors[fieldOf(question.id)]}
              file={files[sent] ? { id: sent, name: files[sent] } : null}
            />
          );
        });
        if (plain) return fields;
        return (
          <FormSection key={id} id={`section-${id}`} title={<span lang={title.lang}>{title.text}</span>}>
            {intro && (
              <p className="mb-4 max-w-prose whitespace-pre-line" lang={intro.lang}>
                {intro.text}
              </p>
            )}
            {fields}
          </FormSection>
        );
      })}
    </>
  );
}

/** Files travel only in forms of this kind. */
export function encodingFor({ sections }: Asking): "multipart/form-data" | undefined {
  const asksForFile = sections.some(({ questions }) => questions.some(({ kind }) => kind === "file"));
  return asksForFile ? "multipart/form-data" : undefined;
}

/** The questions by the name of their field, for the summary of errors. */
export function questionLabels({ sections }: Asking): Record<string, string> {
  const questions = sections.flatMap((section) => section.questions);
  return Object.fromEntries(questions.map(({ id, label }) => [fieldOf(id), label.text]));
}

/** Says, above a form that comes back, which questions the answers have led to. */
export function StepNotice({
  asking,
  received,
  formId,
}: Pick<QuestionSectionsProps, "asking" | "received" | "formId">) {
  const t = useTranslations("questions");
  const fresh = new Set(received?.fresh);
  const questions = asking.sections.flatMap((section) => section.questions).filter(({ id }) => fresh.has(id));
  if (questions.length === 0) return null;
  return (
    <Notice tone="info" title={t("step", { count: questions.length })}>
      <p>{t("stepText", { count: questions.length })}</p>
      <ul className="mt-2">
        {questions.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${formId}-${fieldOf(id)}`} lang={label.lang}>
              {label.text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
