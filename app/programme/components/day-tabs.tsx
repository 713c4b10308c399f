import { useLocale, useTranslations } from "use-intl";
import { dayTab } from "#app/programme/times.ts";
import { Link } from "#app/ui/link.tsx";

/** The days of a programme as links; what has no day printed is behind the last one. */
export function DayTabs({
  days,
  undated,
  day,
  search,
}: {
  days: string[];
  undated: boolean;
  day: string;
  search: URLSearchParams;
}) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const all = [...days, ...(undated ? ["none"] : [])];
  if (all.length < 2) return null;
  const to = (one: string) => {
    const next = new URLSearchParams(search);
    next.set("day", one);
    return `?${next}`;
  };
  return (
    <nav aria-label={t("days")} className="day-tabs">
      <ul>
        {all.map((one) => (
          <li key={one}>
            <Link to={to(one)} preventScrollReset aria-current={one === day ? "page" : undefined}>
              {one === "none" ? t("noDay") : dayTab(one, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
