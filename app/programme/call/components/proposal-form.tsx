import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { AuthorFields, type AuthorShape, useAuthorLabels } from "#app/programme/call/components/author-fields.tsx";
import type { ProposalView } from "#app/programme/call/components/proposal-page.tsx";
import type { ProposalFault } from "#app/programme/call/own-answer.server.ts";
import { FormSection } from "#app/registration/components/details-fields.tsx";
import { QuestionField } from "#app/registration/questions/components/question-field.tsx";
import { fieldOf } from "#app/registration/questions/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, RadioGroup, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";

type Shape = ProposalView["content"] & AuthorShape & { file: string };

/** Everything that the lead says of the proposal; a draft may be left half said. */
export function ProposalForm({ view, fault }: { view: ProposalView; fault: ProposalFault | undefined }) {
  const t = useTranslations("call");
  const { content, choices, me, state, version } = view;
  const [form, fields] = useForm<Shape>({
    id: "proposal",
    lastResult: fault?.form ?? null,
    defaultValue: { ...content, ...me },
  });
  const author = useAuthorLabels();
  const labels = {
    ...{ titleEn: t("fields.titleEn"), titleFr: t("fields.titleFr") },
    ...{ abstractEn: t("fields.abstractEn"), abstractFr: t("fields.abstractFr") },
    ...{ typeId: t("fields.typeId"), trackId: t("fields.trackId"), language: t("fields.language") },
    ...Object.fromEntries(choices.questions.map(({ id, label }) => [fieldOf(id), label.text])),
    ...{ notes: t("fields.notes"), file: t("fields.file") },
    ...author,
  };
  const answers = { ...choices.values, ...fault?.answers };
  return (
    <Form method="post" id={form.id} encType="multipart/form-data" noValidate className="mt-6">
      <input type="hidden" name="version" value={version} />
      {/* Enter in a field keeps what is there; it never submits. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary form={form} labels={labels} />
      <FormSection title={t("form.text")} id="text-section">
        <p className="mb-4 max-w-prose text-muted">{t("form.textHelp")}</p>
        <div className="call-languages">
          <TextField field={fields.titleEn} label={labels.titleEn} lang="en" maxLength={300} />
          <TextField field={fields.titleFr} label={labels.titleFr} lang="fr" maxLength={300} />
          <TextArea field={fields.abstractEn} label={labels.abstractEn} lang="en" rows={10} maxLength={6000} />
          <TextArea field={fields.abstractFr} label={labels.abstractFr} lang="fr" rows={10} maxLength={6000} />
        </div>
      </FormSection>
      <FormSection title={t("form.kind")} id="kind-section">
        <RadioGroup
          field={fields.typeId}
          label={labels.typeId}
          options={choices.types.map(({ value, label, lang, minutes }) => ({
            ...{ value, lang },
            label: `${label} ${t("page.minutes", { minutes })}`,
          }))}
        />
        {choices.tracks.length > 0 && (
          <Select
            field={fields.trackId}
            label={labels.trackId}
            options={choices.tracks}
            placeholder={t("fields.choose")}
          />
        )}
        <Select
          field={fields.language}
          label={labels.language}
          options={choices.languages}
          placeholder={t("fields.choose")}
        />
      </FormSection>
      {choices.questions.length > 0 && (
        <FormSection title={t("form.questions")} id="questions-section">
          {choices.questions.map(({ forReviewers, ...question }) => (
            <div key={question.id} className="call-question">
              <QuestionField
                question={question}
                formId={form.id}
                values={answers[question.id] ?? []}
                errors={form.allErrors[fieldOf(question.id)]}
                countries={[]}
                file={null}
              />
              {!forReviewers && <p className="text-sm text-muted">{t("form.notForReviewers")}</p>}
            </div>
          ))}
        </FormSection>
      )}
      <FormSection title={t("form.more")} id="more-section">
        <FileField view={view} error={fields.file.errors} id={fields.file.id} />
        <TextArea
          field={fields.notes}
          label={labels.notes}
          help={t("fields.notesHelp")}
          required={false}
          maxLength={3000}
          dir="auto"
        />
      </FormSection>
      <FormSection title={t("form.you")} id="you-section">
        <AuthorFields
          fields={fields}
          countries={choices.countries}
          required
          email={
            <p className="field">
              <span className="field-label">{t("fields.email")}</span>
              <bdi>{view.email}</bdi>
            </p>
          }
        />
      </FormSection>
      <div className="call-acts">
        {state === "draft" && (
          <Button variant="primary" name="intent" value="submit">
            {t("form.submit")}
          </Button>
        )}
        <Button name="intent" value="save" variant={state === "draft" ? "secondary" : "primary"}>
          {t(state === "draft" ? "form.save" : "form.change")}
        </Button>
      </div>
    </Form>
  );
}

type FileProps = { view: ProposalView; error: string[] | undefined; id: string };

function FileField({ view: { file, reference, fileFor }, error, id }: FileProps) {
  const t = useTranslations("call.fields");
  return (
    <>
      <Field
        id={id}
        label={t("file")}
        required={false}
        error={error}
        help={
          <>
            {t("fileHelp")} {fileFor && t(`fileFor.${fileFor}`)}
          </>
        }
      >
        {(props) => (
          <input
            key={file?.name ?? ""}
            type="file"
            className="control"
            name="file"
            accept=".pdf,.jpg,.jpeg,.png"
            {...props}
          />
        )}
      </Field>
      {file && (
        <div className="mt-2">
          <p>
            {t("fileKept")}{" "}
            <Link to={`/proposals/${reference}/file`} reloadDocument>
              <bdi>{file.name}</bdi>
            </Link>
          </p>
          <div className="choice">
            <input type="checkbox" id="drop-file" name="dropFile" />
            <label htmlFor="drop-file">{t("fileDrop")}</label>
          </div>
        </div>
      )}
    </>
  );
}
