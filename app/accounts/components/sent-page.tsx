import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useRootData } from "#app/ui/root-data.ts";

/** The same for every address that was given: a message is under way, if there is one to send. */
export function SentPage({ text, again }: { text: string; again: string }) {
  const t = useTranslations("accounts.sent");
  const mode = useRootData()?.mode;
  return (
    <Page title={t("title")} lead={text}>
      <p>{t("nothing")}</p>
      <p className="mt-4">
        <Link to={again}>{t("again")}</Link>
      </p>
      {(mode === "demo" || mode === "development") && (
        <Notice tone="info" className="mt-8">
          <p>
            {t("outbox")} <Link to="/outbox">{t("outboxLink")}</Link>
          </p>
        </Notice>
      )}
    </Page>
  );
}
