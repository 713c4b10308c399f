import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import { foldText } from "#app/platform/text.ts";
import type { Lookups } from "#app/registration/imports/rows.ts";
import { spokenLanguages } from "#app/registration/languages.ts";

/** Names by which people know countries beside the directory's own. */
const otherNames: Record<string, string[]> = {
  BO: ["Bolivia", "Bolivie"],
  CD: ["DRC", "RDC"],
  CI: ["Ivory Coast"],
  CV: ["Cape Verde", "Cap-Vert"],
  CZ: ["Czech Republic", "République tchèque"],
  GB: ["UK", "Great Britain", "Grande-Bretagne", "United Kingdom of Great Britain and Northern Ireland"],
  IR: ["Islamic Republic of Iran"],
  KR: ["South Korea", "Corée du Sud", "Korea"],
  MD: ["Moldova", "Moldavie"],
  MK: ["Macedonia", "Macédoine"],
  NL: ["Holland", "The Netherlands"],
  RU: ["Russia", "Russie"],
  TR: ["Turkey", "Turquie"],
  US: ["USA", "US", "United States", "États-Unis"],
  VN: ["Vietnam"],
};

type Pairs = [string, string][];

/** What words of a file can mean at a conference: countries, categories, organisations of the directory, languages. */
export async function readLookups(db: Db, conference: { id: string; languages: string[] }): Promise<Lookups> {
  const [countries, categories, organisations] = await Promise.all([
    db.country.findMany({ select: { code: true, nameEn: true, nameFr: true } }),
    db.category.findMany({
      where: { conferenceId: conference.id },
      select: { id: true, slug: true, nameEn: true, nameFr: true },
    }),
    db.organisation.findMany({ select: { id: true, nameEn: true, nameFr: true } }),
  ]);
  const codes = [...new Set([...spokenLanguages, ...conference.languages])];
  return {
    countries: folded(
      countries.flatMap(
        ({ code, nameEn, nameFr }): Pairs => [
          ...[...new Set([code, nameEn, nameFr, ...namesIn(code)])].map((name): [string, string] => [name, code]),
          ...(otherNames[code] ?? []).map((name): [string, string] => [name, code]),
        ],
      ),
    ),
    categories: folded(
      categories.flatMap(
        ({ id, slug, nameEn, nameFr }): Pairs => [
          [slug, id],
          [nameEn, id],
          [nameFr ?? "", id],
        ],
      ),
    ),
    organisations: folded(
      organisations.flatMap(
        ({ id, nameEn, nameFr }): Pairs => [
          [nameEn ?? "", id],
          [nameFr ?? "", id],
        ],
      ),
    ),
    languages: folded(
      codes.flatMap(
        (code): Pairs => [
          [code, code],
          [languageName(code, "en"), code],
          [languageName(code, "fr"), code],
        ],
      ),
    ),
    interpretation: conference.languages,
  };
}

/** What the platform's own dictionary calls a country. */
function namesIn(code: string): string[] {
  return ["en", "fr"].map((locale) => new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code);
}

/** Words as they are looked up. A word of two meanings has none. */
function folded(pairs: Pairs): Map<string, string> {
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [word, meaning] of pairs) {
    const key = foldText(word);
    if (key === "") continue;
    if (found.has(key) && found.get(key) !== meaning) ambiguous.add(key);
    found.set(key, meaning);
  }
  for (const key of ambiguous) found.delete(key);
  return found;
}
