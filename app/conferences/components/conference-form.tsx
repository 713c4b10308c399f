import { useLocale, useTranslations } from "use-intl";
import { useSeriesName } from "#app/conferences/components/series-name.tsx";
import type { ConferenceChoices } from "#app/conferences/queries/list.server.ts";
import type { ConferenceSearch } from "#app/conferences/schemas.ts";
import { QueryForm, QuerySelect } from "#app/ui/query-form.tsx";

/** Filters of the list of conferences. */
export function ConferenceForm({ search, choices }: { search: ConferenceSearch; choices: ConferenceChoices }) {
  const t = useTranslations("conferences.list");
  const locale = useLocale();
  const seriesName = useSeriesName();
  const countries = choices.countries
    .map(({ code, name }) => ({ value: code, label: name[locale] ?? name.en ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <QueryForm action="/conferences" label={t("filter")}>
      <QuerySelect
        name="series"
        label={t("series")}
        value={search.series ?? ""}
        all={t("allSeries")}
        options={choices.series.map((series) => ({ value: series, label: seriesName(series) }))}
      />
      <QuerySelect
        name="year"
        label={t("year")}
        value={search.year === null ? "" : String(search.year)}
        all={t("allYears")}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <QuerySelect
        name="country"
        label={t("country")}
        value={search.country ?? ""}
        all={t("allCountries")}
        options={countries}
      />
    </QueryForm>
  );
}
