import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";

export type Crumb = { label: string; to?: string; lang?: string };

/** The way from the top to this page; the last has no link. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const t = useTranslations("ui.nav");
  return (
    <nav aria-label={t("breadcrumbs")} className="breadcrumbs">
      <ol>
        {items.map((item, index) => (
          <li key={item.to ?? item.label}>
            {item.to ? (
              <Link to={item.to} lang={item.lang}>
                {item.label}
              </Link>
            ) : (
              <span lang={item.lang} aria-current={index === items.length - 1 ? "page" : undefined}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
