import type { BadgeElement, BadgeLanguage, BadgeLayout } from "#app/registration/badges/layout.ts";

/** Figures of an element that can be typed. */
export const figures = ["x", "y", "width", "height", "fontSize"] as const;
export type Figure = (typeof figures)[number];

/** An arrangement while somebody works on it: figures as they are typed. */
export type Draft = {
  language: BadgeLanguage;
  titleEn: string;
  titleFr: string;
  elements: (Pick<BadgeElement, "kind" | "shown" | "align"> & Record<Figure, string>)[];
  colours: { categoryId: string; colour: string }[];
};

export type DraftElement = Draft["elements"][number];

/** The draft with which work begins: what is kept, or what was sent and could not be. */
export function draftOf(
  layout: BadgeLayout,
  categories: { id: string; colour: string }[],
  sent: Record<string, unknown> | undefined,
): Draft {
  const kept: Draft = {
    language: layout.language,
    titleEn: layout.titleEn ?? "",
    titleFr: layout.titleFr ?? "",
    elements: layout.elements.map((element) => ({ ...element, ...asTyped(element) })),
    colours: categories.map(({ id, colour }) => ({ categoryId: id, colour })),
  };
  return sent ? withSent(kept, sent) : kept;
}

function asTyped(element: BadgeElement): Record<Figure, string> {
  return Object.fromEntries(figures.map((figure) => [figure, String(element[figure])])) as Record<Figure, string>;
}

/** What somebody sent is only looked at where it is text. */
function withSent(kept: Draft, sent: Record<string, unknown>): Draft {
  const words = (value: unknown, otherwise: string) => (typeof value === "string" ? value : otherwise);
  const rows = Array.isArray(sent.elements) ? (sent.elements as Record<string, unknown>[]) : [];
  return {
    ...kept,
    titleEn: words(sent.titleEn, ""),
    titleFr: words(sent.titleFr, ""),
    elements: kept.elements.map((element, index) => {
      const row = rows[index] ?? {};
      const typed = figures.map((figure) => [figure, words(row[figure], element[figure])]);
      return { ...element, ...Object.fromEntries(typed), shown: row.shown !== undefined };
    }),
  };
}

/** The arrangement that a draft stands for; what is no figure counts as nothing. */
export function layoutOf(draft: Draft, size: BadgeLayout["size"]): BadgeLayout {
  return {
    size,
    language: draft.language,
    titleEn: draft.titleEn || null,
    titleFr: draft.titleFr || null,
    elements: draft.elements.map(elementOf),
  };
}

function elementOf({ kind, shown, align, ...typed }: DraftElement): BadgeElement {
  const number = (text: string) => {
    const value = Number(text.replace(",", "."));
    return Number.isFinite(value) ? Math.min(Math.max(value, 0), 300) : 0;
  };
  return {
    ...{ kind, shown, align },
    ...{ x: number(typed.x), y: number(typed.y) },
    width: Math.max(number(typed.width), 1),
    height: Math.max(number(typed.height), 1),
    fontSize: Math.max(number(typed.fontSize), 1),
  };
}

export type DraftChange =
  | { what: "element"; index: number; to: Partial<DraftElement> }
  | { what: "colour"; index: number; colour: string }
  | { what: "words"; to: Partial<Pick<Draft, "language" | "titleEn" | "titleFr">> };

/** The next draft. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  if (change.what === "words") return { ...draft, ...change.to };
  if (change.what === "colour") {
    const { index, colour } = change;
    return { ...draft, colours: draft.colours.map((row, at) => (at === index ? { ...row, colour } : row)) };
  }
  const { index, to } = change;
  return { ...draft, elements: draft.elements.map((row, at) => (at === index ? { ...row, ...to } : row)) };
}

/** Where an element has been moved to, as if it had been typed. */
export function typedBox(box: Pick<BadgeElement, "x" | "y" | "width" | "height">) {
  return { x: String(box.x), y: String(box.y), width: String(box.width), height: String(box.height) };
}
