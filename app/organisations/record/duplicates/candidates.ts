import type { KnownOrganisation } from "#app/organisations/record/matching.ts";
import { foldText } from "#app/platform/text.ts";

export const duplicateReasons = ["name", "alias", "website", "same", "parties", "acronym"] as const;
/** `same`: parties, title and date; `parties`: parties, kind and date. An acronym alone is weak: two bodies may share it. */
export type DuplicateReason = (typeof duplicateReasons)[number];

export type Pair = { first: string; second: string; reason: DuplicateReason };

type WithWebsite = KnownOrganisation & { website: string | null };

/** Organisations that may be one, with why; each pair once, for its strongest reason. */
export function organisationPairs(organisations: WithWebsite[], distinct: ReadonlySet<string>): Pair[] {
  const words = organisations.flatMap(({ id, nameEn, nameFr, acronym, names, website }) => {
    const named = [nameEn, nameFr, ...names.filter(({ kind }) => kind === "official").map(({ text }) => text)];
    const also = names.filter(({ kind }) => kind === "alias" || kind === "former").map(({ text }) => text);
    return [
      ...named.map((text) => ({ id, reason: "name" as const, key: foldText(text ?? "") })),
      ...[...named, ...also].map((text) => ({ id, reason: "alias" as const, key: foldText(text ?? "") })),
      { id, reason: "website" as const, key: siteOf(website) },
      { id, reason: "acronym" as const, key: foldText(acronym ?? "") },
    ];
  });
  return pairsOf(words, distinct);
}

type KnownPartnership = {
  id: string;
  kind: string;
  titleEn: string;
  dateFrom: string | null;
  dateTo: string | null;
  parties: string[];
};

/** Partnerships that may be one. */
export function partnershipPairs(partnerships: KnownPartnership[], distinct: ReadonlySet<string>): Pair[] {
  const words = partnerships.flatMap(({ id, kind, titleEn, dateFrom, dateTo, parties }) => {
    const who = [...new Set(parties)].sort().join(" ");
    return [
      { id, reason: "same" as const, key: `${who} | ${foldText(titleEn)} | ${dateFrom} ${dateTo}` },
      { id, reason: "parties" as const, key: dateFrom === null ? "" : `${who} | ${kind} | ${dateFrom} ${dateTo}` },
    ];
  });
  return pairsOf(words, distinct);
}

function siteOf(website: string | null): string {
  if (website === null || !URL.canParse(website)) return "";
  const { hostname, pathname } = new URL(website);
  return hostname.replace(/^www\./, "") + pathname.replace(/\/$/, "");
}

/** More that share one word than this are a word that says nothing. */
const crowd = 12;

function pairsOf(words: { id: string; reason: DuplicateReason; key: string }[], distinct: ReadonlySet<string>): Pair[] {
  const groups = new Map<string, { reason: DuplicateReason; ids: Set<string> }>();
  for (const { id, reason, key } of words) {
    if (key === "") continue;
    const group = groups.get(`${reason} ${key}`) ?? { reason, ids: new Set<string>() };
    group.ids.add(id);
    groups.set(`${reason} ${key}`, group);
  }
  const found = new Map<string, Pair>();
  for (const { reason, ids } of groups.values()) {
    if (ids.size > crowd) continue;
    for (const [first, second] of couples([...ids].sort())) {
      const key = pairKey(first, second);
      const known = found.get(key);
      if (distinct.has(key) || (known && rank(known.reason) <= rank(reason))) continue;
      found.set(key, { first, second, reason });
    }
  }
  return [...found.values()].sort(
    (a, b) => rank(a.reason) - rank(b.reason) || (pairKey(a.first, a.second) < pairKey(b.first, b.second) ? -1 : 1),
  );
}

/** One text for two ids in their order. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function rank(reason: DuplicateReason): number {
  return duplicateReasons.indexOf(reason);
}

function couples(ids: string[]): [string, string][] {
  return ids.flatMap((first, index) => ids.slice(index + 1).map((second): [string, string] => [first, second]));
}
