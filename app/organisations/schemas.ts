import { choiceParam, numberParam, textParam } from "#app/platform/search-params.ts";
import { OrganisationKind, PartnershipKind, Region, TreatyState } from "#prisma/generated/enums.ts";

const organisationKinds = Object.values(OrganisationKind);
export const partnershipKinds = Object.values(PartnershipKind);
export const regions = Object.values(Region);
export const treatyStates = Object.values(TreatyState);

export const directorySorts = ["name", "kind", "country", "partnerships"] as const;
export type DirectorySort = (typeof directorySorts)[number];

/** What the directory is asked for, as it stands in the address. */
export type DirectorySearch = {
  q: string;
  kind: OrganisationKind | null;
  country: string | null;
  sort: DirectorySort;
  page: number;
};

/** Reads a directory search from an address; what cannot be understood is left out. */
export function parseDirectorySearch(params: URLSearchParams): DirectorySearch {
  return {
    q: textParam(params, "q"),
    kind: choiceParam(params, "kind", organisationKinds),
    country: countryParam(params),
    sort: choiceParam(params, "sort", directorySorts) ?? "name",
    page: numberParam(params, "page", 10_000, 1),
  };
}

/** A country code in an address, in either case; null when it cannot be one. */
export function countryParam(params: URLSearchParams): string | null {
  const value = params.get("country")?.toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(value) ? value : null;
}

export type CountrySearch = { region: Region | null; state: TreatyState | "none" | null };

/** Reads the filter of the list of countries from an address. */
export function parseCountrySearch(params: URLSearchParams): CountrySearch {
  return {
    region: choiceParam(params, "region", regions),
    state: choiceParam(params, "status", [...treatyStates, "none"] as const),
  };
}
