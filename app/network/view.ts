import type { MeasureName } from "#app/network/address.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import type {
  OrganisationKind,
  PartnershipKind,
  PartnershipState,
  PartyRole,
  Region,
  TreatyState,
} from "#prisma/generated/enums.ts";

/** Words and the language that they are in: content is shown in the visitor's language where there is one. */
export type Named = { name: string; lang: Locale };

export type OrganisationRef = Named & { slug: string; acronym: string | null; kind: OrganisationKind | null };

/** The measures of a node in a view; null for what is not measured in a selection as large as this. */
export type NodeMeasures = Record<MeasureName, number | null>;

/** A drawn organisation, or partnership where these are drawn too; x to the right and y upwards, both within `bounds`. */
export type PictureNode = Named & {
  /** Of an organisation; null for a partnership. */
  slug: string | null;
  /** Where it leads: a partnership to its page. */
  href: string | null;
  acronym: string | null;
  kind: OrganisationKind | PartnershipKind | null;
  x: number;
  y: number;
  radius: number;
  degree: number;
  /** Partnerships with itself. */
  own: number;
  /** Place in `groups` of the picture; null where it belongs to none. */
  group: number | null;
};

/**
 * Two places in `nodes`, the strength of the tie and how many partnerships it stands for; for one that is drawn by itself
 * its place in `ties`, else null. Only these can lead from a node to itself.
 */
export type PictureEdge = [source: number, target: number, weight: number, count: number, tie: number | null];

/** A partnership that is drawn by itself. */
export type PictureTie = Named & { href: string; kind: PartnershipKind; span: DateSpan };

/** What a colour stands for. */
export type PictureGroup =
  | { by: "community"; members: Named[]; count: number }
  | { by: "region"; region: Region; count: number }
  | { by: "treaty"; state: TreatyState; count: number };

export type Picture = {
  nodes: PictureNode[];
  edges: PictureEdge[];
  ties: PictureTie[];
  groups: PictureGroup[];
  bounds: { x: number; y: number };
  /** Lines that are not among `edges`, the weakest: more than a browser draws. */
  leftOut: number;
};

export type PartnershipRow = {
  id: string;
  slug: string;
  kind: PartnershipKind;
  state: PartnershipState;
  title: string;
  lang: Locale;
  span: DateSpan;
  /** `slug` of an organisation or code of a `country`. */
  parties: { slug: string | null; country: string | null; name: string; lang: Locale; role: PartyRole | null }[];
  citations: { sourceId: string; title: string; section: string }[];
};

/** The organisation whose panel is open, as far as the view shows it. */
export type ChosenOrganisation = OrganisationRef & {
  /** Best connected with it first. */
  neighbours: (OrganisationRef & { count: number })[];
  partnerships: PartnershipRow[];
  measures: NodeMeasures;
  /** How many documents its partnerships in the view rest on. */
  sources: number;
  /** The day (ISO) on which somebody last said that its entry is right. */
  verified: string | null;
  /** Its community in words: the main members; empty when it has no tie. */
  community: Named[];
};

/** What the caption says of the selection. */
export type Plate = {
  organisations: number;
  ties: number;
  partnerships: number;
  sources: number;
  undated: number;
  /** Parts that no tie joins, organisations without any tie apart. */
  components: number;
  alone: number;
  communities: number;
  /** Of what is shown, and of everything. */
  years: { first: number; last: number } | null;
  allYears: { first: number; last: number } | null;
};

export type OrganisationLine = OrganisationRef & {
  partnerships: number;
  sources: number;
  measures: NodeMeasures;
  group: PictureGroup | null;
};

/** Largest and smallest radius of a node, in the units of its position. */
const [least, more] = [5, 13.2];

/** Radius of a node: its area grows with the share that its value has of the largest. */
export function radiusOf(value: number, largest: number): number {
  return Math.round((least + more * Math.sqrt(largest > 0 ? Math.max(0, value) / largest : 0)) * 10) / 10;
}

/** Radius of a node from the number of its partners. */
export function nodeRadius(degree: number): number {
  return 5 + 1.7 * Math.sqrt(degree);
}

/** Width of a line from the strength of the tie. */
export function edgeWidth(weight: number): number {
  return Math.min(4, 0.5 + 0.6 * Math.sqrt(weight));
}
