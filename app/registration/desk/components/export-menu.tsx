import { useTranslations } from "use-intl";
import { ListMenu } from "#app/registration/desk/list/components/list-menu.tsx";
import { Link } from "#app/ui/link.tsx";

const formats = ["xlsx", "csv", "json"] as const;

/** The list as it is narrowed and sorted now, all pages of it, as a file. */
export function ExportMenu({ slug, query, total }: { slug: string; query: string; total: number }) {
  const t = useTranslations("desk.export");
  const search = new URLSearchParams(query);
  search.delete("page");
  const words = search.toString();
  const view = words && `?${words}`;
  return (
    // Another view begins with the menu closed.
    <ListMenu icon="download" words={t("menu")} key={view}>
      <p className="text-sm text-muted">{t("lead", { total })}</p>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <Link to={`/organise/${slug}/registrations.${format}${view}`} reloadDocument>
              {t(format)}
              <span className="text-sm text-muted">{t(`${format}_help`)}</span>
            </Link>
          </li>
        ))}
        <li>
          <Link to={`/organise/${slug}/badges/print?view=${encodeURIComponent(words)}`}>
            {t("badges")}
            <span className="text-sm text-muted">{t("badges_help")}</span>
          </Link>
        </li>
      </ul>
    </ListMenu>
  );
}
