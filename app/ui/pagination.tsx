import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";

/** The page numbers to show: the ends, the current one and its neighbours; null stands for a gap. */
function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount]);
  // A gap of a single page is no gap: the page itself takes no more room.
  if (page === 4) wanted.add(2);
  if (page === pageCount - 3) wanted.add(pageCount - 1);
  const pages = [...wanted].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  return pages.flatMap((n, index) => (index > 0 && n - (pages[index - 1] ?? 0) > 1 ? [null, n] : [n]));
}

/** Links to the pages of a long list; `search` is the current query string, whose other parts stay. */
export function Pagination({
  page,
  pageCount,
  search,
  param = "page",
  label,
}: {
  page: number;
  pageCount: number;
  search: URLSearchParams | string;
  param?: string;
  /** What the pages are of, where there are several lists on one page. */
  label?: string;
}) {
  const t = useTranslations("ui.pagination");
  if (pageCount <= 1) return null;
  const to = (n: number) => {
    const next = new URLSearchParams(search);
    if (n === 1) next.delete(param);
    else next.set(param, String(n));
    return `?${next}`;
  };
  return (
    <nav aria-label={label ?? t("label")} className="pagination">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          <Icon name="chevron-left" size={16} />
          {t("previous")}
        </Link>
      )}
      <ol>
        {pagesToShow(page, pageCount).map((n, index) => (
          <li key={n ?? `gap-${index}`}>
            {n === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link to={to(n)} aria-current={n === page ? "page" : undefined} aria-label={t("page", { n })}>
                {n}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount && (
        <Link to={to(page + 1)} rel="next">
          {t("next")}
          <Icon name="chevron-right" size={16} />
        </Link>
      )}
    </nav>
  );
}
