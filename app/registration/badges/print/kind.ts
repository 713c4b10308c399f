import { paperKind } from "#app/platform/press.ts";
import type { BadgeContent } from "#app/registration/badges/draw.ts";
import type { BadgeLayout } from "#app/registration/badges/layout.ts";
import type { Paper } from "#app/registration/badges/print/sheets.ts";

/** Everything that badges on paper are made of. */
export type PrintedBadges = {
  title: string;
  language: string;
  layout: BadgeLayout;
  paper: Paper;
  badges: BadgeContent[];
  /** Pictures by the ids that badges know them by. */
  photos: Record<string, { mediaType: string; bytes: Uint8Array }>;
};

export const badgeSheets = paperKind<PrintedBadges>("badges");
