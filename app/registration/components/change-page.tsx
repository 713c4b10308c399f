import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { DetailsFieldsets } from "#app/registration/components/details-fields.tsx";
import { useFieldLabels } from "#app/registration/components/field-labels.ts";
import type { DetailsShape } from "#app/registration/components/form-shape.ts";
import { type Refusal, RefusalNotice } from "#app/registration/components/refusal-notice.tsx";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import type { FormChoices } from "#app/registration/queries/form.server.ts";
import { useAsking } from "#app/registration/questions/components/asking.ts";
import {
  encodingFor,
  QuestionSections,
  questionLabels,
  StepNotice,
} from "#app/registration/questions/components/question-sections.tsx";
import type { Asking, Received } from "#app/registration/questions/receive.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export type ChangePageProps = {
  reference: string;
  version: number;
  email: string;
  conference: { name: string; lang: string };
  choices: FormChoices;
  asking: Asking;
  ownMatch: OrganisationMatch[] | null;
  current: DetailsShape;
  result:
    | { form: FormReply; matches: OrganisationMatch[] | null; answers: Received; refusal: Refusal | null }
    | undefined;
};

/** The same form as for registering, filled with what the person said. */
export function ChangePage({
  reference,
  version,
  email,
  conference,
  choices,
  asking,
  ownMatch,
  current,
  result,
}: ChangePageProps) {
  const t = useTranslations("registration");
  const labels = useFieldLabels();
  const [form, fields] = useForm<DetailsShape>({
    id: "change",
    lastResult: result?.form ?? null,
    defaultValue: current,
    shouldValidate: "onSubmit",
  });
  const live = useAsking(asking, result?.answers);
  return (
    <Page
      kicker={
        <>
          <span lang={conference.lang}>{conference.name}</span> · {reference}
        </>
      }
      title={t("change.title")}
      lead={t("change.lead")}
    >
      <Form
        method="post"
        id={form.id}
        encType={encodingFor(asking)}
        onSubmit={form.onSubmit}
        onChange={live.onChange}
        noValidate
      >
        <ErrorSummary form={form} labels={{ ...labels, ...questionLabels(asking) }} />
        <StepNotice asking={asking} received={result?.answers} formId={form.id} />
        {result?.refusal && <RefusalNotice refusal={result.refusal} />}
        {/* Enter in a field saves, instead of searching. */}
        <button type="submit" name="intent" value="change" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="version" value={version} />
        <DetailsFieldsets
          fields={fields}
          choices={choices}
          matches={result?.matches ?? ownMatch}
          ownCategoryId={current.categoryId}
          categoryHelp={t("change.categoryHelp")}
          email={
            <Field label={t("fields.email")} help={t("change.emailHelp")} id="change-email">
              {({ required: _, ...props }) => <input className="control" value={email} readOnly {...props} />}
            </Field>
          }
        />
        <QuestionSections
          {...{ asking, live, received: result?.answers, formId: form.id, countries: choices.countries }}
          errors={form.allErrors}
        />
        <div className="mt-8 flex flex-wrap gap-3">
          <Button variant="primary" name="intent" value="change" formAction={`#${form.id}`}>
            {t("change.save")}
          </Button>
          <LinkButton to={`/registrations/${reference}`} variant="quiet">
            {t("change.cancel")}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
