import { useTranslations } from "use-intl";
import { Notice } from "#app/ui/notice.tsx";

/** Says that what is shown never left. */
export function NotSentNotice() {
  const t = useTranslations("mail");
  return (
    <Notice tone="info" title={t("notSentTitle")}>
      {t("notSent")}
    </Notice>
  );
}
