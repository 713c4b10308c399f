import { useLocale, useTranslations } from "use-intl";
import { When } from "#app/network/components/partnership-line.tsx";
import { barOf } from "#app/network/timeline.ts";
import type { TimelineView } from "#app/network/view.server.ts";
import type { PartnershipRow } from "#app/network/view.ts";
import { Empty } from "#app/ui/empty.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { kindClass } from "#app/ui/kind-palette.ts";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** What was when: a bar for each partnership of the chosen, a column for each year of all. */
export function Timeline({ timeline }: { timeline: TimelineView }) {
  const t = useTranslations("network.time");
  const locale = useLocale();
  const { of, rows, years } = timeline;
  const names = new Intl.ListFormat(locale).format(of.map(({ name }) => name));
  const title =
    of.length === 0 ? t("title") : t(of.length === 1 ? "title_of" : "title_together", { name: names, names });
  const dated = rows.filter(({ span }) => span.from ?? span.to);
  const undated = rows.filter(({ span }) => !(span.from ?? span.to));
  return (
    <div className="network-timeline">
      <h2>{title}</h2>
      {of.length > 0 && rows.length === 0 && <Empty title={t("nothing")} />}
      {of.length === 0 && years.every(({ count }) => count === 0) && <Empty title={t("none")} />}
      {dated.length > 0 && <Bars rows={dated} />}
      {undated.length > 0 && (
        <>
          <h3 className="network-panel-heading">
            {t("undated")} ({undated.length})
          </h3>
          <ul className="network-ties">
            {undated.map((row) => (
              <li key={row.id}>
                <KindMark kind={row.kind} /> <PartnershipLink row={row} />
                <SourceMark citations={row.citations} />
              </li>
            ))}
          </ul>
        </>
      )}
      {years.some(({ count }) => count > 0) && <Years years={years} />}
    </div>
  );
}

/** Bars in a frame of years; the words stand in a list, so that it is read without the picture too. */
function Bars({ rows }: { rows: PartnershipRow[] }) {
  const t = useTranslations("network.time");
  const ends = rows.flatMap(({ span }) => barOf(span, 0) ?? []);
  const first = Math.floor(Math.min(...ends.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...ends.map(({ to }) => to)));
  const share = (at: number) => ((at - first) / Math.max(1, last - first)) * 100;
  const marks = Array.from({ length: last - first }, (_, index) => first + index);
  const every = Math.ceil(marks.length / 10);
  return (
    <>
      <ol className="network-bars">
        <li aria-hidden="true" className="network-bar network-axis">
          <span />
          <svg width="100%" height="20" aria-hidden="true">
            {marks
              .filter((_, index) => index % every === 0)
              .map((year) => (
                <text key={year} x={`${share(year)}%`} y="14">
                  {year}
                </text>
              ))}
          </svg>
        </li>
        {rows.map((row) => {
          const bar = barOf(row.span, last);
          return (
            <li key={row.id} className="network-bar">
              <span>
                <PartnershipLink row={row} />{" "}
                <span className="text-muted">
                  <When row={row} />
                </span>
                <SourceMark citations={row.citations} />
              </span>
              {bar && (
                <svg width="100%" height="20" aria-hidden="true" className={kindClass(row.kind)}>
                  <rect
                    x={`${share(bar.from)}%`}
                    y="5"
                    width={`${Math.max(0.6, share(bar.to) - share(bar.from))}%`}
                    height="10"
                    rx="2"
                    opacity={bar.isOpen ? 0.6 : 1}
                  />
                </svg>
              )}
            </li>
          );
        })}
      </ol>
      <p className="text-sm text-muted">{t("axis")}</p>
    </>
  );
}

function PartnershipLink({ row }: { row: PartnershipRow }) {
  return (
    <Link to={`/partnerships/${row.slug}`} lang={row.lang}>
      {row.title}
    </Link>
  );
}

const columns = { height: 160, width: 24 };

/** How many partnerships touch each year, as columns by kind and as a table. */
function Years({ years }: { years: TimelineView["years"] }) {
  const t = useTranslations("network.time");
  const most = Math.max(1, ...years.map(({ count }) => count));
  return (
    <>
      <svg
        viewBox={`0 0 ${years.length * columns.width} ${columns.height + 24}`}
        className="network-years"
        aria-hidden="true"
      >
        {years.map(({ year, count, kinds }, index) => {
          const x = index * columns.width;
          let y = columns.height;
          return (
            <g key={year}>
              {Object.entries(kinds).map(([kind, own]) => {
                const height = (own / most) * (columns.height - 16);
                y -= height;
                return (
                  <rect
                    key={kind}
                    className={kindClass(kind)}
                    x={x + 3}
                    y={y}
                    width={columns.width - 6}
                    height={height}
                  />
                );
              })}
              {count > 0 && (
                <text x={x + columns.width / 2} y={y - 3}>
                  {count}
                </text>
              )}
              {(years.length <= 20 || index % 5 === 0) && (
                <text x={x + columns.width / 2} y={columns.height + 16}>
                  {String(year).slice(2).padStart(3, "’")}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <Table caption={t("title")} hideCaption dense>
        <thead>
          <tr>
            <Th>{t("year")}</Th>
            <Th numeric>{t("count")}</Th>
          </tr>
        </thead>
        <tbody>
          {years
            .filter(({ count }) => count > 0)
            .map(({ year, count }) => (
              <tr key={year}>
                <Th scope="row">{year}</Th>
                <Td numeric>{count}</Td>
              </tr>
            ))}
        </tbody>
      </Table>
    </>
  );
}
