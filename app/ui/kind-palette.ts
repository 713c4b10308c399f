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
  shield: "M1.4 1.4h9.2v4.2c0 2.8-2 4.6-4.6 5.6C3.400 10.200 1.400 8.400 1.400 5.600Z",
  diamond: "M6 .4 11.6 6 6 11.6.4 6Z",
  hexagon: "M3.200 1.200h5.600L11.600 6 8.800 10.800H3.200L.400 6Z",
  "hexagon-ring":
    "M3.200 1.200h5.600L11.600 6 8.800 10.800H3.200L.400 6ZM4.400 3.400 2.900 6l1.500 2.600h3.200L9.100 6 7.600 3.400Z",
  "triangle-up": "M6 .8 11.700 10.800H.300Z",
  "triangle-down": "M.300 1.200h11.400L6 11.200Z",
  plus: "M4.200.8h3.600v3.400h3.400v3.600H7.800v3.400H4.200V7.800H.8V4.200h3.400Z",
  pentagon: "M6 .6 11.600 4.700 9.400 11.200H2.600L.400 4.700Z",
  dash: "M1 4.500h10v3H1Z",
  coin: "M6 1.200a4.800 4.800 0 1 1 0 9.600 4.800 4.800 0 0 1 0-9.600ZM3.500 6h5",
  "two-squares": "M1 1h6.500v6.500H1ZM4.500 4.500H11V11H4.500Z",
  target: "M6 1.200a4.800 4.800 0 1 1 0 9.600 4.800 4.800 0 0 1 0-9.600ZM6 5.400v1.200",
  eye: "M.8 6C2.200 3.600 4 2.400 6 2.400S9.800 3.600 11.200 6C9.800 8.400 8 9.600 6 9.600S2.200 8.400.8 6ZM6 5.400v1.200",
  triad: "M6 2v0M2 9.500v0M10 9.500v0M6 2 2 9.500h8Z",
  "two-circles":
    "M4.200 2.800a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400ZM7.800 2.800a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400Z",
  exchange: "M1 4h9.500M8 1.500 10.500 4M11 8H1.500M4 10.500 1.500 8",
  lift: "M6 11V3.500M2.500 6.500 6 3l3.500 3.500M2 1h8",
  tick: "M1 6.800 4.500 10 11 2",
  nested:
    "M6 1.200a4.800 4.800 0 1 1 0 9.600 4.800 4.800 0 0 1 0-9.600ZM6 3.800a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400Z",
  book: "M6 3v7.500M6 3C4.500 1.800 3 1.500 1 1.500v7.700c2 0 3.500.3 5 1.300 1.500-1 3-1.300 5-1.300V1.500C9 1.500 7.500 1.800 6 3Z",
  crate: "M1.400 1.400h9.200v9.200H1.400ZM6 1.400v9.200M1.400 6h9.200",
  zigzag: "M1 9 4 3l4 6 3-6",
} as const;
export type ShapeName = keyof typeof shapes;

/** Kinds of organisation. */
export const organisationLooks = {
  international_organisation: { light: "#1f5f9e", dark: "#7fb8ee", shape: "circle" },
  regional_organisation: { light: "#0f7f78", dark: "#5cc9bd", shape: "ring" },
  eu_body: { light: "#5a4fb0", dark: "#b0a6f5", shape: "star" },
  government: { light: "#4a5568", dark: "#aab4c2", shape: "square" },
  law_enforcement_network: { light: "#14395f", dark: "#5a8fd0", shape: "shield" },
  criminal_justice: { light: "#8c2f6b", dark: "#e38cc4", shape: "diamond" },
  private_sector: { light: "#b2621b", dark: "#f0a860", shape: "hexagon" },
  industry_association: { light: "#7a5a10", dark: "#d6b85a", shape: "hexagon-ring" },
  civil_society: { light: "#3f7f2e", dark: "#93cf7c", shape: "triangle-up" },
  academia: { light: "#a3402f", dark: "#f0907c", shape: "triangle-down" },
  multistakeholder_forum: { light: "#b0407f", dark: "#f5a8d0", shape: "plus" },
  expert_committee: { light: "#2f7f9f", dark: "#8fd8ee", shape: "pentagon" },
} as const satisfies Record<string, KindLook>;

/** Kinds of partnership. */
export const partnershipLooks = {
  co_funding: { light: "#7a5a10", dark: "#d6b85a", shape: "coin" },
  co_organised_event: { light: "#1f5f9e", dark: "#7fb8ee", shape: "two-squares" },
  participation: { light: "#5f6b7a", dark: "#a3b0bf", shape: "target" },
  observer_status: { light: "#5a4fb0", dark: "#b0a6f5", shape: "eye" },
  working_group: { light: "#0f7f78", dark: "#5cc9bd", shape: "triad" },
  agreement: { light: "#14395f", dark: "#5a8fd0", shape: "two-circles" },
  information_exchange: { light: "#2f7f9f", dark: "#8fd8ee", shape: "exchange" },
  technical_assistance: { light: "#3f7f2e", dark: "#93cf7c", shape: "lift" },
  recommendation_or_endorsement: { light: "#8c2f6b", dark: "#e38cc4", shape: "tick" },
  membership: { light: "#4a5568", dark: "#ccd4de", shape: "nested" },
  study_cooperation: { light: "#b0407f", dark: "#f5a8d0", shape: "book" },
  support_in_kind: { light: "#b2621b", dark: "#f0a860", shape: "crate" },
  tension: { light: "#a3402f", dark: "#f0907c", shape: "zigzag" },
} as const satisfies Record<string, KindLook>;

/** Where the sources print nothing but the name. */
export const unknownLook: KindLook = { light: "#6a7380", dark: "#98a3b1", shape: "dash" };

const looks: Record<string, KindLook> = { ...organisationLooks, ...partnershipLooks };

/** The look of a kind of organisation or partnership; the neutral one for null or a word it does not know. */
export function lookOf(kind: string | null | undefined): KindLook {
  return (kind && Object.hasOwn(looks, kind) && looks[kind]) || unknownLook;
}

/** True when the kind's shape is drawn in line, not filled. */
export function isLineShape(kind: string | null | undefined): boolean {
  return Boolean(kind && Object.hasOwn(partnershipLooks, kind));
}
