import { useTranslations } from "use-intl";
import { NavLink } from "#app/ui/link.tsx";

/** The two pages about the badges of a conference. */
export function BadgeTabs({ slug }: { slug: string }) {
  const t = useTranslations("badges.tabs");
  const base = `/organise/${slug}/badges`;
  return (
    <nav className="desk-tabs" aria-label={t("label")}>
      <NavLink to={base} end>
        {t("design")}
      </NavLink>
      <NavLink to={`${base}/print`}>{t("print")}</NavLink>
    </nav>
  );
}
