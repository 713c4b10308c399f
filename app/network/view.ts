import type { Locale } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import type { OrganisationKind, PartnershipKind, PartnershipState, PartyRole } from "#prisma/generated/enums.ts";

/** A drawn organisation; x to the right and y upwards, both within `bounds`. */
export type PictureNode = {
  id: string;
  slug: string;
  name: string;
  /** Of the name: content is shown in the visitor's language where there is one. */
  lang: Locale;
  acronym: string | null;
  kind: OrganisationKind | null;
  degree: number;
  partnerships: number;
  x: number;
  y: number;
};

export type PictureEdge = { source: string; target: string; weight: number; count: number };

export type PartnershipRow = {
  id: string;
  kind: PartnershipKind;
  state: PartnershipState;
  title: string;
  lang: Locale;
  span: DateSpan;
  /** `slug` of an organisation or code of a `country`. */
  parties: { slug: string | null; country: string | null; name: string; lang: Locale; role: PartyRole | null }[];
  citations: { sourceId: string; title: string; section: string }[];
};

/** The organisation whose panel is open, its neighbours and the partnerships it is a party of, as far as shown. */
export type ChosenOrganisation = {
  slug: string;
  neighbours: {
    slug: string;
    name: string;
    lang: Locale;
    kind: OrganisationKind | null;
    partnershipIds: string[];
  }[];
  partnershipIds: string[];
};

export type NetworkView = {
  nodes: PictureNode[];
  edges: PictureEdge[];
  partnerships: PartnershipRow[];
  undated: number;
  /** Of what is shown, and of everything. */
  years: { first: number; last: number } | null;
  allYears: { first: number; last: number } | null;
  sources: number;
  chosen: ChosenOrganisation | null;
  bounds: { x: number; y: number };
};

/** Radius of a node in the units of its position: its area grows with the number of its partners. */
export function nodeRadius(degree: number): number {
  return 5 + 1.7 * Math.sqrt(degree);
}

/** Width of a line from the strength of the tie. */
export function edgeWidth(weight: number): number {
  return Math.min(4, 0.5 + 0.6 * Math.sqrt(weight));
}
