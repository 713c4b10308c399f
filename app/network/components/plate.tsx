import { useTranslations } from "use-intl";
import type { NetworkFilter } from "#app/network/filter.ts";
import type { NetworkView } from "#app/network/view.ts";

/** The caption of the picture, as under a plate in print: what is shown, from when to when, from how many sources. */
export function Plate({ view, filter }: { view: NetworkView; filter: NetworkFilter }) {
  const t = useTranslations("network.picture");
  const counts = { organisations: view.nodes.length, ties: view.edges.length, partnerships: view.partnerships.length };
  const parts = [t("plate", counts)];
  if (filter.year !== null) parts.push(t("plate_year", { first: String(filter.year) }));
  else if (view.years) parts.push(t("plate_years", { first: String(view.years.first), last: String(view.years.last) }));
  parts.push(t("plate_sources", { sources: view.sources }));
  return (
    <figcaption className="network-caption">
      <p aria-live="polite">
        <strong className="font-semibold">{parts.join(", ")}.</strong>{" "}
        {view.undated > 0 && !filter.undated && t("undated", { count: view.undated })}
      </p>
      {view.nodes.length > 0 && <p>{t("reading")}</p>}
    </figcaption>
  );
}
