import type { NameKind } from "#prisma/generated/enums.ts";

/** Languages (BCP 47) that the form offers for a name. */
export const nameLanguages = [
  "en",
  "fr",
  "ar",
  "bg",
  "cs",
  "de",
  "el",
  "es",
  "et",
  "he",
  "hi",
  "hr",
  "hu",
  "hy",
  "id",
  "it",
  "ja",
  "ka",
  "ko",
  "lt",
  "lv",
  "ms",
  "nl",
  "pl",
  "pt",
  "ro",
  "ru",
  "si",
  "sk",
  "sl",
  "sq",
  "sr",
  "sv",
  "th",
  "tr",
  "uk",
  "ur",
  "vi",
  "zh",
] as const;

export type NameLine = { text: string; kind: NameKind; lang: string | null };

type Entry = { nameEn: string; nameFr: string | null; acronym: string | null };

/** The names that editors manage one by one: all but those that the entry holds in fields of their own. */
export function furtherNames(entry: Entry, names: NameLine[]): NameLine[] {
  const own = new Set([entry.nameEn, entry.nameFr]);
  return names.filter(({ kind, text }) => kind !== "acronym" && !own.has(text));
}

/** Every name of an entry in its order: main name, acronym, French name, the further ones; each once. */
export function allNames({ nameEn, nameFr, acronym }: Entry, mainLang: string | null, further: NameLine[]): NameLine[] {
  const names: NameLine[] = [
    { text: nameEn, kind: "official", lang: mainLang },
    ...(acronym ? [{ text: acronym, kind: "acronym", lang: null } as const] : []),
    ...(nameFr ? [{ text: nameFr, kind: "official", lang: "fr" } as const] : []),
    ...further,
  ];
  const seen = new Set<string>();
  return names.filter(({ kind, text }) => {
    const key = `${kind} ${text}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
