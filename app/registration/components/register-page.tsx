import { useForm } from "@conform-to/react";
import { useNavigation } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { ErrorCode } from "#app/platform/errors.ts";
import type { FormReply } from "#app/platform/forms.server.ts";
import { DetailsFieldsets, FormSection } from "#app/registration/components/details-fields.tsx";
import { useFieldLabels } from "#app/registration/components/field-labels.ts";
import type { DetailsShape } from "#app/registration/components/form-shape.ts";
import type { ConferenceHead } from "#app/registration/components/phase-pages.tsx";
import { RefusalNotice } from "#app/registration/components/refusal-notice.tsx";
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
import { answerWithinDays, type ListConsent } from "#app/registration/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Field, TextField } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { MarginNote, Page } from "#app/ui/page.tsx";

type RegisterShape = DetailsShape & { email: string; consent: string; delegationCode: string };

export type RegisterPageProps = {
  conference: ConferenceHead;
  choices: FormChoices;
  asking: Asking;
  submissionKey: string;
  signedIn: boolean;
  /** The verified address of the account: it cannot be changed here. */
  fixedEmail: string | null;
  invitation: { token: string; usable: boolean } | null;
  prefill: { name: string; email: string; categoryId: string; locale: string; listConsent: ListConsent };
  result:
    | {
        form: FormReply;
        matches: OrganisationMatch[] | null;
        answers: Received;
        refusal: { code: ErrorCode; params: Record<string, string | number> } | null;
      }
    | undefined;
};

/** The registration form of a conference. */
export function RegisterPage(props: RegisterPageProps) {
  const { conference, choices, asking, submissionKey, invitation, prefill, result } = props;
  const t = useTranslations("registration");
  const labels = useFieldLabels();
  const [form, fields] = useForm<RegisterShape>({
    id: "register",
    lastResult: result?.form ?? null,
    defaultValue: prefill,
    shouldValidate: "onSubmit",
  });
  const live = useAsking(asking, result?.answers);
  const sending = useNavigation().formData?.get("intent") === "register";
  return (
    <Page
      kicker={<span lang={conference.lang}>{conference.name}</span>}
      title={t("form.title")}
      lead={[conference.dates, conference.place].filter(Boolean).join(" · ")}
    >
      <WhatNext />
      <p className="max-w-prose text-muted">{t("form.lead")}</p>
      <Beginning {...props} />
      <Form
        method="post"
        id={form.id}
        encType={encodingFor(asking)}
        onSubmit={form.onSubmit}
        onChange={live.onChange}
        noValidate
        className="mt-6"
      >
        <ErrorSummary form={form} labels={{ ...labels, ...questionLabels(asking) }} />
        <StepNotice asking={asking} received={result?.answers} formId={form.id} />
        {result?.refusal && <RefusalNotice refusal={result.refusal} />}
        {/* Enter in a field sends the registration, not the search that comes first below. */}
        <button type="submit" name="intent" value="register" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        {invitation?.usable && <input type="hidden" name="invitation" value={invitation.token} />}
        <DetailsFieldsets
          fields={fields}
          choices={choices}
          matches={result?.matches ?? null}
          delegationCode={
            choices.delegations && (
              <TextField
                field={fields.delegationCode}
                label={t("fields.delegationCode")}
                help={t("form.delegationCodeHelp")}
                required={false}
                maxLength={40}
                autoComplete="off"
              />
            )
          }
          email={<EmailField field={fields.email} fixed={props.fixedEmail} />}
        />
        <QuestionSections
          {...{ asking, live, received: result?.answers, formId: form.id, countries: choices.countries }}
          errors={form.allErrors}
        />
        <FormSection title={t("form.sections.consent")} id="consent-section">
          <Checkbox
            field={fields.consent}
            label={t("form.consent")}
            required
            help={t.rich("form.consentHelp", {
              link: (chunks) => (
                <Link to="/privacy" target="_blank" rel="noreferrer">
                  {chunks}
                </Link>
              ),
            })}
          />
        </FormSection>
        <Button
          variant="primary"
          name="intent"
          value="register"
          // Without scripts the page comes back to what is to be answered or mended.
          formAction={`#${form.id}`}
          className="mt-8"
          aria-disabled={sending || undefined}
        >
          {t(sending ? "form.sending" : "form.submit")}
        </Button>
      </Form>
    </Page>
  );
}

function WhatNext() {
  const t = useTranslations("registration.form");
  return (
    <MarginNote>
      <p className="font-semibold text-ink">{t("nextTitle")}</p>
      <p className="mt-2">{t("nextMail")}</p>
      <p className="mt-2">{t("nextAnswer", { days: answerWithinDays })}</p>
      <p className="mt-2">{t("nextWaiting")}</p>
    </MarginNote>
  );
}

function Beginning({ conference, invitation, signedIn }: RegisterPageProps) {
  const t = useTranslations("registration.form");
  const next = encodeURIComponent(`/conferences/${conference.slug}/register`);
  return (
    <div className="mt-4 grid gap-4">
      {conference.isDemonstration && <Notice tone="warning">{t("demonstration")}</Notice>}
      {invitation && <Notice tone="info">{t(invitation.usable ? "invited" : "invitationUsed")}</Notice>}
      {!signedIn && !invitation && (
        <p className="max-w-prose">
          {t.rich("signIn", { link: (chunks) => <Link to={`/sign-in?next=${next}`}>{chunks}</Link> })}
        </p>
      )}
    </div>
  );
}

function EmailField({ field, fixed }: { field: Parameters<typeof TextField>[0]["field"]; fixed: string | null }) {
  const t = useTranslations("registration");
  if (!fixed) {
    return (
      <TextField
        field={field}
        type="email"
        label={t("fields.email")}
        help={t("form.emailHelp")}
        required
        maxLength={254}
        autoComplete="email"
      />
    );
  }
  return (
    <Field label={t("fields.email")} help={t("form.emailFixed")} id={field.id}>
      {({ required: _, ...props }) => (
        <input className="control" name={field.name} value={fixed} readOnly autoComplete="email" {...props} />
      )}
    </Field>
  );
}
