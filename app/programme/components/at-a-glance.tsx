import { useLocale, useTranslations } from "use-intl";
import type { ProgrammeGlance } from "#app/programme/rules.ts";
import { dayWords } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";

/** The days of a large programme with their plenaries and keynotes; the rest is on the programme's own page. */
export function AtAGlance({ slug, days }: { slug: string; days: ProgrammeGlance[] }) {
  const t = useTranslations("programme");
  const locale = useLocale();
  return (
    <ol>
      {days.map(({ day, from, to, sessions, main }) => (
        <li key={day} className="dated-item">
          <div>
            <h3 className="font-semibold">
              <Link to={`/conferences/${slug}/programme?day=${day}`}>{dayWords(day, locale, { year: false })}</Link>
            </h3>
            <p className="text-sm text-muted tabular-nums">
              {from}–{to} · {t("found", { count: sessions })}
            </p>
          </div>
          <ul className="text-sm">
            {main.map((session) => (
              <li key={session.slug} className="py-0.5">
                <Link to={`/conferences/${slug}/programme/${session.slug}`}>
                  <ContentText text={session.title} />
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
