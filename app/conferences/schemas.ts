import { countryParam } from "#app/organisations/schemas.ts";
import { numberParam, textParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";

/** What the list of conferences is asked for, as it stands in the address. */
export type ConferenceSearch = { series: string | null; year: number | null; country: string | null };

/** Reads the filter of the list from an address; what cannot be understood is left out. */
export function parseConferenceSearch(params: URLSearchParams): ConferenceSearch {
  const series = textParam(params, "series");
  return {
    series: isSlug(series) ? series : null,
    year: numberParam(params, "year", 2200, null),
    country: countryParam(params),
  };
}
