import type { MeasureName, NetworkAddress, NetworkLook } from "#app/network/address.ts";
import { type NetworkChoices, readChoices } from "#app/network/choices.server.ts";
import { compare } from "#app/network/comparison.ts";
import type { NetworkFilter } from "#app/network/filter.ts";
import { countSources, type NetworkPartnership, yearsOf } from "#app/network/graph.ts";
import { communityOf, countCommunities, type Grouping, groupsOf } from "#app/network/groups.server.ts";
import { readMap } from "#app/network/map.server.ts";
import { matrixOf } from "#app/network/matrix.ts";
import { shortestPath } from "#app/network/path.server.ts";
import { pictureOf } from "#app/network/picture.server.ts";
import { readWhole, type WholeNetwork } from "#app/network/queries.server.ts";
import { measuresOf, type Selection, select, valueBy } from "#app/network/selection.server.ts";
import { countYears } from "#app/network/timeline.ts";
import type { ChosenOrganisation, OrganisationLine, OrganisationRef, Plate } from "#app/network/view.ts";
import { type NetworkWords, readWords, sourcesByOrganisation } from "#app/network/words.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { PartnershipKind } from "#prisma/generated/enums.ts";

const rowsOnPage = 50;
const mostInMatrix = 36;
const mostInPanel = 60;

type Parts = {
  whole: WholeNetwork;
  selection: Selection;
  filter: NetworkFilter;
  look: NetworkLook;
  words: NetworkWords;
};

/** Everything that the network page shows for one address. */
export async function readNetworkView(db: Db, { filter, look }: NetworkAddress, locale: Locale) {
  const whole = await readWhole(db);
  const { words, choices } = await readKnown(db, whole, locale);
  const selection = select(whole, filter);
  const groups = groupsOf(selection, look.colour, whole.rows, words);
  const parts = { whole, selection, filter, look, words };
  return {
    plate: plateOf(whole, selection),
    pinned: filter.pinned.flatMap((slug) => words.byId(idOf(parts, slug) ?? "") ?? []),
    chosen: chosenOf(parts),
    path: pathOf(parts),
    comparison: comparisonOf(parts),
    picture: look.view === "picture" ? pictureOf({ ...parts, groups }) : null,
    table: look.view === "table" ? tableOf(parts, groups) : null,
    timeline: look.view === "timeline" ? timelineOf(parts) : null,
    matrix: look.view === "matrix" ? matrixView(parts) : null,
    summary: look.view === "summary" ? summaryOf(parts, groupsOf(selection, "community", whole.rows, words)) : null,
    map: look.view === "map" ? await readMap(db, parts) : null,
    choices,
  };
}

export type NetworkView = Awaited<ReturnType<typeof readNetworkView>>;
export type PathView = NonNullable<NetworkView["path"]>;
export type ComparisonView = NonNullable<NetworkView["comparison"]>;
export type TableView = NonNullable<NetworkView["table"]>;
export type TimelineView = NonNullable<NetworkView["timeline"]>;
export type SummaryView = NonNullable<NetworkView["summary"]>;
export type MatrixView = NonNullable<NetworkView["matrix"]>;

/** What is the same for every selection of one state of the network, in each language. */
const known = new WeakMap<WholeNetwork, Map<Locale, Known>>();
type Known = { words: NetworkWords; choices: NetworkChoices };

async function readKnown(db: Db, whole: WholeNetwork, locale: Locale): Promise<Known> {
  const own = known.get(whole) ?? new Map<Locale, Known>();
  known.set(whole, own);
  const found = own.get(locale);
  if (found) return found;
  const [words, choices] = await Promise.all([readWords(db, whole, locale), readChoices(db, whole.rows, locale)]);
  own.set(locale, { words, choices });
  return { words, choices };
}

function plateOf(whole: WholeNetwork, selection: Selection): Plate {
  const { graph, light } = selection;
  const tied = graph.nodes.filter(({ degree }) => degree > 0);
  return {
    organisations: graph.nodes.length,
    ties: graph.edges.length,
    partnerships: graph.partnerships.length,
    sources: countSources(graph.partnerships),
    undated: graph.undated,
    components: new Set(tied.map(({ id }) => light.get(id)?.component)).size,
    alone: graph.nodes.length - tied.length,
    communities: countCommunities(selection),
    years: yearsOf(graph.partnerships),
    allYears: yearsOf(whole.rows.partnerships),
  };
}

function chosenOf({ selection, filter, words }: Parts): ChosenOrganisation | null {
  const { graph } = selection;
  const node = filter.node ? graph.nodes.find(({ slug }) => slug === filter.node) : undefined;
  if (!node) return null;
  const neighbours = graph.edges.flatMap(({ source, target, partnershipIds }) => {
    const other = source === node.id ? words.byId(target) : target === node.id ? words.byId(source) : undefined;
    return other ? { ...other, count: partnershipIds.length } : [];
  });
  const own = graph.partnerships.filter((partnership) => isParty(partnership, node.id));
  return {
    ...words.organisation(node),
    neighbours: neighbours.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    partnerships: own.slice(0, mostInPanel).map(words.partnership),
    measures: measuresOf(selection, node.id),
    sources: countSources(own),
    verified: node.verifiedAt?.toISOString().slice(0, 10) ?? null,
    community: communityOf(selection, node.id, words),
  };
}

function isParty({ parties }: NetworkPartnership, id: string): boolean {
  return parties.some(({ organisationId }) => organisationId === id);
}

function idOf({ whole }: Parts, slug: string | null): string | undefined {
  return slug === null ? undefined : whole.rows.organisations.find((one) => one.slug === slug)?.id;
}

/** The shortest way between two organisations of the selection and what each step rests on. */
function pathOf(parts: Parts) {
  const { selection, filter, look, words } = parts;
  const [from, to] = [idOf(parts, filter.node), idOf(parts, look.path)];
  if (!from || !to) return null;
  const partnerships = new Map(selection.graph.partnerships.map((one) => [one.id, one]));
  const path = shortestPath(selection.graph, from, to);
  const ends = [from, to].flatMap((id) => words.byId(id) ?? []);
  if (!path) return { ends, stops: [] };
  const stops = path.ids.flatMap((id, index) => {
    const organisation = words.byId(id);
    const evidence = (path.edges[index]?.partnershipIds ?? []).flatMap((one) => partnerships.get(one) ?? []);
    return organisation ? { organisation, evidence: evidence.map(words.partnership) } : [];
  });
  return { ends, stops };
}

/** The chosen organisation beside one or two others. */
function comparisonOf(parts: Parts) {
  const { whole, selection, filter, look, words } = parts;
  const ids = [filter.node, ...look.compared].flatMap((slug) => idOf(parts, slug) ?? []);
  if (ids.length < 2 || look.compared.length === 0) return null;
  const found = compare(selection.graph, ids, yearsOf(whole.rows.partnerships));
  const refs = (of: string[] | undefined): OrganisationRef[] => (of ?? []).flatMap((id) => words.byId(id) ?? []);
  return {
    organisations: refs(ids),
    shared: refs(found.shared),
    lackedBy: ids.map((id) => refs(found.lackedBy.get(id))),
    only: ids.map((id) => refs(found.only.get(id))),
    together: found.together.slice(0, mostInPanel).map(words.partnership),
    measures: ids.map((id) => measuresOf(selection, id)),
    years: found.years,
  };
}

/** Organisations by the measure asked, those of a group together where groups are asked, and the partnerships behind. */
function tableOf({ selection, look, words }: Parts, groups: Grouping) {
  const { graph } = selection;
  const valueIn = valueBy(selection, look.size);
  const sources = sourcesByOrganisation(graph);
  const groupOf = (id: string) => groups.of(id) ?? groups.list.length;
  const sorted = [...graph.nodes].sort(
    (a, b) => groupOf(a.id) - groupOf(b.id) || valueIn(b.id) - valueIn(a.id) || a.name.localeCompare(b.name),
  );
  const start = (look.page - 1) * rowsOnPage;
  const pages = Math.max(1, Math.ceil(Math.max(sorted.length, graph.partnerships.length) / rowsOnPage));
  return {
    pages,
    page: Math.min(look.page, pages),
    organisations: sorted.slice(start, start + rowsOnPage).map(
      (node): OrganisationLine => ({
        ...words.organisation(node),
        partnerships: node.partnerships,
        sources: sources.get(node.id) ?? 0,
        measures: measuresOf(selection, node.id),
        group: groups.list[groups.of(node.id) ?? -1] ?? null,
      }),
    ),
    partnerships: graph.partnerships.slice(start, start + rowsOnPage).map(words.partnership),
  };
}

/** What was when: of the chosen organisation, of it and those beside it, or of all. */
function timelineOf(parts: Parts) {
  const { whole, selection, filter, look, words } = parts;
  const ids = [filter.node, ...look.compared].flatMap((slug) => idOf(parts, slug) ?? []);
  const { partnerships } = selection.graph;
  const together = ids.length > 0 ? partnerships.filter((one) => ids.every((id) => isParty(one, id))) : partnerships;
  return {
    of: ids.flatMap((id) => words.byId(id) ?? []),
    years: countYears(together, yearsOf(whole.rows.partnerships)),
    rows: ids.length > 0 ? together.map(words.partnership) : [],
  };
}

function matrixView({ selection, look, words }: Parts) {
  const matrix = matrixOf(
    selection.graph,
    mostInMatrix,
    valueBy(selection, look.size),
    (id) => selection.light.get(id)?.community ?? 0,
  );
  return { ...matrix, organisations: matrix.ids.flatMap((id) => words.byId(id) ?? []) };
}

/** What the words about the selection are made from. */
function summaryOf({ selection, words }: Parts, communities: Grouping) {
  const { graph } = selection;
  const best = (measure: MeasureName, most: number) => {
    const value = valueBy(selection, measure);
    return graph.nodes
      .filter(({ id }) => value(id) > 0)
      .sort((a, b) => value(b.id) - value(a.id) || a.name.localeCompare(b.name))
      .slice(0, most)
      .map((node) => ({ ...words.organisation(node), degree: node.degree }));
  };
  const kinds = new Map<PartnershipKind, number>();
  for (const { kind } of graph.partnerships) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    most: best("degree", 5),
    between: selection.heavy ? best("betweenness", 3) : [],
    kinds: [...kinds].sort(([, a], [, b]) => b - a).map(([kind, count]) => ({ kind, count })),
    communities: communities.list
      .flatMap((group) => (group.by === "community" ? (group.members[0] ?? []) : []))
      .slice(0, 5),
  };
}
