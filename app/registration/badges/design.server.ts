import { z } from "zod";
import type { Db } from "#app/platform/db.ts";
import { line } from "#app/platform/lines.server.ts";
import { defaultColour } from "#app/registration/badges/colours.ts";
import {
  alignments,
  type BadgeLayout,
  badgeLanguages,
  badgeSizeNames,
  defaultLayout,
  elementKinds,
  fontSizes,
  isOnBadge,
} from "#app/registration/badges/layout.ts";

/** As typed in either language. */
function figure(least: number, most: number) {
  return z.preprocess(
    (value) => (typeof value === "string" ? Number(value.replace(",", ".")) : value),
    z.number().min(least).max(most),
  );
}

const millimetres = figure(0, 300);

/** One element as a form sends it and the database keeps it. */
const elementSchema = z.strictObject({
  kind: z.enum(elementKinds),
  shown: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
  x: millimetres,
  y: millimetres,
  width: millimetres,
  height: millimetres,
  fontSize: figure(fontSizes.smallest, fontSizes.largest),
  align: z.enum(alignments),
});

/** A whole layout: each kind of element once, each on the badge. */
export const layoutSchema = z
  .strictObject({
    size: z.enum(badgeSizeNames),
    language: z.enum(badgeLanguages),
    titleEn: line(120).nullable().default(null),
    titleFr: line(120).nullable().default(null),
    elements: z.array(elementSchema).length(elementKinds.length),
  })
  .superRefine(({ size, elements }, ctx) => {
    for (const [index, element] of elements.entries()) {
      if (element.kind !== elementKinds[index])
        ctx.addIssue({ code: "custom", path: ["elements"], message: "invalid" });
      if (!isOnBadge(element, size))
        ctx.addIssue({ code: "custom", path: ["elements", index, "x"], message: "off_badge" });
    }
  });

export type BadgeCategory = { id: string; nameEn: string; nameFr: string | null; colour: string };

export type BadgeDesign = {
  layout: BadgeLayout;
  /** 0 while nobody has arranged it. */
  version: number;
  categories: BadgeCategory[];
};

/** How the badges of a conference look; what can no longer be read is as if nobody had arranged it. */
export async function readDesign(db: Db, conferenceId: string): Promise<BadgeDesign> {
  const kept = await db.badgeDesign.findUnique({ where: { conferenceId }, select: { layout: true, version: true } });
  const layout = layoutSchema.safeParse(kept?.layout);
  const categories = await db.category.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, nameEn: true, nameFr: true, badgeColour: { select: { colour: true } } },
  });
  return {
    layout: layout.success ? layout.data : defaultLayout("a6"),
    version: kept?.version ?? 0,
    categories: categories.map(({ badgeColour, ...category }, position) => ({
      ...category,
      colour: badgeColour?.colour ?? defaultColour(position),
    })),
  };
}
