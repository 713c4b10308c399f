import type { KeyboardEvent, SyntheticEvent } from "react";
import { useTranslations } from "use-intl";
import type { QuestionLine } from "#app/registration/questions/builder/read.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What a question is, in a line of the list: its words lead to where it is changed. */
export function QuestionWords({ question, base }: { question: QuestionLine; base: string }) {
  const t = useTranslations("builder");
  const { kind, required, organisersOnly, categories, dependsOn, retentionDays, missing, answers } = question;
  const facts = [
    t(`kinds.${kind}`),
    required && t("required"),
    organisersOnly && t("organisersOnly"),
    categories.length > 0 && categories.join(", "),
    dependsOn.length > 0 && t("onlyIf", { questions: dependsOn.join("; ") }),
    retentionDays !== null && t("days", { days: retentionDays }),
    answers > 0 && t("answers", { count: answers }),
  ].filter(Boolean);
  return (
    <div className="builder-words">
      <Link to={`${base}/${question.id}`} lang={question.label.lang}>
        {question.label.text}
      </Link>
      <span className="desk-second">{facts.join(" · ")}</span>
      {missing > 0 && <Tag tone="warning">{t("missing", { count: missing })}</Tag>}
    </div>
  );
}

type StepsProps = { question: QuestionLine; first: boolean; last: boolean };

/** Moving and archiving, for which nothing but a form is needed. */
export function QuestionSteps({ question, first, last }: StepsProps) {
  const t = useTranslations("builder");
  const name = question.label.text;
  return (
    <Form method="post" className="desk-buttons" preventScrollReset {...keptFromList}>
      <input type="hidden" name="id" value={question.id} />
      {!first && (
        <Button size="sm" variant="quiet" name="intent" value="up" aria-label={t("up", { name })}>
          <Icon name="sort-up" size={16} />
        </Button>
      )}
      {!last && (
        <Button size="sm" variant="quiet" name="intent" value="down" aria-label={t("down", { name })}>
          <Icon name="sort-down" size={16} />
        </Button>
      )}
      <Button size="sm" variant="quiet" name="intent" value="archive" aria-label={t("archiveName", { name })}>
        {t("archive")}
      </Button>
    </Form>
  );
}

/** A list that can be ordered would take a press of these for one on the row. Arrow keys it may have. */
const stop = (event: SyntheticEvent) => event.stopPropagation();
const keptFromList = {
  onPointerDown: stop,
  onMouseDown: stop,
  onClick: stop,
  onKeyDown: (event: KeyboardEvent) => {
    if (!event.key.startsWith("Arrow")) event.stopPropagation();
  },
};
