import { useTranslations } from "use-intl";
import { Versions } from "#app/notice/components/versions.tsx";
import type { NoticeView } from "#app/notice/view.server.ts";
import { KeptTable } from "#app/privacy/components/kept-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { ReadingPage } from "#app/ui/reading-page.tsx";

/** A version of the notice, the times that count now, and all versions. */
export function NoticePage({ notice, kinds }: { notice: NoticeView; kinds: { kind: string; days: number }[] }) {
  const t = useTranslations("notice");
  const kept = useTranslations("privacy.kept");
  const { text, date, current } = notice;
  return (
    <ReadingPage
      text={text}
      lead={
        <>
          <p>{text.lead}</p>
          <p className="mt-2 text-base text-muted">
            {t("version", { date })}
            {!current && (
              <>
                {". "}
                {t("notCurrent")} <Link to="/privacy">{t("readCurrent")}</Link>
              </>
            )}
          </p>
        </>
      }
      more={[
        { id: "times", title: kept("title"), content: <KeptTable kinds={kinds} /> },
        { id: "versions", title: t("versions"), content: <Versions notice={notice} /> },
      ]}
    />
  );
}
