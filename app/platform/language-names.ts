import { formatTag, type Locale } from "#app/platform/locale.ts";

/** A language (BCP 47) by its name in the reader's language, "French"; the tag itself where it is none. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([formatTag(locale)], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
