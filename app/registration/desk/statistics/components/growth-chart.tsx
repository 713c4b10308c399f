import { growthHeadline } from "#app/registration/desk/statistics/headlines.ts";
import {
  type DayCount,
  daysBetween,
  growth,
  halfDay,
  noCounts,
  periodStart,
  type StateCounts,
  sumOf,
  unitFor,
} from "#app/registration/desk/statistics/periods.ts";
import { spreadApart } from "#app/registration/desk/statistics/shares.ts";
import { dayWord, numberWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Figure } from "./figure.tsx";
import { stackedStates } from "./state-key.tsx";
import { StateTh } from "./state-th.tsx";

const [top, ground, foot] = [22, 212, 24];

/** How the registrations have grown, by what has become of them, each named where it ends. */
export function GrowthChart({ days, last, timeZone }: { days: DayCount[]; last: string; timeZone: string }) {
  const words = useWords();
  const { t } = words;
  const points = growth(days, last);
  const headline = growthHeadline(words, days);
  const final = points.at(-1);
  if (!final) return null;
  return (
    <Figure
      id="growth"
      name={t("growth.name")}
      headline={headline}
      note={t("growth.note", { zone: timeZone })}
      table={<GrowthTable points={points} />}
    >
      <div className="stat-growth">
        <svg width="100%" height={ground + foot} role="img" aria-label={`${headline}. ${t("growth.caption")}`}>
          <Areas points={points} />
          <line x1="0" x2="100%" y1={ground} y2={ground} className="stat-ground" />
          <DayTicks points={points} />
          <Half points={points} day={halfDay(days)} />
        </svg>
        <Ends counts={final.counts} />
      </div>
    </Figure>
  );
}

type Points = { day: string; counts: StateCounts }[];

/** One area upon the other. The drawing is stretched to its box, so that words beside it keep their size. */
function Areas({ points }: { points: Points }) {
  const final = points.at(-1)?.counts ?? noCounts();
  const total = sumOf(final);
  const right = points.length - 1;
  return (
    <svg
      y={top}
      width="100%"
      height={ground - top}
      viewBox={`0 0 ${right} ${total}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {stackedStates.map((state, index) => {
        const below = (counts: StateCounts) => stackedStates.slice(0, index).reduce((sum, one) => sum + counts[one], 0);
        if (final[state] === 0) return null;
        const upper = points.map(({ counts }, at) => `${at},${total - below(counts) - counts[state]}`);
        const lower = points.map(({ counts }, at) => `${at},${total - below(counts)}`).reverse();
        return (
          <path
            key={state}
            d={`M${upper.join("L")}L${lower.join("L")}Z`}
            className={`stat-area stat-fill-${state}`}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}

/** Four days at even distances; the chart reaches from the beginning of the first to the end of the last. */
function DayTicks({ points }: { points: Points }) {
  const { locale } = useWords();
  const length = points.length - 1;
  const steps = Math.min(3, length - 1);
  const at = steps < 1 ? [0] : Array.from({ length: steps + 1 }, (_, index) => Math.round((index * length) / steps));
  return at.map((position, index) => (
    <text
      key={position}
      x={`${(position / length) * 100}%`}
      y={ground + 17}
      textAnchor={index === 0 ? "start" : index === at.length - 1 ? "end" : "middle"}
      className="stat-axis"
    >
      {dayWord(points[Math.max(position, 1)]?.day ?? "", locale, "short")}
    </text>
  ));
}

/** Where half had arrived. */
function Half({ points, day }: { points: Points; day: string | null }) {
  const { t, locale } = useWords();
  const length = points.length - 1;
  const final = points.at(-1);
  const index = points.findLastIndex((point) => point.day === day);
  const point = points[index];
  if (!point || !final || day === null || index === length) return null;
  const height = (sumOf(point.counts) / sumOf(final.counts)) * (ground - top);
  const x = `${(index / length) * 100}%`;
  const isLate = index / length > 0.3;
  return (
    <>
      <line x1={x} x2={x} y1={ground} y2={ground - height} className="stat-half" />
      <circle cx={x} cy={ground - height} r="3.5" className="stat-dot" />
      <text
        x={x}
        y={ground - height - 6}
        dx={isLate ? -4 : -2}
        textAnchor={isLate ? "end" : "start"}
        className="stat-strong"
      >
        {t("growth.half_mark", { day: dayWord(day, locale, "short") })}
      </text>
    </>
  );
}

/** The names of the areas at the height where they end. */
function Ends({ counts }: { counts: StateCounts }) {
  const { t } = useWords();
  const total = sumOf(counts);
  const shown = stackedStates.filter((state) => counts[state] > 0);
  let sofar = 0;
  const middles = shown.map((state) => {
    const middle = sofar + counts[state] / 2;
    sofar += counts[state];
    return ground - (middle / total) * (ground - top);
  });
  const heights = spreadApart(middles, 17, top + 2, ground - 4);
  return (
    <svg width="112" height={ground + foot} aria-hidden="true">
      {shown.map((state, index) => (
        <g key={state}>
          <path
            d={`M0,${middles[index]}L8,${heights[index]}`}
            fill="none"
            className={`stat-lead stat-stroke-${state}`}
          />
          <text x="13" y={(heights[index] ?? 0) + 4}>
            {t(`state.${state}`, { count: counts[state] })}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The same at the end of each day, week or month. */
function GrowthTable({ points }: { points: Points }) {
  const { t, locale } = useWords();
  const days = points.slice(1);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const unit = unitFor(first.day, last.day);
  const rows = days.filter(({ day }, index) => {
    const next = days[index + 1];
    return !next || periodStart(next.day, unit) !== periodStart(day, unit);
  });
  const states = stackedStates.filter((state) => last.counts[state] > 0);
  const isLong = daysBetween(first.day, last.day) > 300;
  return (
    <Table caption={t("growth.caption")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("arrivals.day")}</Th>
          {states.map((state) => (
            <StateTh key={state} state={state} />
          ))}
          <Th numeric>{t("total")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, counts }) => (
          <tr key={day}>
            <Th scope="row">{dayWord(day, locale, isLong ? "full" : "long")}</Th>
            {states.map((state) => (
              <Td key={state} numeric>
                {numberWord(counts[state], locale)}
              </Td>
            ))}
            <Td numeric>{numberWord(sumOf(counts), locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
