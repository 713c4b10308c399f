import type { NetworkGraph, NetworkOrganisation, NetworkPartnership } from "#app/network/graph.ts";
import type { WholeNetwork } from "#app/network/queries.server.ts";
import type { Named, OrganisationRef, PartnershipRow } from "#app/network/view.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

/** Turns rows of the network into what a visitor reads. */
export type NetworkWords = {
  locale: Locale;
  organisation(row: NetworkOrganisation): OrganisationRef;
  byId(id: string): OrganisationRef | undefined;
  partnership(row: NetworkPartnership): PartnershipRow;
};

/** A name or title, and the language that it is in. */
export function named(en: string, fr: string | null, locale: Locale): Named {
  return locale === "fr" && fr ? { name: fr, lang: "fr" } : { name: en, lang: "en" };
}

/** Names of organisations, countries and documents in the visitor's language. */
export async function readWords(db: Db, { rows }: WholeNetwork, locale: Locale): Promise<NetworkWords> {
  const [countries, sources] = await Promise.all([
    db.country.findMany({ where: { partyTo: { some: {} } }, select: { code: true, nameEn: true, nameFr: true } }),
    db.source.findMany({ select: { id: true, title: true } }),
  ]);
  const countryNames = new Map(countries.map(({ code, nameEn, nameFr }) => [code, locale === "fr" ? nameFr : nameEn]));
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const organisations = new Map(rows.organisations.map((row) => [row.id, row]));
  const organisation = ({ slug, name, nameFr, acronym, kind }: NetworkOrganisation): OrganisationRef => ({
    ...{ slug, acronym, kind },
    ...named(name, nameFr, locale),
  });
  const byId = (id: string) => {
    const row = organisations.get(id);
    return row && organisation(row);
  };
  return {
    locale,
    organisation,
    byId,
    partnership({ id, slug, kind, state, title, titleFr, span, parties, citations }) {
      const { name: words, lang } = named(title, titleFr, locale);
      return {
        ...{ id, slug, kind, state, title: words, lang, span },
        parties: parties.map(({ organisationId, countryCode, role }) => {
          const own = organisationId ? byId(organisationId) : undefined;
          if (own) return { slug: own.slug, name: own.name, lang: own.lang, country: null, role };
          return {
            slug: null,
            name: countryNames.get(countryCode ?? "") ?? "",
            lang: locale,
            country: countryCode,
            role,
          };
        }),
        citations: citations.map((citation) => ({ ...citation, title: titles.get(citation.sourceId) ?? "" })),
      };
    },
  };
}

/** For each organisation of a view, on how many documents its partnerships rest. */
export function sourcesByOrganisation({ partnerships }: Pick<NetworkGraph, "partnerships">): Map<string, number> {
  const documents = new Map<string, Set<string>>();
  for (const { parties, citations } of partnerships) {
    for (const { organisationId } of parties) {
      if (!organisationId) continue;
      const own = documents.get(organisationId) ?? new Set();
      for (const { sourceId } of citations) own.add(sourceId);
      documents.set(organisationId, own);
    }
  }
  return new Map([...documents].map(([id, own]) => [id, own.size]));
}
