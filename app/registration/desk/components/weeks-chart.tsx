import { useLocale, useTranslations } from "use-intl";
import { wordDate } from "#app/platform/date-format.ts";
import type { Overview } from "#app/registration/desk/overview.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

const [width, height, foot] = [720, 160, 24];

/** Registrations received per week as columns with their figures on top; the same as a table behind it. */
export function WeeksChart({ weeks }: { weeks: Overview["weeks"] }) {
  const t = useTranslations("desk.overview");
  const locale = useLocale();
  const day = (week: string) =>
    wordDate(new Date(`${week}T00:00:00Z`), locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const most = Math.max(...weeks.map(({ count }) => count));
  const step = width / weeks.length;
  const every = Math.ceil(weeks.length / 10);
  return (
    <figure className="desk-chart">
      <svg viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={t("over_time_caption")}>
        {weeks.map(({ week, count }, index) => {
          const top = height - (count / most) * (height - 20);
          const middle = index * step + step / 2;
          return (
            <g key={week}>
              <rect
                x={index * step + step * 0.15}
                y={top}
                width={step * 0.7}
                height={height - top}
                className="desk-column"
              />
              <text x={middle} y={top - 5} textAnchor="middle">
                {count}
              </text>
              {index % every === 0 && (
                <text x={middle} y={height + 17} textAnchor="middle" className="desk-axis">
                  {day(week)}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={width} y1={height} y2={height} className="desk-ground" />
      </svg>
      <Disclosure summary={t("over_time_caption")}>
        <Table caption={t("over_time_caption")} hideCaption dense className="desk-narrow">
          <thead>
            <tr>
              <Th>{t("week")}</Th>
              <Th numeric>{t("received")}</Th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, count }) => (
              <tr key={week}>
                <Th scope="row">{day(week)}</Th>
                <Td numeric>{count}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </figure>
  );
}
