import { useTranslations } from "use-intl";
import type { EditionView } from "#app/home/view.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** The Octopus conferences that the documents speak of, along a line. */
export function Editions({ editions }: { editions: EditionView[] }) {
  const t = useTranslations("home.editions");
  return (
    <section aria-labelledby="editions" className="home-part">
      <div className="home-part-head">
        <div>
          <h2 id="editions" className="section-title">
            {t("title")}
          </h2>
          <p className="mt-1 text-muted">{t("lead")}</p>
        </div>
        <Link to="/conferences" className="arrow-link">
          {t("all")}
          <Icon name="arrow-right" size={16} />
        </Link>
      </div>
      <ol className="timeline">
        {editions.map((edition) => (
          <li key={edition.slug}>
            <Item edition={edition} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ edition }: { edition: EditionView }) {
  const t = useTranslations("home.editions");
  const where = [edition.dates, edition.place].filter(Boolean).join(", ");
  return (
    <>
      <p className="timeline-year">
        {edition.year}
        {edition.announced && <span className="timeline-state">{t("announced")}</span>}
      </p>
      <p className="timeline-name" lang={edition.name.lang}>
        <Link to={`/conferences/${edition.slug}`}>{edition.name.text}</Link>
        <SourceMark citations={edition.citations} />
      </p>
      {where && <p>{where}</p>}
      {edition.facts.map((fact) => (
        <p key={fact} lang="en">
          {fact}
        </p>
      ))}
    </>
  );
}
