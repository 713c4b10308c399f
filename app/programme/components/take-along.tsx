import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import type { ShownRelease } from "#app/programme/releases/shown.server.ts";
import { Link, withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/** The programme on paper, in a calendar and for other programs, and which version it is. */
export function TakeAlong({
  place,
  release,
}: {
  place: { slug: string; timeZone: string };
  release: ShownRelease | null;
}) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const prefix = usePrefix();
  const base = withPrefix(prefix, `/conferences/${place.slug}`);
  return (
    <aside aria-label={t("take")} className="programme-take no-print">
      <ul>
        <li>
          <a href={`${base}/programme.pdf`}>{t("pdf")}</a>
        </li>
        <li>
          <a href={`${base}/schedule.ics`}>{t("calendarAll")}</a>
        </li>
        <li>
          {t("forPrograms")} <a href={`${base}/schedule.json`}>JSON</a>, <a href={`${base}/schedule.xml`}>XML</a>
          {release && (
            <>
              , <a href={`${base}/feed.atom`}>Atom</a>
            </>
          )}
        </li>
        {release && (
          <li>
            <Link to={`/conferences/${place.slug}/screen`}>{t("screen")}</Link>
          </li>
        )}
        {release && (
          <li>
            <Link to={`/conferences/${place.slug}/versions`}>
              {t("versions", {
                name: release.name,
                when: momentWords(release.publishedAt, locale, place.timeZone),
              })}
            </Link>
          </li>
        )}
      </ul>
    </aside>
  );
}
