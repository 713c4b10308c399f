import { membersOf, type NetworkGraph, type NetworkPartnership } from "#app/network/graph.ts";
import type { Positions } from "#app/network/layout.server.ts";
import { csvFile } from "#app/platform/csv.ts";
import { boundsOf } from "#app/platform/partial-date.ts";
import { xmlText as xml } from "#app/platform/xml.ts";

/** A view of the network to write as a file; `address` is the page that shows the same view. */
export type NetworkFile = { graph: NetworkGraph; positions: Positions; address: string };

/** One tie of two organisations through one partnership: files keep them apart, with dates and source each. */
type Tie = { id: string; source: string; target: string; weight: number; partnership: NetworkPartnership };

function tiesOf(graph: NetworkGraph): Tie[] {
  const partnerships = new Map(graph.partnerships.map((partnership) => [partnership.id, partnership]));
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const between = graph.edges.flatMap(({ source, target, partnershipIds }) =>
    partnershipIds.flatMap((id) => {
      const partnership = partnerships.get(id);
      return partnership ? [tieOf(partnership, source, target, shown)] : [];
    }),
  );
  return [...between, ...graph.partnerships.flatMap((partnership) => ownTies(partnership, shown))];
}

function tieOf(partnership: NetworkPartnership, source: string, target: string, shown: ReadonlySet<string>): Tie {
  const weight = 1 / Math.max(membersOf(partnership, shown).length - 1, 1);
  return { id: `${partnership.id}:${source}:${target}`, source, target, weight, partnership };
}

/** An organisation that is several parties of one partnership is tied with itself. */
function ownTies(partnership: NetworkPartnership, shown: ReadonlySet<string>): Tie[] {
  const ids = partnership.parties.flatMap(({ organisationId }) => organisationId ?? []);
  return membersOf(partnership, shown)
    .filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id))
    .map((id) => tieOf(partnership, id, id, shown));
}

/**
 * What a reader needs to put a partnership together again from its ties: all parties that the view shows, each with its
 * role, and the places in the sources. As JSON in one value, because files of graphs know only ties of two.
 */
function wholeOf(partnership: NetworkPartnership, shown: ReadonlySet<string>) {
  const { id, state, titleFr, span, citations } = partnership;
  const parties = shownParties(partnership, shown).map(({ organisationId, countryCode, role }) => ({
    ...(organisationId ? { organisation: organisationId } : countryCode ? { country: countryCode } : {}),
    ...(role && { role }),
  }));
  return {
    ...{ partnership: id, state, titleFr, from: span.from, to: span.to, end: span.end, certainty: span.certainty },
    parties: JSON.stringify(parties),
    citations: JSON.stringify(citations.map(({ sourceId, section }) => ({ source: sourceId, section }))),
  };
}

function shownParties({ parties }: NetworkPartnership, shown: ReadonlySet<string>) {
  return parties.filter(({ organisationId }) => organisationId === null || shown.has(organisationId));
}

function shownIn(graph: NetworkGraph): ReadonlySet<string> {
  return new Set(graph.nodes.map(({ id }) => id));
}

function rolesIn(partnership: NetworkPartnership, organisationId: string): string {
  return partnership.parties
    .flatMap((party) => (party.organisationId === organisationId && party.role ? party.role : []))
    .join(" ");
}

function sourcesOf({ citations }: NetworkPartnership): string {
  return citations.map(({ sourceId, section }) => `${sourceId}, ${section}`).join("; ");
}

/** The view as JSON: nodes with positions, edges with the partnerships behind them; parties are those that are shown. */
export function toJson({ graph, positions, address }: NetworkFile): string {
  const nodes = graph.nodes.map((node) => ({ ...node, ...positions.get(node.id) }));
  const { edges, undated } = graph;
  const shown = shownIn(graph);
  const partnerships = graph.partnerships.map((one) => ({ ...one, parties: shownParties(one, shown) }));
  return JSON.stringify({ address, nodes, edges, partnerships, undated });
}

/** Start and end of a tie as full days; an open or unknown end is left out, as GEXF 1.3 has it. */
function daysOf({ span }: NetworkPartnership): { start?: string; end?: string } {
  const { from, to } = span;
  const last = to ?? (span.end === "same" || span.end === "dated" ? from : null);
  return { ...(from && { start: boundsOf(from).first }), ...(last && { end: boundsOf(last).last }) };
}

/** `<attvalue>`s of what is said; what nobody says is left out. */
function attvalues(values: Record<string, string | null>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value ? `<attvalue for="${name}" value="${xml(value)}"/>` : []))
    .join("");
}

const gexfNode = { kind: "kind", acronym: "acronym", country: "country", nameFr: "name fr" };
const gexfEdge = {
  ...{ tie: "partnership kind", roles: "roles", sources: "sources", partnership: "partnership", state: "state" },
  ...{ titleFr: "title fr", from: "from", to: "to", end: "end", certainty: "certainty" },
  ...{ parties: "parties", citations: "citations" },
};

function gexfAttributes(of: "node" | "edge", titles: Record<string, string>): string {
  const lines = Object.entries(titles).map(([id, title]) => `<attribute id="${id}" title="${title}" type="string"/>`);
  return `<attributes class="${of}">${lines.join("")}</attributes>`;
}

/** The view as GEXF 1.3 with dated edges. */
export function toGexf({ graph, positions, address }: NetworkFile): string {
  const shown = shownIn(graph);
  const nodes = graph.nodes.map((node) => {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    const { kind, acronym, countryCode: country, nameFr } = node;
    return `<node id="${xml(node.id)}" label="${xml(node.name)}"><attvalues>${attvalues({ kind, acronym, country, nameFr })}</attvalues><viz:position x="${x.toFixed(2)}" y="${(-y).toFixed(2)}" z="0.0"/></node>`;
  });
  const edges = tiesOf(graph).map(({ id, source, target, weight, partnership }) => {
    const { start, end } = daysOf(partnership);
    const spell = `${start ? ` start="${start}"` : ""}${end ? ` end="${end}"` : ""}`;
    const values = attvalues({
      ...{ tie: partnership.kind, sources: sourcesOf(partnership) },
      roles: `${rolesIn(partnership, source)} / ${rolesIn(partnership, target)}`,
      ...wholeOf(partnership, shown),
    });
    return `<edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}" weight="${weight.toFixed(4)}" label="${xml(partnership.title)}"${spell}><attvalues>${values}</attvalues></edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Octopus</creator><description>${xml(address)}</description></meta>
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">
${gexfAttributes("node", gexfNode)}
${gexfAttributes("edge", gexfEdge)}
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`;
}

const graphmlKeys = [
  ["node", "name", "string"],
  ["node", "acronym", "string"],
  ["node", "kind", "string"],
  ["node", "country", "string"],
  ["node", "nameFr", "string"],
  ["node", "x", "double"],
  ["node", "y", "double"],
  ["edge", "tie", "string"],
  ["edge", "title", "string"],
  ["edge", "weight", "double"],
  ["edge", "from", "string"],
  ["edge", "to", "string"],
  ["edge", "end", "string"],
  ["edge", "roles", "string"],
  ["edge", "sources", "string"],
  ["edge", "partnership", "string"],
  ["edge", "state", "string"],
  ["edge", "titleFr", "string"],
  ["edge", "certainty", "string"],
  ["edge", "parties", "string"],
  ["edge", "citations", "string"],
] as const;

/** The view as GraphML with typed keys; `from` and `to` are partial dates as in the sources. */
export function toGraphml({ graph, positions, address }: NetworkFile): string {
  const keys = graphmlKeys.map(
    ([on, name, type]) => `<key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`,
  );
  const data = (on: "node" | "edge", values: Record<string, string | number | null | undefined>) =>
    Object.entries(values)
      .flatMap(([name, value]) =>
        value === null || value === undefined || value === "" ? [] : `<data key="${on}-${name}">${xml(value)}</data>`,
      )
      .join("");
  const shown = shownIn(graph);
  const nodes = graph.nodes.map(({ id, name, nameFr, acronym, kind, countryCode }) => {
    const point = positions.get(id);
    return `<node id="${xml(id)}">${data("node", { name, nameFr, acronym, kind, country: countryCode, x: point?.x, y: point?.y })}</node>`;
  });
  const edges = tiesOf(graph).map(({ id, source, target, weight, partnership }) => {
    const { kind, title } = partnership;
    const roles = `${rolesIn(partnership, source)} / ${rolesIn(partnership, target)}`;
    const values = {
      ...{ tie: kind, title, weight, roles, sources: sourcesOf(partnership) },
      ...wholeOf(partnership, shown),
    };
    return `<edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${data("edge", values)}</edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<!-- ${xml(address).replaceAll("--", "- -")} -->
${keys.join("\n")}
<graph id="octopus" edgedefault="undirected">
${nodes.join("\n")}
${edges.join("\n")}
</graph>
</graphml>
`;
}

const tieColumns = [
  ...["source", "target", "kind", "title", "from", "to", "end", "source role", "target role", "weight", "documents"],
  ...["id", "source id", "target id", "partnership", "state", "title fr", "certainty", "parties", "citations"],
];

/** The ties as CSV: one line per tie of two organisations through one partnership, with a byte-order mark for spreadsheets. */
export function toCsv({ graph }: NetworkFile): string {
  const shown = shownIn(graph);
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const rows = tiesOf(graph).map(({ id, source, target, weight, partnership }) => {
    const {
      partnership: of,
      state,
      titleFr,
      from,
      to,
      end,
      certainty,
      parties,
      citations,
    } = wholeOf(partnership, shown);
    return [
      ...[names.get(source) ?? source, names.get(target) ?? target, partnership.kind, partnership.title],
      ...[from, to, end, rolesIn(partnership, source), rolesIn(partnership, target), weight.toFixed(4)],
      ...[sourcesOf(partnership), id, source, target, of, state, titleFr, certainty, parties, citations],
    ];
  });
  return csvFile([tieColumns, ...rows]);
}

/** The organisations of the view as CSV: with the ties, the pair that other programs read. */
export function toNodesCsv({ graph, positions }: NetworkFile): string {
  const rows = graph.nodes.map(({ id, slug, name, nameFr, acronym, kind, countryCode }) => {
    const point = positions.get(id);
    return [
      id,
      slug,
      name,
      nameFr,
      acronym,
      kind,
      countryCode,
      point?.x.toFixed(2) ?? null,
      point?.y.toFixed(2) ?? null,
    ];
  });
  return csvFile([["id", "slug", "name", "name fr", "acronym", "kind", "country", "x", "y"], ...rows]);
}
