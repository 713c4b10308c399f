import { useTranslations } from "use-intl";
import type { ShownAnswer } from "#app/registration/questions/answers.server.ts";
import { useAnswerText } from "#app/registration/questions/components/answer-list.tsx";
import { useAsking } from "#app/registration/questions/components/asking.ts";
import { encodingFor, QuestionSections } from "#app/registration/questions/components/question-sections.tsx";
import type { Asking, Received } from "#app/registration/questions/receive.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { Option } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

/** What a delegate answered to the conference's own questions, on the desk's page of the registration. */
export function DeskAnswers({ answers, base }: { answers: ShownAnswer[]; base: string }) {
  const textOf = useAnswerText((id) => `${base}/answers/${id}`);
  return (
    <dl className="desk-facts">
      {answers.map((answer) => (
        <div key={answer.id}>
          <dt lang={answer.label.lang}>{answer.label.text}</dt>
          <dd>{textOf(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}

type OrganisersFormProps = { asking: Asking; received: Received | undefined; countries: Option[] };

/** What the conference asks of its organisers about one registration. */
export function OrganisersForm({ asking, received, countries }: OrganisersFormProps) {
  const t = useTranslations("questions.desk");
  const live = useAsking(asking, received);
  if (live.shown.length === 0) return <p className="text-muted">{t("nothing")}</p>;
  return (
    <Form method="post" encType={encodingFor(asking)} onChange={live.onChange} preventScrollReset noValidate>
      <input type="hidden" name="intent" value="answers" />
      <QuestionSections
        {...{ asking, live, received, countries }}
        formId="organisers"
        plain
        errors={received?.errors ?? {}}
      />
      <Button className="mt-3">{t("save")}</Button>
    </Form>
  );
}
