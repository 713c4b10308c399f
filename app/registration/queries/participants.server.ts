import type { Db } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { type Audience, consentsSeenBy, type Participant } from "#app/registration/participants/list.ts";
import { type Holder, hasProvedAddress, type ListConsent } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Whether somebody has a confirmed place at a conference and has shown to read the mail of its address. */
export async function takesPart(db: Db, conferenceId: string, holder: Holder): Promise<boolean> {
  const { account, linkedIds } = holder;
  const mine = [
    ...(linkedIds.length > 0 ? [{ id: { in: [...linkedIds] } }] : []),
    ...(account?.emailVerified ? [{ accountId: account.id }, { emailKey: account.emailKey }] : []),
  ];
  if (mine.length === 0) return false;
  const rows = await db.registration.findMany({
    where: { conferenceId, state: "confirmed", OR: mine },
    select: { id: true, accountId: true, emailKey: true },
  });
  return rows.some((row) => hasProvedAddress(holder, row));
}

/** How many have a confirmed place, by what they said about being listed. */
export async function countByConsent(db: Db, conferenceId: string): Promise<Record<ListConsent, number>> {
  const groups = await db.registration.groupBy({
    by: ["listConsent"],
    where: { conferenceId, state: "confirmed" },
    _count: { _all: true },
  });
  const counts = { nobody: 0, participants: 0, public: 0 };
  for (const group of groups) counts[group.listConsent] = group._count._all;
  return counts;
}

const listedSelect = {
  name: true,
  position: true,
  organisationName: true,
  organisation: { select: { slug: true, nameEn: true, nameFr: true } },
  country: { select: { code: true, nameEn: true, nameFr: true, footnoteEn: true, footnoteFr: true } },
} satisfies Prisma.RegistrationSelect;

type ListedRow = Prisma.RegistrationGetPayload<{ select: typeof listedSelect }>;

/** Everybody with a confirmed place whom an audience may see, in no order. */
export async function participantRows(db: Db, conferenceId: string, audience: Audience): Promise<ListedRow[]> {
  return db.registration.findMany({
    where: { conferenceId, state: "confirmed", listConsent: { in: consentsSeenBy[audience] } },
    select: listedSelect,
  });
}

/** The footnotes that names of their countries refer to, in some languages, each country's once. */
export function countryNotes(rows: readonly ListedRow[], locales: readonly Locale[]): string[] {
  const countries = new Map(rows.map(({ country }) => [country.code, country]));
  return [...countries.keys()].sort().flatMap((code) => {
    const { footnoteEn, footnoteFr } = countries.get(code) ?? { footnoteEn: null, footnoteFr: null };
    return locales.flatMap((locale) => pickText({ en: footnoteEn, fr: footnoteFr }, locale)?.text ?? []);
  });
}

/** One of them in the words of a language. */
export function participantIn(row: ListedRow, locale: Locale): Participant {
  const { name, position, organisationName, organisation, country } = row;
  const known = organisation && pickText({ en: organisation.nameEn, fr: organisation.nameFr }, locale);
  return {
    name,
    position,
    organisation: {
      name: known?.text ?? organisationName,
      lang: known?.lang ?? null,
      slug: organisation?.slug ?? null,
    },
    country: { code: country.code, name: locale === "fr" ? country.nameFr : country.nameEn },
  };
}
