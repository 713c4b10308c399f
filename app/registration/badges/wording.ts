import type { BadgeLanguage, BadgeLayout } from "#app/registration/badges/layout.ts";

type Names = { nameEn: string; nameFr: string | null };

/** In one language, or in both where they differ. A line may end between the two, but does not begin with the sign. */
export function inLanguage({ nameEn, nameFr }: Names, language: BadgeLanguage, sign = "/"): string {
  if (language === "en" || !nameFr || nameFr === nameEn) return nameEn;
  return language === "fr" ? nameFr : `${nameEn}\u00a0${sign} ${nameFr}`;
}

/** The heading of a badge: what was set, else the name of the conference. */
export function titleOf({ language, titleEn, titleFr }: BadgeLayout, conference: Names): string {
  const names = { nameEn: titleEn ?? conference.nameEn, nameFr: titleFr ?? conference.nameFr };
  return inLanguage(names, language, "·");
}
