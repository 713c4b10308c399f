import type { CountryView } from "#app/organisations/queries/countries.server.ts";
import { byYear } from "#app/organisations/rules.ts";
import { English } from "#app/ui/content-text.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** What was done with a country, year by year. */
export function Cooperation({ items }: { items: CountryView["cooperation"] }) {
  return byYear(items).map(({ year, items: ofYear }) => (
    <div key={year} className="dated-item">
      <h3 className="font-serif text-lg font-semibold tabular-nums">{year}</h3>
      <ul className="list-none">
        {ofYear.map(({ id, summary, citations }) => (
          <li key={id} className="mt-2 first:mt-0">
            <English>{summary}</English>
            <SourceMark citations={citations} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
