/** The languages of the platform; content exists in one or both, the interface always in both. */
export const locales = ["en", "fr"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** Whether a value from outside names a language of the platform. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The tag that dates, numbers and names of languages are worded by. */
export function formatTag(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}

/** Text in one or two languages; at least one is set. */
export type Bilingual = { en: string | null; fr: string | null };

/** The text to show for `locale`, and the language it is really in (for the `lang` attribute). Null when both are empty. */
export function pickText(text: Bilingual, locale: Locale): { text: string; lang: Locale } | null {
  const other: Locale = locale === "en" ? "fr" : "en";
  const own = text[locale];
  if (own) return { text: own, lang: locale };
  const fallback = text[other];
  return fallback ? { text: fallback, lang: other } : null;
}
