import { useTranslations } from "use-intl";
import type { NextView } from "#app/home/view.server.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** The conference one can register for, or the next that will open. */
export function NextConference({ next }: { next: NextView | null }) {
  const t = useTranslations("home.next");
  if (!next) {
    return (
      <aside className="next" aria-label={t("label")}>
        <p className="kicker">{t("label")}</p>
        <p className="mb-6">{t("none")}</p>
        <LinkButton to="/conferences">{t("noneAction")}</LinkButton>
      </aside>
    );
  }
  const path = `/conferences/${next.slug}`;
  return (
    <section className="next" aria-labelledby="next-conference">
      <p className="kicker">{t("label")}</p>
      <h2 id="next-conference" className="next-name" lang={next.name.lang}>
        <Link to={path}>{next.name.text}</Link>
      </h2>
      {next.isDemonstration && (
        <Tag tone="warning" className="mt-3">
          {t("demonstration")}
        </Tag>
      )}
      <Facts next={next} />
      <div className="next-actions">
        {next.registration.state === "open" && (
          <LinkButton to={`${path}/register`} variant="primary">
            {t("register")}
          </LinkButton>
        )}
        {next.hasProgramme && <LinkButton to={`${path}/programme`}>{t("programme")}</LinkButton>}
      </div>
    </section>
  );
}

function Facts({ next }: { next: NextView }) {
  const t = useTranslations("home.next");
  const { registration, placesLeft } = next;
  const when = registration.state === "open" ? registration.closes : registration.opens;
  return (
    <dl className="next-facts">
      <dt>{t("dates")}</dt>
      <dd>{next.dates}</dd>
      {next.place && (
        <>
          <dt>{t("place")}</dt>
          <dd>{next.place}</dd>
        </>
      )}
      {placesLeft !== null && (
        <>
          <dt>{t("places")}</dt>
          <dd>{t("placesLeft", { count: placesLeft })}</dd>
        </>
      )}
      {when && (
        <>
          <dt>{t(registration.state === "open" ? "closes" : "opens")}</dt>
          <dd>{when}</dd>
        </>
      )}
    </dl>
  );
}
