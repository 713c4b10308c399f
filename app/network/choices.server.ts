import type { NetworkRows } from "#app/network/graph.ts";
import { named } from "#app/network/words.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { PartyRole, type Region, type TreatyState } from "#prisma/generated/enums.ts";

export type Choice = { value: string; name: string; lang: Locale };

/** What the filter can ask for: only what something in the network has. */
export type NetworkChoices = {
  roles: PartyRole[];
  countries: Choice[];
  regions: Region[];
  treaty: TreatyState[];
  projects: Choice[];
  conferences: Choice[];
  sources: Choice[];
};

/** The choices of the filter form, in the visitor's language and order. */
export async function readChoices(db: Db, rows: NetworkRows, locale: Locale): Promise<NetworkChoices> {
  const hasPartnerships = { partnerships: { some: {} } };
  const [countries, projects, conferences, sources] = await Promise.all([
    db.country.findMany({ where: { organisations: { some: {} } }, select: { code: true, nameEn: true, nameFr: true } }),
    db.project.findMany({ where: hasPartnerships, select: { slug: true, nameEn: true, nameFr: true } }),
    db.conference.findMany({ where: hasPartnerships, select: { slug: true, nameEn: true, nameFr: true } }),
    db.source.findMany({
      where: { citations: { some: { partnershipId: { not: null } } } },
      select: { id: true, title: true },
    }),
  ]);
  const seats = new Set(rows.organisations.flatMap(({ countryCode }) => countryCode ?? []));
  const seated = rows.countries.filter(({ code }) => seats.has(code));
  const roles = new Set(rows.partnerships.flatMap(({ parties }) => parties.map(({ role }) => role)));
  const ordered = (choices: Choice[]) => choices.sort((a, b) => a.name.localeCompare(b.name, locale));
  const choice = ({ slug, nameEn, nameFr }: { slug: string; nameEn: string; nameFr: string | null }): Choice => ({
    value: slug,
    ...named(nameEn, nameFr, locale),
  });
  return {
    roles: Object.values(PartyRole).filter((role) => roles.has(role)),
    countries: ordered(countries.map(({ code, ...names }) => choice({ slug: code, ...names }))),
    regions: [...new Set(seated.flatMap(({ region }) => region ?? []))].sort(),
    treaty: [...new Set(seated.flatMap(({ treaty }) => treaty ?? []))].sort(),
    projects: ordered(projects.map(choice)),
    conferences: ordered(conferences.map(choice)),
    sources: ordered(sources.map(({ id, title }) => ({ value: id, name: title, lang: "en" }))),
  };
}
