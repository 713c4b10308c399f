import { countriesHeadline } from "#app/registration/desk/statistics/headlines.ts";
import type { Label } from "#app/registration/desk/statistics/labels.ts";
import type { CountryFigures } from "#app/registration/desk/statistics/read.server.ts";
import type { MapDrawing, MapView } from "#app/registration/desk/statistics/view.server.ts";
import { countryName, numberWord, shareWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Figure } from "./figure.tsx";

/** How many countries are listed beside the map of Europe, and alone. */
const [many, few] = [20, 12];
/** The strongest of four colours; with fewer steps the weakest are left out. */
const strongest = 4;

/** Where the delegates come from: the world, the countries with the most, and all in the table. */
export function CountriesMap({ countries, map }: { countries: CountryFigures[]; map: MapView }) {
  const words = useWords();
  const { t } = words;
  const headline = countriesHeadline(words, countries);
  const steps = map.ranges.length;
  const total = countries.reduce((sum, { count }) => sum + count, 0);
  return (
    <Figure
      id="countries"
      name={t("countries.name")}
      headline={headline}
      note={<MapNotes map={map} />}
      table={<CountriesTable countries={countries} total={total} />}
    >
      <Drawing drawing={map.world} steps={steps} label={headline} className="stat-world" />
      <Steps map={map} />
      <div className="stat-beside">
        {map.europe && (
          <div>
            <h3 className="stat-sub">{t("countries.europe")}</h3>
            <Drawing drawing={map.europe} steps={steps} label={t("countries.europe")} className="stat-europe" />
          </div>
        )}
        {countries.length > 1 && <Largest countries={countries.slice(0, map.europe ? many : few)} />}
      </div>
    </Figure>
  );
}

function stepClass(step: number, steps: number): string {
  return `stat-step-${strongest - steps + step}`;
}

type DrawingProps = { drawing: MapDrawing; steps: number; label: string; className: string };

function Drawing({ drawing: { width, height, others, countries, labels }, steps, label, className }: DrawingProps) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={`stat-map ${className}`}>
      <path d={others} className="stat-land" />
      {countries.map(({ code, title, step, path, dot }) => (
        <g key={code} className={stepClass(step, steps)}>
          <title>{title}</title>
          {path && <path d={path} />}
          {dot && <circle cx={dot[0]} cy={dot[1]} r="7" />}
        </g>
      ))}
      <Labels labels={labels.wide} steps={steps} className="stat-labels-wide" />
      <Labels labels={labels.narrow} steps={steps} className="stat-labels-narrow" />
    </svg>
  );
}

function Labels({ labels, steps, className }: { labels: Label[]; steps: number; className: string }) {
  return (
    <g className={className}>
      {labels.map(({ x, y, text, anchor, step }) => (
        <text
          key={`${x} ${y}`}
          x={Math.round(x)}
          y={Math.round(y)}
          textAnchor={anchor}
          className={step === null ? undefined : `stat-on-${strongest - steps + step}`}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** What the colours stand for. */
function Steps({ map }: { map: MapView }) {
  const { t, locale } = useWords();
  const { ranges } = map;
  return (
    <ul className="stat-steps">
      <li>
        <Swatch className="stat-land" /> {t("countries.none")}
      </li>
      {ranges.map(({ from, to }, index) => (
        <li key={from}>
          <Swatch className={stepClass(index + 1, ranges.length)} />{" "}
          {from === to ? numberWord(from, locale) : t("countries.step", { from, to })}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ className }: { className: string }) {
  return (
    <svg width="20" height="12" aria-hidden="true" className={className}>
      <rect width="20" height="12" />
    </svg>
  );
}

/** The countries with the most, as bars: names that find no room on the map are here. */
function Largest({ countries }: { countries: CountryFigures[] }) {
  const { t, locale } = useWords();
  const most = Math.max(...countries.map(({ count }) => count));
  return (
    <div>
      <h3 className="stat-sub">{t("countries.largest")}</h3>
      <ul className="stat-rows stat-rows-countries">
        {countries.map((country) => (
          <li key={country.code}>
            <span className="stat-row-name">{countryName(country, locale)}</span>
            <Bar share={country.count / most} />
            <span className="stat-row-figure">{numberWord(country.count, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Bar({ share, className = "stat-column" }: { share: number; className?: string }) {
  return (
    <svg width="100%" height="12" aria-hidden="true" className="stat-row-bar">
      <rect width={`${share * 100}%`} height="12" className={className} />
    </svg>
  );
}

function MapNotes({ map }: { map: MapView }) {
  const { t } = useWords();
  return (
    <>
      {map.world.countries.some(({ dot }) => dot) && `${t("countries.small")} `}
      {t("countries.territory")}
      {map.footnotes.map((note) => (
        <span key={note} className="block">
          {note}
        </span>
      ))}
    </>
  );
}

function CountriesTable({ countries, total }: { countries: CountryFigures[]; total: number }) {
  const { t, locale } = useWords();
  return (
    <Table caption={t("countries.caption")} hideCaption dense className="desk-narrow">
      <thead>
        <tr>
          <Th>{t("countries.country")}</Th>
          <Th numeric>{t("people")}</Th>
          <Th numeric>{t("share")}</Th>
        </tr>
      </thead>
      <tbody>
        {countries.map((country) => (
          <tr key={country.code}>
            <Th scope="row">{countryName(country, locale)}</Th>
            <Td numeric>{numberWord(country.count, locale)}</Td>
            <Td numeric>{shareWord(country.count, total, locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
