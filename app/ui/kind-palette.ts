// One colour and one shape for every kind, the same in network, chart and tag. Colours are six-digit hex because sigma
// reads nothing else. The colours were chosen by search to stay apart for colour-blind readers (see the test).

/** Colour on light and on dark ground, and the name of the shape. */
export type KindLook = { light: `#${string}`; dark: `#${string}`; shape: ShapeName };

/** Path data on a grid of 12 around the middle 6,6. Organisations are filled shapes, partnerships are drawn in line. */
export const shapes = {
  circle: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
  ring: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1ZM6 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  star: "M6 .6 7.6 4.3l4 .3-3 2.7.9 3.9L6 9.1l-3.5 2.1.9-3.9-3-2.7 4-.3Z",
  square: "M1.5 1.5h9v9h-9Z",
  shield: "M1.4 1.4h9.2v4.2c0 2.8-2 4.6-4.6 5.6C3.4 10.2 1.4 8.4 1.4 5.6Z",
  diamond: "M6 .4 11.6 6 6 11.6.4 6Z",
  hexagon: "M3.2 1.2h5.6L11.6 6 8.8 10.8H3.2L.4 6Z",
  "hexagon-ring": "M3.2 1.2h5.6L11.6 6 8.8 10.8H3.2L.4 6ZM4.4 3.4 2.9 6l1.5 2.6h3.2L9.1 6 7.6 3.4Z",
  "triangle-up": "M6 .8 11.7 10.8H.3Z",
  "triangle-down": "M.3 1.2h11.4L6 11.2Z",
  plus: "M4.2.8h3.6v3.4h3.4v3.6H7.8v3.4H4.2V7.8H.8V4.2h3.4Z",
  pentagon: "M6 .6 11.6 4.7 9.4 11.2H2.6L.4 4.7Z",
  dash: "M1 4.5h10v3H1Z",
  coin: "M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM3.5 6h5",
  "two-squares": "M1 1h6.5v6.5H1ZM4.5 4.5H11V11H4.5Z",
  target: "M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM6 5.4v1.2",
  eye: "M.8 6C2.2 3.6 4 2.4 6 2.4S9.8 3.6 11.2 6C9.8 8.4 8 9.6 6 9.6S2.2 8.4.8 6ZM6 5.4v1.2",
  triad: "M6 2v0M2 9.5v0M10 9.5v0M6 2 2 9.5h8Z",
  "two-circles": "M4.2 2.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM7.8 2.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Z",
  exchange: "M1 4h9.5M8 1.5 10.5 4M11 8H1.5M4 10.5 1.5 8",
  lift: "M6 11V3.5M2.5 6.5 6 3l3.5 3.5M2 1h8",
  tick: "M1 6.8 4.5 10 11 2",
  nested: "M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM6 3.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z",
  book: "M6 3v7.5M6 3C4.5 1.8 3 1.5 1 1.5v7.7c2 0 3.5.3 5 1.3 1.5-1 3-1.3 5-1.3V1.5C9 1.5 7.5 1.8 6 3Z",
  crate: "M1.4 1.4h9.2v9.2H1.4ZM6 1.4v9.2M1.4 6h9.2",
  zigzag: "M1 9 4 3l4 6 3-6",
} as const;
export type ShapeName = keyof typeof shapes;

/** Kinds of organisation. */
export const organisationLooks = {
  international_organisation: { light: "#318fd4", dark: "#88c5f9", shape: "circle" },
  regional_organisation: { light: "#2d8484", dark: "#8efbfa", shape: "ring" },
  eu_body: { light: "#192a7d", dark: "#6e8ce1", shape: "star" },
  government: { light: "#5c5d5e", dark: "#8b8f93", shape: "square" },
  law_enforcement_network: { light: "#324299", dark: "#5e72c0", shape: "shield" },
  criminal_justice: { light: "#50214d", dark: "#8a6e88", shape: "diamond" },
  private_sector: { light: "#b57a1c", dark: "#b7905f", shape: "hexagon" },
  industry_association: { light: "#8f650d", dark: "#fdc461", shape: "hexagon-ring" },
  civil_society: { light: "#6d9165", dark: "#b9f2ac", shape: "triangle-up" },
  academia: { light: "#852b09", dark: "#a7644f", shape: "triangle-down" },
  multistakeholder_forum: { light: "#660b1e", dark: "#f8979c", shape: "plus" },
  expert_committee: { light: "#01648f", dark: "#77aed1", shape: "pentagon" },
} as const satisfies Record<string, KindLook>;

/** Kinds of partnership. */
export const partnershipLooks = {
  co_funding: { light: "#66430d", dark: "#c07f13", shape: "coin" },
  co_organised_event: { light: "#5274c6", dark: "#698ce2", shape: "two-squares" },
  participation: { light: "#303640", dark: "#cad4e4", shape: "target" },
  observer_status: { light: "#675499", dark: "#b69ef9", shape: "eye" },
  working_group: { light: "#287058", dark: "#9dfeda", shape: "triad" },
  agreement: { light: "#24407a", dark: "#5577ba", shape: "two-circles" },
  information_exchange: { light: "#0195b3", dark: "#8ec0d0", shape: "exchange" },
  technical_assistance: { light: "#6f8b1c", dark: "#8d9e6c", shape: "lift" },
  recommendation_or_endorsement: { light: "#8a6587", dark: "#bc8bb9", shape: "tick" },
  membership: { light: "#4c4d4e", dark: "#75848e", shape: "nested" },
  study_cooperation: { light: "#a87d81", dark: "#fb95a2", shape: "book" },
  support_in_kind: { light: "#7b581d", dark: "#e7c593", shape: "crate" },
  tension: { light: "#680a04", dark: "#a76358", shape: "zigzag" },
} as const satisfies Record<string, KindLook>;

/** Where the sources print nothing but the name. */
export const unknownLook: KindLook = { light: "#474848", dark: "#cdcdce", shape: "dash" };

const looks: Record<string, KindLook> = { ...organisationLooks, ...partnershipLooks };

/** The look of a kind of organisation or partnership; the neutral one for null or a word it does not know. */
export function lookOf(kind: string | null | undefined): KindLook {
  return (kind && Object.hasOwn(looks, kind) && looks[kind]) || unknownLook;
}

const coloursOfGroups = Object.values<KindLook>(organisationLooks);

/** Colours for groups that are no kinds, by their place in a list; those of the unknown for null or beyond the list. */
export function groupColours(place: number | null): Pick<KindLook, "light" | "dark"> {
  return coloursOfGroups[place ?? -1] ?? unknownLook;
}

/** True when the kind's shape is drawn in line, not filled. */
export function isLineShape(kind: string | null | undefined): boolean {
  return Boolean(kind && Object.hasOwn(partnershipLooks, kind));
}

/** The class whose text colour is the kind's, in either theme. */
export function kindClass(kind: string | null | undefined): string {
  return lookOf(kind) === unknownLook ? "kind-unknown" : `kind-${kind}`;
}
