import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Said where the programme is shown as its sources have it: there is nothing to work on yet. */
export function NoDraft({ slug }: { slug: string }) {
  const t = useTranslations("rooms");
  return (
    <Notice tone="info" className="mb-6">
      <p>{t("no_draft")}</p>
      <p>
        <Link to={`/organise/${slug}/programme/releases`}>{t("to_releases")}</Link>
      </p>
    </Notice>
  );
}
