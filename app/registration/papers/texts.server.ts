import type { Db } from "#app/platform/db.ts";
import { defaultTexts, type LetterTexts } from "#app/registration/papers/default-texts.ts";
import { type LetterKind, letterKinds } from "#app/registration/papers/placeholders.ts";

/** The words of a kind of letter and whether delegates get it by themselves. */
export type TextsInUse = LetterTexts & { kind: LetterKind; selfService: boolean; isOwn: boolean };

const textsSelect = {
  kind: true,
  titleEn: true,
  titleFr: true,
  bodyEn: true,
  bodyFr: true,
  selfService: true,
} as const;

/** What the letters of a conference say: its own words where its organisers wrote some. */
export async function textsOf(db: Db, conferenceId: string): Promise<TextsInUse[]> {
  const rows = await db.letterTemplate.findMany({ where: { conferenceId }, select: textsSelect });
  return letterKinds.map((kind) => {
    const own = rows.find((row) => row.kind === kind);
    return own ? { ...own, isOwn: true } : { kind, ...defaultTexts[kind], selfService: true, isOwn: false };
  });
}

/** The same for one kind. */
export async function textsFor(db: Db, conferenceId: string, kind: LetterKind): Promise<TextsInUse> {
  const all = await textsOf(db, conferenceId);
  return all.find((texts) => texts.kind === kind) as TextsInUse;
}
