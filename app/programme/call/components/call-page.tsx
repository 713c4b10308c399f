import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import type { CallView } from "#app/programme/call/call-view.server.ts";
import { type Refusal, RefusalNotice } from "#app/registration/components/refusal-notice.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Field, RadioGroup, TextField } from "#app/ui/field.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

type View = SerializeFrom<CallView> & { submissionKey: string };
export type BeginFault = { form: FormReply; refusal: Refusal | null };

/** The call for contributions of a conference: what is asked, until when, and the way in. */
export function CallPage({ view, fault }: { view: View; fault: BeginFault | undefined }) {
  const t = useTranslations("call.page");
  const { conference, phase } = view;
  return (
    <Page
      kicker={
        <Link to={`/conferences/${conference.slug}`} lang={conference.lang}>
          {conference.name}
        </Link>
      }
      title={t("title")}
      lead={[conference.dates, conference.place].filter(Boolean).join(" · ")}
    >
      {conference.isDemonstration && <Notice tone="warning">{t("demonstration")}</Notice>}
      <Deadline view={view} />
      {view.intro && (
        <div className="prose mt-6">
          {view.intro.text.split(/\n\s*\n/).map((text) => (
            <p key={text} lang={view.intro?.lang} className="whitespace-pre-line">
              {text}
            </p>
          ))}
        </div>
      )}
      <Asked view={view} />
      {phase === "open" && <Begin view={view} fault={fault} />}
      <p className="mt-8">
        {t("mine")} <Link to="/proposals">{t("mineLink")}</Link>
      </p>
    </Page>
  );
}

function Deadline({ view: { phase, opens, closes, daysLeft, graceHours, conference } }: { view: View }) {
  const t = useTranslations("call.page");
  return (
    <div className="call-deadline">
      <p className="font-serif text-lg">
        {phase === "not_yet" && t("notYet", { moment: opens ?? "" })}
        {phase === "open" && (closes ? t("open", { moment: closes }) : t("openAlways"))}
        {(phase === "closed" || phase === "grace") && t("closed", { moment: closes ?? "" })}
      </p>
      {phase === "open" && daysLeft !== null && <p className="text-muted">{t("left", { days: daysLeft })}</p>}
      {phase === "open" && graceHours > 0 && <p className="text-sm text-muted">{t("grace", { hours: graceHours })}</p>}
      {phase === "grace" && <p className="text-muted">{t("inGrace")}</p>}
      {phase === "open" && (
        <p className="mt-3">
          <a href="#begin" className="font-semibold">
            {t("jump")}
          </a>
        </p>
      )}
      {phase === "closed" && (
        <p className="mt-3">
          <LinkButton to={`/conferences/${conference.slug}`}>{t("conference")}</LinkButton>
        </p>
      )}
    </div>
  );
}

function Asked({ view }: { view: View }) {
  const t = useTranslations("call.page");
  const { types, tracks, questions, criteria, languages, anonymous, limit } = view;
  return (
    <Section title={t("asked")} id="asked" className="mt-10">
      <dl className="facts">
        {types.length > 0 && (
          <div>
            <dt>{t("types")}</dt>
            <dd>
              <ul>
                {types.map(({ text, lang, minutes }) => (
                  <li key={text}>
                    <span lang={lang}>{text}</span> <span className="text-muted">{t("minutes", { minutes })}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {tracks.length > 0 && (
          <div>
            <dt>{t("tracks")}</dt>
            <dd>
              <ul>
                {tracks.map(({ text, lang }) => (
                  <li key={text} lang={lang}>
                    {text}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("content")}</dt>
          <dd>
            {t("contentText", { languages: languages.join(", ") })}
            {questions.length > 0 && (
              <ul className="mt-1">
                {questions.map(({ text, lang, required }) => (
                  <li key={text}>
                    <span lang={lang}>{text}</span> {!required && <span className="text-muted">{t("optional")}</span>}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        {criteria.length > 0 && (
          <div>
            <dt>{t("criteria")}</dt>
            <dd>
              <ul>
                {criteria.map(({ text, lang, help }) => (
                  <li key={text}>
                    <span lang={lang}>{text}</span>
                    {help && (
                      <span className="block text-sm text-muted" lang={help.lang}>
                        {help.text}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("how")}</dt>
          <dd>
            {t(anonymous ? "anonymous" : "named")} {t("limit", { limit })}
          </dd>
        </div>
      </dl>
    </Section>
  );
}

type Shape = { name: string; email: string; locale: string; consent: string };

function Begin({ view, fault }: { view: View; fault: BeginFault | undefined }) {
  const t = useTranslations("call");
  const { conference, prefill, fixedEmail, signedIn, submissionKey } = view;
  const [form, fields] = useForm<Shape>({
    id: "begin-form",
    lastResult: fault?.form ?? null,
    defaultValue: prefill,
  });
  const labels = {
    ...{ name: t("fields.name"), email: t("fields.email"), locale: t("fields.locale") },
    consent: t("page.consent"),
  };
  const next = encodeURIComponent(`/conferences/${conference.slug}/call`);
  return (
    <Section title={t("page.begin")} id="begin" className="mt-10">
      <p className="max-w-prose">{t("page.beginLead")}</p>
      {!signedIn && (
        <p className="mt-3 max-w-prose">
          {t.rich("page.signIn", { link: (chunks) => <Link to={`/sign-in?next=${next}`}>{chunks}</Link> })}
        </p>
      )}
      <Form method="post" id={form.id} noValidate className="mt-6">
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <ErrorSummary form={form} labels={labels} />
        {fault?.refusal && <RefusalNotice refusal={fault.refusal} />}
        <TextField
          field={fields.name}
          label={labels.name}
          help={t("fields.nameHelp")}
          required
          maxLength={200}
          autoComplete="name"
          dir="auto"
        />
        {fixedEmail ? (
          <Field label={labels.email} help={t("page.emailFixed")} id={fields.email.id}>
            {({ required: _, ...props }) => (
              <input className="control" name="email" value={fixedEmail} readOnly autoComplete="email" {...props} />
            )}
          </Field>
        ) : (
          <TextField
            field={fields.email}
            type="email"
            label={labels.email}
            help={t("page.emailHelp")}
            required
            maxLength={254}
            autoComplete="email"
          />
        )}
        <RadioGroup
          field={fields.locale}
          label={labels.locale}
          required
          options={[
            { value: "en", label: "English", lang: "en" },
            { value: "fr", label: "Français", lang: "fr" },
          ]}
        />
        <Checkbox
          field={fields.consent}
          label={labels.consent}
          required
          help={t.rich("page.consentHelp", {
            link: (chunks) => (
              <Link to="/privacy" target="_blank" rel="noreferrer">
                {chunks}
              </Link>
            ),
          })}
        />
        <Button variant="primary" className="mt-6">
          {t("page.beginButton")}
        </Button>
      </Form>
    </Section>
  );
}
