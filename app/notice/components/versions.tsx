import { useTranslations } from "use-intl";
import { Changes } from "#app/notice/components/changes.tsx";
import type { NoticeView } from "#app/notice/view.server.ts";
import { Link } from "#app/ui/link.tsx";

/** Every version of the notice, and what was new in the one on the page. */
export function Versions({ notice: { versions, news, changes } }: { notice: NoticeView }) {
  const t = useTranslations("notice");
  return (
    <div className="prose">
      <ul>
        {versions.map(({ version, date, current }) => (
          <li key={version}>
            <Link to={`/privacy/${version}`}>{t("version", { date })}</Link>
            {current && ` (${t("current")})`}
          </li>
        ))}
      </ul>
      {news && (
        <>
          <h3>{t("changed")}</h3>
          <p className="whitespace-pre-line">{news}</p>
        </>
      )}
      {changes && (
        <details>
          <summary>{t("changedTitle")}</summary>
          <Changes changes={changes} />
        </details>
      )}
    </div>
  );
}
