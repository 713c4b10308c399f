import { arrivalsHeadline } from "#app/registration/desk/statistics/headlines.ts";
import type { Period, PeriodUnit } from "#app/registration/desk/statistics/periods.ts";
import { numberWord, periodWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Figure } from "./figure.tsx";

const [top, ground, foot] = [22, 212, 24];

/** Registrations received per day, week or month; the busiest stands out. */
export function ArrivalsChart({ periods, unit }: { periods: Period[]; unit: PeriodUnit }) {
  const words = useWords();
  const headline = arrivalsHeadline(words, periods, unit);
  const { t } = words;
  return (
    <Figure
      id="arrivals"
      name={t("arrivals.name", { unit })}
      headline={headline}
      note={t("arrivals.note", { unit })}
      table={<ArrivalsTable periods={periods} unit={unit} />}
    >
      <ArrivalsColumns periods={periods} unit={unit} label={`${headline}. ${t("arrivals.caption", { unit })}`} />
    </Figure>
  );
}

/** The columns alone. Where there are many, only the highest and the last are numbered, on a phone sooner. */
export function ArrivalsColumns({ periods, unit, label }: { periods: Period[]; unit: PeriodUnit; label: string }) {
  const { locale } = useWords();
  const most = Math.max(1, ...periods.map(({ total }) => total));
  // A few columns do not fill the width.
  const step = 100 / Math.max(periods.length, 5);
  return (
    <svg width="100%" height={ground + foot} role="img" aria-label={label} className="stat-plot">
      {periods.map(({ start, total }, index) => {
        const tall = total === 0 ? 0 : Math.max(2, (total / most) * (ground - top));
        const important = total === most || index === periods.length - 1;
        return (
          <g key={start}>
            <rect
              x={`${(index + 0.12) * step}%`}
              y={ground - tall}
              width={`${step * 0.76}%`}
              height={tall}
              className={total === most ? "stat-column-most" : "stat-column"}
            >
              <title>{`${periodWord(start, unit, locale, "long")}: ${numberWord(total, locale)}`}</title>
            </rect>
            {total > 0 && (
              <text
                x={`${(index + 0.5) * step}%`}
                y={ground - tall - 6}
                textAnchor="middle"
                className={figureClass(total === most, important, periods.length)}
              >
                {numberWord(total, locale)}
              </text>
            )}
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={ground} y2={ground} className="stat-ground" />
      <PeriodTicks periods={periods} unit={unit} step={step} />
    </svg>
  );
}

function figureClass(isMost: boolean, isImportant: boolean, columns: number): string | undefined {
  if (isMost) return "stat-strong";
  if (isImportant) return undefined;
  return columns > 26 ? "stat-hidden" : columns > 9 ? "stat-fine" : undefined;
}

function PeriodTicks({ periods, unit, step }: { periods: Period[]; unit: PeriodUnit; step: number }) {
  const { locale } = useWords();
  const last = periods.length - 1;
  const parts = Math.min(3, last);
  const at = parts < 1 ? [0] : Array.from({ length: parts + 1 }, (_, index) => Math.round((index * last) / parts));
  return at.map((index) => {
    const isEdge = last > 9 && (index === 0 || index === last);
    const anchor = !isEdge ? "middle" : index === 0 ? "start" : "end";
    const x = !isEdge ? (index + 0.5) * step : index === 0 ? 0 : 100;
    return (
      <text key={index} x={`${x}%`} y={ground + 17} textAnchor={anchor} className="stat-axis">
        {periodWord(periods[index]?.start ?? "", unit, locale, "short")}
      </text>
    );
  });
}

export function ArrivalsTable({ periods, unit }: { periods: Period[]; unit: PeriodUnit }) {
  const { t, locale } = useWords();
  return (
    <Table caption={t("arrivals.caption", { unit })} hideCaption dense className="desk-narrow">
      <thead>
        <tr>
          <Th>{t(`arrivals.${unit}`)}</Th>
          <Th numeric>{t("arrivals.received")}</Th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ start, total }) => (
          <tr key={start}>
            <Th scope="row">{periodWord(start, unit, locale, "long")}</Th>
            <Td numeric>{numberWord(total, locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
