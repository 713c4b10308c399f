import { useTranslations } from "use-intl";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { HeldData, type HeldPart } from "#app/privacy/components/held-data.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

type Props = {
  title: string;
  reference: string;
  /** Whoever asks has shown to read the mail of the address. */
  proved: boolean;
  contactEmail: string | null;
  mayChange: boolean;
  mayErase: boolean;
  parts: HeldPart[];
  answer: FormAnswer;
};

/** What is kept with a registration: to see, take away, correct and erase, without an account. */
export function RegistrationData({
  title,
  reference,
  proved,
  contactEmail,
  mayChange,
  mayErase,
  parts,
  answer,
}: Props) {
  const t = useTranslations("privacy.mine");
  const own = `/registrations/${reference}`;
  if (!proved) {
    return (
      <Page title={title}>
        <Notice tone="info">{t("proveFirst")}</Notice>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t("registrationLead")}>
      <div className="flex flex-wrap gap-3">
        <a href={`${own}/data.json`} download className={buttonClass("secondary", "md")}>
          <Icon name="download" />
          {t("download")}
        </a>
        {mayChange && <LinkButton to={`${own}/change`}>{t("correct")}</LinkButton>}
      </div>
      {!mayChange && (
        <p className="mt-4 text-muted">
          {contactEmail ? t("askToCorrect", { email: contactEmail }) : t("askOrganisers")}
        </p>
      )}
      <Section id="held" title={t("held")}>
        <HeldData parts={parts} />
      </Section>
      <Section id="erase" title={t("erase")}>
        <p className="max-w-prose">{t("eraseLead")}</p>
        <p className="mt-3 max-w-prose">{t("stays")}</p>
        {mayErase ? (
          <div className="mt-4">
            <AccountForm
              id="erase"
              answer={answer}
              labels={{ understood: t("understood") }}
              submit={t("eraseSubmit")}
              variant="danger"
            >
              {(fields) => <Checkbox field={fields.understood} label={t("understood")} required />}
            </AccountForm>
          </div>
        ) : (
          <Notice tone="info" className="mt-4">
            <p>
              {t("withdrawFirst")} <Link to={own}>{t("toRegistration")}</Link>
            </p>
          </Notice>
        )}
      </Section>
    </Page>
  );
}
