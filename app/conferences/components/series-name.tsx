import { useTranslations } from "use-intl";

/** A series by name; one that the platform does not know by its own word. */
export function SeriesName({ series }: { series: string }) {
  return useSeriesName()(series);
}

/** The same for option lists. */
export function useSeriesName(): (series: string) => string {
  const t = useTranslations("conferences.list.seriesNames");
  return (series) => (t.has(series as "octopus") ? t(series as "octopus") : series);
}
