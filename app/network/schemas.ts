import { z } from "zod";
import { OrganisationKind, PartnershipKind } from "#prisma/generated/enums.ts";

/** Known words of a repeated or comma-separated parameter; words we do not know are left out, an address never fails. */
function wordsOf<Word extends string>(known: readonly Word[]) {
  return z.array(z.string().max(400)).transform((values) => {
    const asked = new Set(values.flatMap((value) => value.split(",")));
    return known.filter((word) => asked.has(word));
  });
}

const organisationKinds = Object.values(OrganisationKind);
const partnershipKinds = Object.values(PartnershipKind);

const filterSchema = z.object({
  kinds: wordsOf(organisationKinds),
  ties: wordsOf(partnershipKinds),
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
  undated: z.boolean(),
  node: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .nullable()
    .catch(null),
});

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

/** Reads `?kind=&tie=&year=&undated=&node=`. */
export function parseNetworkFilter(search: URLSearchParams): NetworkFilter {
  return filterSchema.parse({
    kinds: search.getAll("kind"),
    ties: search.getAll("tie"),
    year: search.get("year") || null,
    undated: search.get("undated") === "1",
    node: search.get("node"),
  });
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
