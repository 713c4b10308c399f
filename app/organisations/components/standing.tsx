import { useLocale, useTranslations } from "use-intl";
import { oneDate } from "#app/organisations/date-words.ts";
import { Link } from "#app/ui/link.tsx";

/** When somebody last said that an entry is right, when it last changed, and where its history is. */
export function Standing({
  verifiedAt,
  changedAt,
  history,
}: {
  verifiedAt: string | null;
  changedAt: string | null;
  history: string;
}) {
  const t = useTranslations("organisations.standing");
  const locale = useLocale();
  const day = (at: string) => oneDate(at.slice(0, 10), locale);
  return (
    <p className="mt-3 text-sm text-muted">
      {verifiedAt && `${t("verified", { date: day(verifiedAt) })} `}
      {changedAt ? t("changed", { date: day(changedAt) }) : t("unchanged")} <Link to={history}>{t("history")}</Link>
    </p>
  );
}
