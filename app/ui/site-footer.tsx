import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";
import { Mark } from "#app/ui/mark.tsx";
import { useRootData } from "#app/ui/root-data.ts";

const places = ["about", "sources", "accessibility", "privacy"] as const;

/** The foot of every page. */
export function SiteFooter() {
  const t = useTranslations("ui");
  const mode = useRootData()?.mode;
  return (
    <footer className="site-footer">
      {mode === "demo" && (
        <div className="demo-notice">
          <p>
            <strong>{t("demo.title")}.</strong> {t("demo.text")} <Link to="/outbox">{t("demo.outbox")}</Link>
          </p>
        </div>
      )}
      <div className="site-footer-row">
        <div className="site-footer-sign">
          <Mark size={24} />
          <p>{t("footer.statement")}</p>
        </div>
        <nav aria-label={t("nav.footer")}>
          <ul>
            {places.map((place) => (
              <li key={place}>
                <Link to={`/${place}`}>{t(`nav.${place}`)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
