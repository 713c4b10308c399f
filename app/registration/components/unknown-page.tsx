import { useTranslations } from "use-intl";
import { LinkForm } from "#app/registration/components/link-form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

/** No such registration, or not one that this browser may see: the page says the same for both. */
export function UnknownPage() {
  const t = useTranslations("registration");
  return (
    <Page title={t("unknown.title")} lead={t("unknown.text")}>
      <Section title={t("mine.linkTitle")} id="link-section">
        <p className="max-w-prose">{t("mine.linkText")}</p>
        <LinkForm />
        <p className="mt-4">
          {t.rich("mine.signIn", { link: (chunks) => <Link to="/sign-in?next=%2Fregistrations">{chunks}</Link> })}
        </p>
      </Section>
    </Page>
  );
}
