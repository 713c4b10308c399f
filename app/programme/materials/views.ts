import type { Bilingual } from "#app/platform/locale.ts";
import type { MaterialAccess, MaterialKind } from "#prisma/generated/enums.ts";

/** What a session leaves to look at. */
export type MaterialView = {
  id: string;
  kind: MaterialKind;
  title: Bilingual;
  language: string | null;
  access: MaterialAccess;
  file: { name: string; size: number; mediaType: string } | null;
  url: string | null;
  text: Bilingual | null;
  speakerId: string | null;
  /** The speaker who brought it. */
  by: string | null;
};

/** A material as somebody sees it who may perhaps not have it: then it only says that it is there. */
export type OfferedMaterial = Pick<MaterialView, "id" | "kind" | "title" | "language" | "access"> &
  Partial<Pick<MaterialView, "file" | "url" | "text" | "by">> & { open: boolean };
