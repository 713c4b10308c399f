import { useTranslations } from "use-intl";
import type { QuestionColumn } from "#app/registration/questions/answers.server.ts";
import { fieldOf } from "#app/registration/questions/rules.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

type AnswerFiltersProps = { questions: QuestionColumn[]; answers: Record<string, string> };

/** Any question as a filter of the desk's list: fields of its form, open while one of them narrows it. */
export function AnswerFilters({ questions, answers }: AnswerFiltersProps) {
  const t = useTranslations("questions.filters");
  return (
    <Disclosure summary={t("title")} open={Object.keys(answers).length > 0} className="desk-answers">
      <div className="desk-answer-filters">
        {questions.map((question) => (
          <AnswerFilter key={question.id} question={question} value={answers[question.id] ?? ""} />
        ))}
      </div>
    </Disclosure>
  );
}

/** Kinds whose filter is a choice; the others look for text. */
const chosen = ["choice", "choices", "country", "consent", "file"];

function AnswerFilter({ question, value }: { question: QuestionColumn; value: string }) {
  const t = useTranslations("questions.filters");
  const { id, kind, label, options } = question;
  const control = { id: `filter-${id}`, name: fieldOf(id), className: "control", defaultValue: value };
  return (
    <div>
      <label className="text-sm text-muted" htmlFor={control.id}>
        {label}
      </label>
      {chosen.includes(kind) ? (
        <select {...control} className="control control-select">
          <option value="">{t("any")}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          <option value="*">{t("answered")}</option>
          <option value="-">{t("unanswered")}</option>
        </select>
      ) : (
        <input
          {...control}
          type={kind === "date" ? "date" : "text"}
          maxLength={200}
          placeholder={kind === "short_text" || kind === "long_text" ? t("contains") : undefined}
        />
      )}
    </div>
  );
}
