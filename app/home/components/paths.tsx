import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";

const paths = [
  ["delegate", "/conferences"],
  ["partner", "/organisations"],
  ["organiser", "/organise"],
] as const;

/** Three short ways in, one for each kind of person. */
export function Paths() {
  const t = useTranslations("home.paths");
  return (
    <section aria-label={t("label")} className="paths">
      {paths.map(([who, to]) => (
        <div key={who}>
          <h2>{t(who)}</h2>
          <p>{t(`${who}Text`)}</p>
          <Link to={to} className="arrow-link">
            {t(`${who}Link`)}
            <Icon name="arrow-right" size={16} />
          </Link>
        </div>
      ))}
    </section>
  );
}
