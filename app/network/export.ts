import type { NetworkGraph, NetworkPartnership } from "#app/network/graph.ts";
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
  return graph.edges.flatMap(({ source, target, partnershipIds }) =>
    partnershipIds.flatMap((partnershipId) => {
      const partnership = partnerships.get(partnershipId);
      if (!partnership) return [];
      const members = new Set(partnership.parties.flatMap(({ organisationId: id }) => (id && shown.has(id) ? id : [])));
      return {
        id: `${partnershipId}:${source}:${target}`,
        source,
        target,
        weight: 1 / (members.size - 1),
        partnership,
      };
    }),
  );
}

function rolesIn(partnership: NetworkPartnership, organisationId: string): string {
  return partnership.parties
    .flatMap((party) => (party.organisationId === organisationId && party.role ? party.role : []))
    .join(" ");
}

function sourcesOf({ citations }: NetworkPartnership): string {
  return citations.map(({ sourceId, section }) => `${sourceId}, ${section}`).join("; ");
}

/** The view as JSON: nodes with positions, edges with the partnerships behind them. */
export function toJson({ graph, positions, address }: NetworkFile): string {
  const nodes = graph.nodes.map((node) => ({ ...node, ...positions.get(node.id) }));
  const { edges, partnerships, undated } = graph;
  return JSON.stringify({ address, nodes, edges, partnerships, undated });
}

/** Start and end of a tie as full days; an open or unknown end is left out, as GEXF 1.3 has it. */
function daysOf({ span }: NetworkPartnership): { start?: string; end?: string } {
  const { from, to } = span;
  const last = to ?? (span.end === "same" || span.end === "dated" ? from : null);
  return { ...(from && { start: boundsOf(from).first }), ...(last && { end: boundsOf(last).last }) };
}

/** The view as GEXF 1.3 with dated edges. */
export function toGexf({ graph, positions, address }: NetworkFile): string {
  const nodes = graph.nodes.map((node) => {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    return `<node id="${xml(node.id)}" label="${xml(node.name)}"><attvalues><attvalue for="kind" value="${xml(node.kind ?? "")}"/><attvalue for="acronym" value="${xml(node.acronym ?? "")}"/><attvalue for="country" value="${xml(node.countryCode ?? "")}"/></attvalues><viz:position x="${x.toFixed(2)}" y="${(-y).toFixed(2)}" z="0.0"/></node>`;
  });
  const edges = tiesOf(graph).map(({ id, source, target, weight, partnership }) => {
    const { start, end } = daysOf(partnership);
    const spell = `${start ? ` start="${start}"` : ""}${end ? ` end="${end}"` : ""}`;
    return `<edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}" weight="${weight.toFixed(4)}" label="${xml(partnership.title)}"${spell}><attvalues><attvalue for="tie" value="${partnership.kind}"/><attvalue for="roles" value="${xml(`${rolesIn(partnership, source)} / ${rolesIn(partnership, target)}`)}"/><attvalue for="sources" value="${xml(sourcesOf(partnership))}"/></attvalues></edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Octopus</creator><description>${xml(address)}</description></meta>
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">
<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="acronym" title="acronym" type="string"/><attribute id="country" title="country" type="string"/></attributes>
<attributes class="edge"><attribute id="tie" title="partnership kind" type="string"/><attribute id="roles" title="roles" type="string"/><attribute id="sources" title="sources" type="string"/></attributes>
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
  const nodes = graph.nodes.map(({ id, name, acronym, kind, countryCode }) => {
    const point = positions.get(id);
    return `<node id="${xml(id)}">${data("node", { name, acronym, kind, country: countryCode, x: point?.x, y: point?.y })}</node>`;
  });
  const edges = tiesOf(graph).map(({ id, source, target, weight, partnership }) => {
    const { kind, title, span } = partnership;
    const roles = `${rolesIn(partnership, source)} / ${rolesIn(partnership, target)}`;
    const values = {
      tie: kind,
      title,
      weight,
      from: span.from,
      to: span.to,
      end: span.end,
      roles,
      sources: sourcesOf(partnership),
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

/** The view as CSV: one line per tie of two organisations through one partnership, with a byte-order mark for spreadsheets. */
export function toCsv({ graph }: NetworkFile): string {
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const head = [
    "source",
    "target",
    "kind",
    "title",
    "from",
    "to",
    "end",
    "source role",
    "target role",
    "weight",
    "documents",
  ];
  const rows = tiesOf(graph).map(({ source, target, weight, partnership }) => [
    names.get(source) ?? source,
    names.get(target) ?? target,
    partnership.kind,
    partnership.title,
    partnership.span.from,
    partnership.span.to,
    partnership.span.end,
    rolesIn(partnership, source),
    rolesIn(partnership, target),
    weight.toFixed(4),
    sourcesOf(partnership),
  ]);
  return csvFile([head, ...rows]);
}
