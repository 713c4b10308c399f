import type { NetworkLook } from "#app/network/address.ts";
import type { NetworkFilter } from "#app/network/filter.ts";
import { type GraphEdge, membersOf, type NetworkPartnership } from "#app/network/graph.ts";
import type { Grouping } from "#app/network/groups.server.ts";
import { buildHubs, hubId } from "#app/network/hubs.ts";
import type { Positions } from "#app/network/layout.server.ts";
import type { WholeNetwork } from "#app/network/queries.server.ts";
import { type Selection, valueBy } from "#app/network/selection.server.ts";
import { type Picture, type PictureEdge, type PictureNode, type PictureTie, radiusOf } from "#app/network/view.ts";
import { type NetworkWords, named } from "#app/network/words.server.ts";

type PictureParts = {
  whole: WholeNetwork;
  selection: Selection;
  filter: NetworkFilter;
  look: NetworkLook;
  groups: Grouping;
  words: NetworkWords;
};

/** The selection as it is drawn: organisations joined directly, or with what they meet in. */
export function pictureOf(parts: PictureParts): Picture {
  return parts.look.projection === "hubs" ? withHubs(parts) : joined(parts);
}

function organisationNodes({ selection, look, groups, words }: PictureParts, positions: Positions): PictureNode[] {
  const valueIn = valueBy(selection, look.size);
  const largest = selection.graph.nodes.reduce((most, { id }) => Math.max(most, valueIn(id)), 0);
  return selection.graph.nodes.map((node) => ({
    ...words.organisation(node),
    ...placed(positions, node.id),
    href: null,
    radius: radiusOf(valueIn(node.id), largest),
    degree: node.degree,
    own: node.own,
    group: groups.of(node.id),
  }));
}

function joined(parts: PictureParts): Picture {
  const positions = parts.whole.positions.organisations;
  const { graph } = parts.selection;
  const places = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const { edges, ties } = linesOf(parts, places);
  const nodes = organisationNodes(parts, positions);
  return { nodes, edges, ties, groups: parts.groups.list, bounds: boundsOf(positions) };
}

/** One line for each two organisations, or one for each partnership where these are to be told apart. */
function linesOf(parts: PictureParts, places: ReadonlyMap<string, number>): Pick<Picture, "edges" | "ties"> {
  const { graph } = parts.selection;
  const isApart = apartTest(parts);
  const partnerships = new Map(graph.partnerships.map((partnership) => [partnership.id, partnership]));
  const edges: PictureEdge[] = [];
  const ties: PictureTie[] = [];
  const draw = (source: string, target: string, partnership: NetworkPartnership) => {
    const weight = 1 / Math.max(1, membersOf(partnership, places).length - 1);
    edges.push([places.get(source) ?? 0, places.get(target) ?? 0, round(weight), 1, ties.length]);
    ties.push(tieOf(partnership, parts.words));
  };
  for (const edge of graph.edges) {
    const { source, target, weight, partnershipIds } = edge;
    if (!isApart(edge)) {
      edges.push([places.get(source) ?? 0, places.get(target) ?? 0, round(weight), partnershipIds.length, null]);
      continue;
    }
    for (const partnership of partnershipIds.flatMap((id) => partnerships.get(id) ?? []))
      draw(source, target, partnership);
  }
  if (parts.look.lines === "joined") return { edges, ties };
  for (const partnership of graph.partnerships) {
    const ids = partnership.parties.flatMap(({ organisationId: id }) => (id !== null && places.has(id) ? id : []));
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) draw(id, id, partnership);
  }
  return { edges, ties };
}

/** All lines are drawn apart, or those between the organisations that are compared. */
function apartTest({ selection, filter, look }: PictureParts): (edge: GraphEdge) => boolean {
  if (look.lines === "apart") return () => true;
  const beside = new Set<string | null>(look.compared.length > 0 ? [filter.node, ...look.compared] : []);
  const ids = new Set(selection.graph.nodes.filter(({ slug }) => beside.has(slug)).map(({ id }) => id));
  return ({ source, target }) => ids.has(source) && ids.has(target);
}

function tieOf({ slug, kind, span, title, titleFr }: NetworkPartnership, { locale }: NetworkWords): PictureTie {
  return { ...named(title, titleFr, locale), href: `/partnerships/${slug}`, kind, span };
}

function withHubs(parts: PictureParts): Picture {
  const positions = parts.whole.positions.hubs;
  const { graph } = parts.selection;
  const { hubs, edges } = buildHubs(graph);
  const places = new Map(
    [...graph.nodes.map(({ id }) => id), ...hubs.map(({ id }) => id)].map((id, index) => [id, index]),
  );
  const nodes = hubs.map(
    ({ partnership, degree }): PictureNode => ({
      ...named(partnership.title, partnership.titleFr, parts.words.locale),
      ...placed(positions, hubId(partnership)),
      ...{ slug: null, href: `/partnerships/${partnership.slug}`, acronym: null, kind: partnership.kind },
      ...{ radius: radiusOf(degree, 400), degree, own: 0, group: null },
    }),
  );
  return {
    nodes: [...organisationNodes(parts, positions), ...nodes],
    edges: edges.map(({ source, target, weight }) => [
      places.get(source) ?? 0,
      places.get(target) ?? 0,
      weight,
      1,
      null,
    ]),
    ties: [],
    groups: parts.groups.list,
    bounds: boundsOf(positions),
  };
}

function placed(positions: Positions, id: string): { x: number; y: number } {
  const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
  return { x: round(x), y: round(y) };
}

/** The frame of the whole network, so that the picture does not jump when a filter hides part of it. */
function boundsOf(positions: Positions): Picture["bounds"] {
  let [x, y] = [1, 1];
  for (const place of positions.values()) {
    x = Math.max(x, Math.abs(place.x));
    y = Math.max(y, Math.abs(place.y));
  }
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
