import { useTranslations } from "use-intl";
import type { TieYears } from "#app/organisations/rules.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

const width = 320;
const height = 112;
const base = 88;
const tallest = 68;

/** How many ties each year saw, as columns with their figures; the same as a table behind it. */
export function TiesChart({ ties }: { ties: TieYears }) {
  const t = useTranslations("organisations.chart");
  const { years, open, undated } = ties;
  if (years.length < 2) return null;
  return (
    <figure className="ties-chart">
      <figcaption className="text-sm font-semibold">{t("title")}</figcaption>
      <Columns years={years} label={t("description", rangeOf(years))} />
      {(open > 0 || undated > 0) && (
        <p className="text-xs text-muted">
          {[open > 0 && t("open", { count: open }), undated > 0 && t("undated", { count: undated })]
            .filter(Boolean)
            .join(" ")}
        </p>
      )}
      <Disclosure summary={t("table")} className="text-sm">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("year")}</th>
              <th scope="col" className="numeric">
                {t("count")}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, count }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="numeric">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

function rangeOf(years: TieYears["years"]): { from: string; to: string } {
  return { from: String(years[0]?.year ?? ""), to: String(years.at(-1)?.year ?? "") };
}

function Columns({ years, label }: { years: TieYears["years"]; label: string }) {
  const step = width / Math.max(years.length, 6);
  const most = Math.max(...years.map(({ count }) => count));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="mt-2 w-full max-w-xs">
      {years.map(({ year, count }, index) => {
        const middle = (index + 0.5) * step;
        const tall = count === 0 ? 0 : Math.max(2, (count / most) * tallest);
        return (
          <g key={year}>
            <rect
              x={middle - step * 0.3}
              y={base - tall}
              width={step * 0.6}
              height={tall}
              rx="1"
              className="fill-link"
            />
            {count > 0 && (
              <text x={middle} y={base - tall - 4} textAnchor="middle" fontSize="11" className="fill-ink">
                {count}
              </text>
            )}
            <text x={middle} y={base + 16} textAnchor="middle" fontSize="10" className="fill-muted">
              {years.length > 8 ? `’${String(year).slice(2)}` : year}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={base + 0.5} y2={base + 0.5} className="stroke-control" strokeWidth="1" />
    </svg>
  );
}
