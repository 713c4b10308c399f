import { useTranslations } from "use-intl";
import type { Locale } from "#app/platform/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

type VerifyPageProps = {
  valid: boolean;
  inBoth: { locale: Locale; title: string; answer: string; text: string }[];
};

/** Valid or not, in both languages: whoever asks may read either. */
export function VerifyPage({ valid, inBoth }: VerifyPageProps) {
  const t = useTranslations("papers.verify");
  return (
    <Page title={t("title")}>
      <div className="grid max-w-prose gap-4">
        {inBoth.map(({ locale, answer, text }) => (
          <div key={locale} lang={locale}>
            <Notice tone={valid ? "success" : "danger"} title={answer}>
              {text}
            </Notice>
          </div>
        ))}
      </div>
      <p className="no-print mt-6">
        <Link to="/verify">{t("another")}</Link>
      </p>
    </Page>
  );
}

/** Where a code is typed that cannot be scanned. */
export function CodeForm() {
  const t = useTranslations("papers.verify");
  return (
    <Form method="get" action="/verify" className="field max-w-sm">
      <label htmlFor="code">{t("code")}</label>
      <input
        id="code"
        name="code"
        className="control"
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div className="mt-4">
        <Button variant="primary">
          <Icon name="check" size={16} /> {t("submit")}
        </Button>
      </div>
    </Form>
  );
}
