import { formatTag, type Locale } from "#app/platform/locale.ts";
import type { ListConsent } from "#app/registration/rules.ts";

/** Who reads a list of participants: everybody, or those who take part themselves (and the team). */
export const audiences = ["public", "participants"] as const;
export type Audience = (typeof audiences)[number];

/** Whom each audience may see, by what they have consented to. */
export const consentsSeenBy: Record<Audience, ListConsent[]> = {
  public: ["public"],
  participants: ["participants", "public"],
};

/** Whether somebody who said `consent` may be shown to an audience. */
export function canSeeListed(audience: Audience, consent: ListConsent): boolean {
  return consentsSeenBy[audience].includes(consent);
}

/** Which list somebody reads; the team may look at either. */
export function audienceOf(reader: { inTeam: boolean; takesPart: boolean }, chosen: Audience | null = null): Audience {
  if (reader.inTeam) return chosen ?? "participants";
  return reader.takesPart ? "participants" : "public";
}

/** One person of the list, in the words of one language. */
export type Participant = {
  name: string;
  position: string;
  organisation: { name: string; lang: Locale | null; slug: string | null };
  country: { code: string; name: string };
};

type Person = { key: number; name: string; position: string };
export type CountryGroup = {
  code: string;
  name: string;
  organisations: (Participant["organisation"] & { people: Person[] })[];
};

/** By country, organisation and name, as the reader's language sorts them. */
export function inListOrder(people: readonly Participant[], locale: Locale): Participant[] {
  const { compare } = new Intl.Collator(formatTag(locale));
  // What a language does not tell apart ("É" in one sign or two) still stays in one piece.
  const inWords = (one: string, other: string) => compare(one, other) || Number(one > other) - Number(one < other);
  return [...people].sort(
    (one, other) =>
      inWords(one.country.name, other.country.name) ||
      inWords(one.organisation.name, other.organisation.name) ||
      inWords(one.organisation.slug ?? "", other.organisation.slug ?? "") ||
      inWords(one.name, other.name) ||
      inWords(one.position, other.position),
  );
}

/** An ordered list under the headings that it is printed with. */
export function groupByCountry(ordered: readonly Participant[]): CountryGroup[] {
  const groups: CountryGroup[] = [];
  ordered.forEach(({ name, position, organisation, country }, key) => {
    const group = lastOr(groups, ({ code }) => code === country.code, { ...country, organisations: [] });
    const body = lastOr(
      group.organisations,
      (last) => last.name === organisation.name && last.slug === organisation.slug,
      { ...organisation, people: [] },
    );
    body.people.push({ key, name, position });
  });
  return groups;
}

/** The last one where it is the right one, else a new one after it. */
function lastOr<Item>(items: Item[], isRight: (last: Item) => boolean, next: Item): Item {
  const last = items.at(-1);
  if (last !== undefined && isRight(last)) return last;
  items.push(next);
  return next;
}

/** Pages of whole countries; a new one begins when the last holds `pageSize` people. */
export function pagesOf(groups: readonly CountryGroup[], pageSize: number): CountryGroup[][] {
  const pages: CountryGroup[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    if (held >= pageSize) {
      pages.push([]);
      held = 0;
    }
    pages.at(-1)?.push(group);
    held += group.organisations.reduce((sum, { people }) => sum + people.length, 0);
  }
  return pages;
}

/** The letters under which countries stand, each with the first of them: where a reader may jump to. */
export function initialsOf(groups: readonly CountryGroup[], locale: Locale): { letter: string; code: string }[] {
  const letters = new Map<string, string>();
  for (const { code, name } of groups) {
    // "Élan" stands under E.
    const letter = name.normalize("NFD").charAt(0).toLocaleUpperCase(formatTag(locale));
    if (!letters.has(letter)) letters.set(letter, code);
  }
  return [...letters].map(([letter, code]) => ({ letter, code }));
}
