import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { type Locale, locales } from "#app/platform/locale.ts";
import type { OwnLettersFault } from "#app/registration/papers/own-answer.server.ts";
import type { OwnLettersView } from "#app/registration/papers/own-view.server.ts";
import { numberWords } from "#app/registration/papers/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup, Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

/** A delegate's letters: what there is, and what they can get. */
export function OwnLetters(props: OwnLettersView & { fault: OwnLettersFault | undefined }) {
  const { reference, conference, letters, take, visa, hasPassport, fault } = props;
  const t = useTranslations("papers.own");
  return (
    <Page
      title={t("title")}
      lead={t.rich("lead", { reference, conference: () => <span lang={conference.lang}>{conference.name}</span> })}
      kicker={<Link to={`/registrations/${reference}`}>{t("back")}</Link>}
    >
      <Section title={t("yours")} id="yours">
        {letters.length === 0 ? <p className="text-muted">{t("none")}</p> : <Mine {...{ reference, letters }} />}
      </Section>
      {take.length > 0 && (
        <Section title={t("get")} id="get">
          <Take kinds={take} />
        </Section>
      )}
      {visa && (
        <Section title={t("visa")} id="visa">
          <p className="max-w-prose">{t("visaLead", { days: visa.keptDays })}</p>
          {hasPassport && <p className="mt-4 max-w-prose text-muted">{t("given")}</p>}
          <VisaForm visa={visa} fault={fault} />
        </Section>
      )}
      {hasPassport && (
        <Form method="post" className="mt-8">
          <Button name="intent" value="remove_passport" variant="quiet">
            {t("removePassport")}
          </Button>
        </Form>
      )}
      {take.length === 0 && !visa && <p className="mt-8 max-w-prose">{t("nothing")}</p>}
    </Page>
  );
}

function Mine({ reference, letters }: Pick<OwnLettersView, "reference" | "letters">) {
  const t = useTranslations("papers");
  return (
    <ul className="grid gap-3">
      {letters.map(({ number, kind, locale, valid, issued }) => {
        const words = t("own.download", { kind: t(`kinds.${kind}`), number: numberWords(number) });
        return (
          <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {valid ? (
              <LinkButton to={`/registrations/${reference}/letters/${number}.pdf`} reloadDocument>
                <Icon name="download" size={16} /> {words}
              </LinkButton>
            ) : (
              <span>{words}</span>
            )}
            <span className="text-muted">
              {[t(`languages.${locale}`), issued, ...(valid ? [] : [t("own.invalid")])].join(" · ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Take({ kinds }: { kinds: OwnLettersView["take"] }) {
  const t = useTranslations("papers");
  return (
    <div className="flex flex-wrap gap-3">
      {kinds.flatMap((kind) =>
        locales.map((locale: Locale) => (
          <Form key={`${kind} ${locale}`} method="post">
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="locale" value={locale} />
            <Button name="intent" value="take">
              {t("own.getIn", { kind: t(`kinds.${kind}`), language: t(`languages.${locale}`) })}
            </Button>
          </Form>
        )),
      )}
    </div>
  );
}

type VisaFields = Record<
  "number" | "nationality" | "bornOn" | "issuedOn" | "expiresOn" | "issuedIn" | "locale",
  string
>;

function VisaForm({ visa, fault }: { visa: NonNullable<OwnLettersView["visa"]>; fault: OwnLettersFault | undefined }) {
  const t = useTranslations("papers");
  const [form, fields] = useForm<VisaFields>({
    id: "visa-form",
    lastResult: fault?.form ?? null,
    defaultValue: { locale: visa.locale },
  });
  const labels = {
    ...{ number: t("own.number"), nationality: t("own.nationality"), bornOn: t("own.bornOn") },
    ...{ issuedOn: t("own.issuedOn"), expiresOn: t("own.expiresOn"), issuedIn: t("own.issuedIn") },
    locale: t("own.locale"),
  };
  return (
    <Form method="post" id={form.id} noValidate className="mt-6 max-w-prose">
      <input type="hidden" name="intent" value="visa" />
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.number} label={labels.number} required maxLength={20} autoComplete="off" />
      <Select
        field={fields.nationality}
        label={labels.nationality}
        required
        placeholder={t("own.chooseCountry")}
        options={visa.countries}
      />
      <TextField field={fields.bornOn} type="date" label={labels.bornOn} required autoComplete="bday" />
      <TextField field={fields.issuedOn} type="date" label={labels.issuedOn} required autoComplete="off" />
      <TextField field={fields.expiresOn} type="date" label={labels.expiresOn} required autoComplete="off" />
      <TextField
        field={fields.issuedIn}
        label={labels.issuedIn}
        required
        maxLength={100}
        autoComplete="off"
        dir="auto"
      />
      <RadioGroup
        field={fields.locale}
        label={labels.locale}
        required
        options={locales.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
      />
      <div className="mt-6">
        <Button variant="primary">{t("own.submit")}</Button>
      </div>
    </Form>
  );
}
