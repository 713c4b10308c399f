import { OrganisationKind, PartnershipKind } from "#prisma/generated/enums.ts";

/** What is shown of the network, as the address says. Empty `kinds` or `ties` mean all. */
export type NetworkFilter = {
  kinds: OrganisationKind[];
  ties: PartnershipKind[];
  year: number | null;
  /** With a year: also the partnerships whose source prints no date. */
  undated: boolean;
  /** Slug of the chosen organisation. */
  node: string | null;
};

/**
 * Reads `?kind=&tie=&year=&undated=&node=`. Kinds repeat or are separated by commas; what we do not know is left out,
 * so an address never fails. Written by hand, as the page reads it in the browser too and zod would weigh 60 kB there.
 */
export function parseNetworkFilter(search: URLSearchParams): NetworkFilter {
  const year = search.get("year") ?? "";
  const node = search.get("node") ?? "";
  return {
    kinds: knownWords(search.getAll("kind"), Object.values(OrganisationKind)),
    ties: knownWords(search.getAll("tie"), Object.values(PartnershipKind)),
    year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
    undated: search.get("undated") === "1",
    node: /^[a-z0-9-]{1,100}$/.test(node) ? node : null,
  };
}

function knownWords<Word extends string>(values: string[], known: readonly Word[]): Word[] {
  const asked = new Set(values.flatMap((value) => value.split(",")));
  return known.filter((word) => asked.has(word));
}

/** The query string that parseNetworkFilter reads back to the same filter, without "?". */
export function networkSearch(filter: NetworkFilter): string {
  const search = new URLSearchParams();
  for (const kind of filter.kinds) search.append("kind", kind);
  for (const tie of filter.ties) search.append("tie", tie);
  if (filter.year !== null) search.set("year", String(filter.year));
  if (filter.undated) search.set("undated", "1");
  if (filter.node) search.set("node", filter.node);
  return search.toString();
}
