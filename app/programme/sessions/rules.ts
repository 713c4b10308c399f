import type { Bilingual } from "#app/platform/locale.ts";

/** A list of a session has no more lines than this. */
export const linesLimit = 40;

/** A part of a session in both languages, as far as it is written. */
export type BilingualParts = Record<"title" | "premise" | "description", Bilingual> & {
  questions: Bilingual[];
  background: Bilingual[];
};

export type Missing = { part: keyof BilingualParts; language: "en" | "fr" };

/** What is written in one of the conference's languages and not in the other. */
export function missingTexts(texts: BilingualParts, languages: readonly string[]): Missing[] {
  const wanted = (["en", "fr"] as const).filter((language) => languages.length === 0 || languages.includes(language));
  if (wanted.length < 2) return [];
  return (Object.keys(texts) as (keyof BilingualParts)[]).flatMap((part) =>
    wanted
      .filter((language) => [texts[part]].flat().some((text) => !text[language] && (text.en || text.fr)))
      .map((language) => ({ part, language })),
  );
}

/** Whether a session can go without a trace: nobody was ever told of it. Else it is cancelled, and stays to be seen. */
export function mayDelete({ published, signUps }: { published: boolean; signUps: number }): boolean {
  return !published && signUps === 0;
}

/** The first address that is free: `budapest-at-ten`, then `budapest-at-ten-2`. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const base = wanted || "session";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}

/** Lines in the order of the numbers that were given by hand (1.5 is between the first and the second). */
export function inGivenOrder<Line extends { at?: number | undefined }>(lines: readonly Line[]): Line[] {
  return lines
    .map((line, index) => ({ line, at: line.at ?? index + 1 }))
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);
}
