import { useTranslations } from "use-intl";
import { Notice } from "#app/ui/notice.tsx";

/** Why nothing can be changed here, where nothing can. */
export function DraftNotice({ drafted, builds }: { drafted: boolean; builds: boolean; programme: string }) {
  const t = useTranslations("sessions");
  if (!drafted)
    return (
      <Notice tone="info" title={t("noDraft")} className="mb-4">
        <p>{t("noDraftText")}</p>
      </Notice>
    );
  if (!builds)
    return (
      <Notice tone="info" className="mb-4">
        {t("onlyEditors")}
      </Notice>
    );
  return null;
}
