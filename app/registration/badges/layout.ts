/** What can stand on a badge, in the order in which it is read. Each stands there once or not at all. */
export const elementKinds = [
  "conference",
  "name",
  "position",
  "organisation",
  "country",
  "languages",
  "photo",
  "qr",
  "category",
] as const;
export type ElementKind = (typeof elementKinds)[number];

export const alignments = ["left", "center", "right"] as const;
export type Alignment = (typeof alignments)[number];

export const badgeSizeNames = ["a6", "a6_wide", "a7_wide", "card"] as const;
export type BadgeSize = (typeof badgeSizeNames)[number];

/** Where an element stands, in millimetres from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

export type BadgeElement = Box & {
  kind: ElementKind;
  shown: boolean;
  /** Of its letters, in points, where they fit: longer texts are set smaller. */
  fontSize: number;
  align: Alignment;
};

export const badgeLanguages = ["both", "en", "fr"] as const;
export type BadgeLanguage = (typeof badgeLanguages)[number];

export type BadgeLayout = {
  size: BadgeSize;
  /** In which language countries and categories are named. */
  language: BadgeLanguage;
  /** Instead of the name of the conference; null: its name. */
  titleEn: string | null;
  titleFr: string | null;
  elements: BadgeElement[];
};

/** Width and height in millimetres. */
export const badgeSizes: Record<BadgeSize, { width: number; height: number }> = {
  a6: { width: 105, height: 148 },
  a6_wide: { width: 148, height: 105 },
  a7_wide: { width: 105, height: 74 },
  card: { width: 86, height: 54 },
};

/** Bounds of what an organiser may set. */
const smallestSide = 4;
export const fontSizes = { smallest: 6, largest: 72 };

/** Kinds that are words; the others are pictures. */
export function isWords(kind: ElementKind): boolean {
  return kind !== "photo" && kind !== "qr";
}

type Place = [x: number, y: number, width: number, height: number, fontSize?: number, shown?: boolean];
type Places = Record<ElementKind, Place>;

const places: Record<BadgeSize, Places> = {
  a6: {
    conference: [8, 8, 60, 16, 15],
    name: [8, 46, 89, 28, 34],
    position: [8, 75, 89, 9, 12],
    organisation: [8, 85, 89, 15, 15],
    country: [8, 102, 58, 10, 14],
    languages: [8, 121, 58, 6, 10],
    photo: [73, 8, 24, 32],
    qr: [69, 100, 30, 30],
    category: [0, 132, 105, 16, 17],
  },
  a6_wide: {
    conference: [9, 8, 100, 10, 15],
    name: [9, 22, 98, 26, 34],
    position: [9, 49, 98, 8, 12],
    organisation: [9, 58, 98, 14, 15],
    country: [9, 74, 75, 8, 14],
    languages: [9, 83, 75, 6, 10],
    photo: [114, 8, 26, 34],
    qr: [113, 57, 28, 28],
    category: [0, 91, 148, 14, 17],
  },
  a7_wide: {
    conference: [6, 5, 66, 8, 11],
    name: [6, 15, 68, 19, 26],
    position: [6, 34.5, 68, 5, 9],
    organisation: [6, 40, 68, 9, 11],
    country: [6, 50, 68, 6, 11],
    languages: [6, 56.5, 68, 4, 8],
    photo: [79, 5, 21, 28],
    qr: [77, 35, 26, 26],
    category: [0, 63, 105, 11, 14],
  },
  card: {
    conference: [5, 4, 54, 6, 9],
    name: [5, 11, 56, 14, 20],
    position: [5, 25, 56, 4, 8, false],
    organisation: [5, 26, 56, 8, 9],
    country: [5, 35, 56, 5, 9],
    languages: [5, 40.5, 40, 4, 7],
    photo: [66, 4, 15, 20],
    qr: [63, 24.5, 21, 21],
    category: [0, 46, 86, 8, 11],
  },
};

/** How a badge of a size looks before anybody arranged it. */
export function defaultLayout(size: BadgeSize): BadgeLayout {
  const elements = elementKinds.map((kind): BadgeElement => {
    const [x, y, width, height, fontSize = 10, shown = true] = places[size][kind];
    return { kind, shown, x, y, width, height, fontSize, align: kind === "category" ? "center" : "left" };
  });
  return { size, language: "both", titleEn: null, titleFr: null, elements };
}

/** An element kept on the badge and at least as large as it may be, in steps of half a millimetre. */
export function withinBadge<Element extends Box>(element: Element, size: BadgeSize): Element {
  const { width: right, height: bottom } = badgeSizes[size];
  const width = clamp(element.width, smallestSide, right);
  const height = clamp(element.height, smallestSide, bottom);
  return {
    ...element,
    ...{ width, height },
    x: clamp(element.x, 0, right - width),
    y: clamp(element.y, 0, bottom - height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.round(value * 2) / 2, least), most);
}

/** Whether a box lies on a badge of a size; a rounding error is none. */
export function isOnBadge({ x, y, width, height }: Box, size: BadgeSize): boolean {
  const badge = badgeSizes[size];
  const least = Math.min(x, y) >= 0 && Math.min(width, height) >= smallestSide;
  return least && x + width <= badge.width + 0.001 && y + height <= badge.height + 0.001;
}
