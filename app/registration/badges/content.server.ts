import { createHash } from "node:crypto";
import type { Db } from "#app/platform/db.ts";
import type { BadgeDesign } from "#app/registration/badges/design.server.ts";
import type { BadgeContent, BadgeWords } from "#app/registration/badges/draw.ts";
import { badgeCode } from "#app/registration/badges/rules.ts";
import { inLanguage, titleOf } from "#app/registration/badges/wording.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What is read of a registration for its badge. */
export const badgeSelect = {
  id: true,
  reference: true,
  name: true,
  position: true,
  organisationName: true,
  languages: true,
  categoryId: true,
  country: { select: { nameEn: true, nameFr: true } },
  category: { select: { nameEn: true, nameFr: true } },
  conference: { select: { nameEn: true, nameFr: true } },
  photo: { select: { fileId: true } },
} satisfies Prisma.RegistrationSelect;

export type BadgeRow = Prisma.RegistrationGetPayload<{ select: typeof badgeSelect }>;

/** What a badge says of a person; `secret` is null where there is no valid one. */
export function badgeContent(row: BadgeRow, design: BadgeDesign, secret: string | null): BadgeContent {
  const { layout, categories } = design;
  const colour = categories.find(({ id }) => id === row.categoryId)?.colour ?? "#5c5d5e";
  return {
    words: {
      conference: titleOf(layout, row.conference),
      name: row.name,
      position: row.position,
      organisation: row.organisationName,
      country: inLanguage(row.country, layout.language),
      languages: row.languages.map((tag) => tag.toUpperCase()).join(" · "),
      category: inLanguage(row.category, layout.language),
    },
    code: secret && badgeCode(secret),
    colour,
    photo: row.photo?.fileId ?? null,
  };
}

/** Changes whenever what a badge says of its person does; another arrangement of the same is not another badge. */
export function printedAs({ words, code, photo }: BadgeContent): string {
  const { conference: _, ...personal } = words satisfies BadgeWords;
  return createHash("sha256")
    .update(JSON.stringify([personal, code, photo]))
    .digest("base64url");
}

/** The registration at the desk, for its badge; null when the conference has none of that reference. */
export function badgeRowAt(db: Db, conferenceId: string, reference: string) {
  return db.registration.findFirst({
    where: { conferenceId, reference },
    select: {
      ...badgeSelect,
      email: true,
      state: true,
      badges: {
        where: { revokedAt: null },
        select: { id: true, secret: true, issuedAt: true, printedAt: true, printedAs: true },
      },
      photo: { select: { fileId: true, width: true, height: true } },
    },
  });
}
