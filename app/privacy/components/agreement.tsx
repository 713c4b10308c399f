import { useTranslations } from "use-intl";
import type { AgreementView } from "#app/privacy/mine.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Which notice the owner of an account agreed to; with a newer one, what is new in it and the agreement to that. */
export function Agreement({ notice: { version, date, news } }: { notice: AgreementView }) {
  const t = useTranslations("privacy.mine");
  return (
    <>
      <p className="max-w-prose">
        {version === null
          ? t("agreedNone")
          : t.rich("agreed", {
              version,
              date: date ?? "",
              link: (chunks) => <Link to={`/privacy/${version}`}>{chunks}</Link>,
            })}
      </p>
      {news !== null && (
        <Notice tone="info" title={t("newNotice")} className="mt-4">
          <p>{t.rich("newNoticeText", { link: (chunks) => <Link to="/privacy">{chunks}</Link> })}</p>
          {news && <p className="mt-2 whitespace-pre-line">{news}</p>}
          <Form method="post" className="mt-4">
            <Button name="intent" value="agree">
              {t("agree")}
            </Button>
          </Form>
        </Notice>
      )}
    </>
  );
}
