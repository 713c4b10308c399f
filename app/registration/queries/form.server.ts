import { suggestOrganisations } from "#app/organisations/queries/directory.server.ts";
import type { Db } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { languageName } from "#app/platform/language-names.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { spokenLanguages } from "#app/registration/languages.ts";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import type { PoolRow } from "#app/registration/places.ts";
import { readPools } from "#app/registration/pools.server.ts";
import { type ConferenceTimes, categoryPhase } from "#app/registration/rules.ts";

export type CategoryChoice = {
  id: string;
  name: string;
  /** Language of the name where it is not the reader's. */
  lang: Locale;
  description: { text: string; lang: Locale } | null;
  needsApproval: boolean;
  headConfirms: boolean;
  delegationOnly: boolean;
  companionsMax: number;
  /** How many could still register in it now; null: not limited. */
  placesLeft: number | null;
  /** Whether it takes registrations now; else when it will, if it will. */
  open: boolean;
  opens: string | null;
};

export type Choice = { value: string; label: string };

export type FormChoices = {
  categories: CategoryChoice[];
  /** Whether there are delegations that people may belong to. */
  delegations: boolean;
  countries: Choice[];
  languages: Choice[];
  interpretation: Choice[];
};

/** What the form offers, in the reader's language. */
export async function formChoices(
  db: Db,
  conference: ConferenceTimes & { id: string; languages: string[] },
  locale: Locale,
  now: Date,
): Promise<FormChoices> {
  const delegations = await db.delegation.count({ where: { conferenceId: conference.id } });
  return {
    categories: await categoryChoices(db, conference, locale, now),
    delegations: delegations > 0,
    countries: await countryChoices(db, locale),
    languages: spokenLanguages.map((language) => languageChoice(language, locale)),
    interpretation: conference.languages.map((language) => languageChoice(language, locale)),
  };
}

function languageChoice(language: string, locale: Locale): Choice {
  return { value: language, label: languageName(language, locale) };
}

async function categoryChoices(
  db: Db,
  conference: ConferenceTimes & { id: string },
  locale: Locale,
  now: Date,
): Promise<CategoryChoice[]> {
  const [pools, categories] = await Promise.all([
    readPools(db, conference.id),
    db.category.findMany({
      where: { conferenceId: conference.id },
      orderBy: { position: "asc" },
      select: {
        id: true,
        nameEn: true,
        nameFr: true,
        descriptionEn: true,
        descriptionFr: true,
        needsApproval: true,
        headConfirms: true,
        delegationOnly: true,
        companionsMax: true,
        opensAt: true,
        closesAt: true,
      },
    }),
  ]);
  return categories.map(({ nameEn, nameFr, descriptionEn, descriptionFr, opensAt, closesAt, ...category }) => {
    const name = pickText({ en: nameEn, fr: nameFr }, locale) ?? { text: nameEn, lang: "en" };
    const phase = categoryPhase(conference, { opensAt, closesAt }, now);
    return {
      ...category,
      name: name.text,
      lang: name.lang,
      description: pickText({ en: descriptionEn, fr: descriptionFr }, locale),
      placesLeft: placesLeft(pools, category.id),
      open: phase === "open",
      opens: phase === "not_yet" && opensAt ? momentWords(opensAt, locale, conference.timeZone) : null,
    };
  });
}

/** How many seats anybody of a category can still find: pools of countries, delegations and options limit only some. */
export function placesLeft(pools: readonly PoolRow[], categoryId: string): number | null {
  const all = pools.filter(
    (pool) =>
      pool.countryCode === null &&
      pool.delegationId === null &&
      pool.optionId === null &&
      (pool.categoryId === null || pool.categoryId === categoryId),
  );
  const left = all.flatMap(({ capacity, taken }) => (capacity === null ? [] : [Math.max(0, capacity - taken)]));
  return left.length > 0 ? Math.min(...left) : null;
}

/** All countries, in the order of their names in a language. */
export async function countryChoices(db: Db, locale: Locale): Promise<Choice[]> {
  const rows = await db.country.findMany({ select: { code: true, nameEn: true, nameFr: true } });
  const order = new Intl.Collator(locale);
  return rows
    .map((row) => ({ value: row.code, label: locale === "fr" ? row.nameFr : row.nameEn }))
    .sort((one, other) => order.compare(one.label, other.label));
}

const matchLimit = 12;

/** Organisations of the directory for what was typed: what /organisations/search.json answers, for pages without scripts. */
export async function organisationMatches(db: Db, text: string, locale: Locale): Promise<OrganisationMatch[]> {
  const entries = await suggestOrganisations(db, text, matchLimit);
  return entries.flatMap(({ id, name, acronym, country }) => {
    const words = pickText(name, locale);
    return words ? [{ id, ...words, acronym, country: country && pickText(country.name, locale) }] : [];
  });
}

/** The organisation that was chosen before, as a match of its own; null when there is none of that id. */
export async function organisationMatch(db: Db, id: string, locale: Locale): Promise<OrganisationMatch[] | null> {
  if (!/^[\w-]{1,100}$/.test(id)) return null;
  const found = await db.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      nameEn: true,
      nameFr: true,
      acronym: true,
      country: { select: { nameEn: true, nameFr: true } },
    },
  });
  if (!found) return null;
  const words = pickText({ en: found.nameEn, fr: found.nameFr }, locale);
  const country = found.country && pickText({ en: found.country.nameEn, fr: found.country.nameFr }, locale);
  return words && [{ id: found.id, ...words, acronym: found.acronym, country }];
}

export type InvitationPrefill = { id: string; name: string; email: string; categoryId: string | null };

/** What a personal invitation already says of the person; null when the link is not, or no longer, good for it. */
export async function invitationPrefill(
  db: Db,
  conferenceId: string,
  token: string,
  now: Date,
): Promise<InvitationPrefill | null> {
  return db.invitation.findFirst({
    where: { tokenHash: hashToken(token), conferenceId, state: { in: ["sent", "declined"] }, expiresAt: { gt: now } },
    select: { id: true, name: true, email: true, categoryId: true },
  });
}
