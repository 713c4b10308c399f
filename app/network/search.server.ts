import type { Named } from "#app/network/view.ts";
import { named } from "#app/network/words.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";

/** `isExact`: called just what was searched for. */
export type Match = Named & { slug: string; isExact: boolean };

const most = 8;

/** Organisations that a search means, best first: by acronym, name or any other name, accents and case aside. At most eight. */
export async function findOrganisations(db: Db, query: string, locale: Locale): Promise<Match[]> {
  const folded = foldText(query).slice(0, 100);
  if (!folded) return [];
  const select = { slug: true, nameEn: true, nameFr: true, acronym: true } as const;
  const [exact, others] = await Promise.all([
    db.organisation.findMany({ where: { acronym: { equals: query.trim(), mode: "insensitive" } }, select, take: most }),
    db.organisation.findMany({
      where: { searchText: { contains: folded } },
      select,
      orderBy: { nameEn: "asc" },
      take: 40,
    }),
  ]);
  const rows = [...new Map([...exact, ...others].map((row) => [row.slug, row])).values()];
  const rank = ({ acronym, nameEn, nameFr }: (typeof rows)[number]) => {
    const names = [acronym, nameEn, nameFr].flatMap((name) => (name ? foldText(name) : []));
    return names.includes(folded) ? 0 : names.some((name) => name.startsWith(folded)) ? 1 : 2;
  };
  return rows
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map((row) => ({ slug: row.slug, isExact: rank(row) === 0, ...named(row.nameEn, row.nameFr, locale) }));
}

/** The one organisation that a search means: the only match, or the only one that is called just this; null when it is not clear. */
export function clearMatch(matches: Match[]): Match | null {
  const called = matches.length === 1 ? matches : matches.filter(({ isExact }) => isExact);
  return called.length === 1 ? (called[0] ?? null) : null;
}
