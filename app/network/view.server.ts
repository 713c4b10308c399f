import type { NetworkFilter } from "#app/network/filter.ts";
import type { NetworkGraph, NetworkPartnership } from "#app/network/graph.ts";
import { countSources, yearsOf } from "#app/network/graph.ts";
import type { Positions } from "#app/network/layout.server.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import type { ChosenOrganisation, NetworkView, PartnershipRow } from "#app/network/view.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";

/** Everything the network page shows for one filter: the picture's nodes and edges, the chosen organisation, the table. */
export async function readNetworkView(db: Db, filter: NetworkFilter, locale: Locale): Promise<NetworkView> {
  const [{ graph, positions, rows }, countries, sources] = await Promise.all([
    readNetwork(db, filter),
    db.country.findMany({ where: { partyTo: { some: {} } }, select: { code: true, nameEn: true, nameFr: true } }),
    db.source.findMany({ select: { id: true, title: true } }),
  ]);
  const countryNames = new Map(countries.map(({ code, nameEn, nameFr }) => [code, locale === "fr" ? nameFr : nameEn]));
  const organisations = new Map(
    rows.organisations.map(({ id, slug, name, nameFr }) => [id, { slug, ...named(name, nameFr, locale) }]),
  );
  const sourceTitles = new Map(sources.map(({ id, title }) => [id, title]));
  const partnerships = graph.partnerships.map((partnership): PartnershipRow => {
    const { id, kind, state, title, titleFr, span, parties, citations } = partnership;
    const { name: words, lang } = named(title, titleFr, locale);
    return {
      ...{ id, kind, state, title: words, lang, span },
      parties: parties.map(({ organisationId, countryCode, role }) => {
        const organisation = organisationId ? organisations.get(organisationId) : undefined;
        if (organisation) return { ...organisation, country: null, role };
        const name = countryNames.get(countryCode ?? "") ?? countryCode ?? "";
        return { slug: null, name, lang: locale, country: countryCode, role };
      }),
      citations: citations.map((citation) => ({ ...citation, title: sourceTitles.get(citation.sourceId) ?? "" })),
    };
  });
  return {
    nodes: graph.nodes.map(({ id, slug, name, nameFr, acronym, kind, degree, partnerships: count }) => {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      return {
        id,
        slug,
        ...named(name, nameFr, locale),
        acronym,
        kind,
        degree,
        partnerships: count,
        x: round(x),
        y: round(y),
      };
    }),
    edges: graph.edges.map(({ source, target, weight, partnershipIds }) => ({
      ...{ source, target },
      weight: round(weight),
      count: partnershipIds.length,
    })),
    partnerships,
    undated: graph.undated,
    years: yearsOf(graph.partnerships),
    allYears: yearsOf(rows.partnerships),
    sources: countSources(graph.partnerships),
    chosen: chosenOrganisation(graph, filter.node, locale),
    bounds: boundsOf(positions),
  };
}

/** A name or title, and the language that it is in. */
function named(en: string, fr: string | null, locale: Locale): { name: string; lang: Locale } {
  return locale === "fr" && fr ? { name: fr, lang: "fr" } : { name: en, lang: "en" };
}

function chosenOrganisation(graph: NetworkGraph, slug: string | null, locale: Locale): ChosenOrganisation | null {
  const node = slug ? graph.nodes.find((one) => one.slug === slug) : undefined;
  if (!node) return null;
  const byId = new Map(graph.nodes.map((one) => [one.id, one]));
  const neighbours = graph.edges
    .flatMap(({ source, target, partnershipIds }) => {
      const other = source === node.id ? byId.get(target) : target === node.id ? byId.get(source) : undefined;
      if (!other) return [];
      return [{ slug: other.slug, ...named(other.name, other.nameFr, locale), kind: other.kind, partnershipIds }];
    })
    .sort((a, b) => b.partnershipIds.length - a.partnershipIds.length || a.name.localeCompare(b.name));
  const isParty = ({ parties }: NetworkPartnership) => parties.some(({ organisationId }) => organisationId === node.id);
  const partnershipIds = graph.partnerships.filter(isParty).map(({ id }) => id);
  return { slug: node.slug, neighbours, partnershipIds };
}

/** The frame of the whole network, so that the picture does not jump when a filter hides part of it. */
function boundsOf(positions: Positions): NetworkView["bounds"] {
  const points = [...positions.values()];
  const reach = (pick: (point: { x: number; y: number }) => number) =>
    Math.max(1, ...points.map((point) => Math.abs(pick(point))));
  return { x: round(reach(({ x }) => x)), y: round(reach(({ y }) => y)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Organisations that a search means, best first: by slug, acronym, name or any other name, accents and case aside. At most eight. */
export async function findOrganisations(
  db: Db,
  query: string,
  locale: Locale,
): Promise<{ slug: string; name: string; lang: Locale }[]> {
  const folded = foldText(query).slice(0, 100);
  if (!folded) return [];
  const rows = await db.organisation.findMany({
    where: { searchText: { contains: folded } },
    select: { slug: true, nameEn: true, nameFr: true, acronym: true },
    orderBy: { nameEn: "asc" },
    take: 40,
  });
  const exact = (row: (typeof rows)[number]) =>
    [row.acronym, row.nameEn, row.nameFr].some((name) => name && foldText(name) === folded);
  const starts = (row: (typeof rows)[number]) =>
    [row.acronym, row.nameEn, row.nameFr].some((name) => name && foldText(name).startsWith(folded));
  const rank = (row: (typeof rows)[number]) => (exact(row) ? 0 : starts(row) ? 1 : 2);
  return rows
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 8)
    .map(({ slug, nameEn, nameFr }) => ({ slug, ...named(nameEn, nameFr, locale) }));
}
