import { z } from "zod";
import { addNode, addTie, attributeName, emptyGraph } from "#app/organisations/record/import/raw.ts";
import { type Attributes, type RawGraph, UnreadableFile } from "#app/organisations/record/import/shape.ts";

const text = z.union([z.string(), z.number(), z.boolean()]).nullish();
const values = z.record(z.string(), z.unknown());

const own = z.object({
  nodes: z.array(
    z.looseObject({ id: z.string(), name: z.string(), nameFr: text, acronym: text, kind: text, countryCode: text }),
  ),
  partnerships: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      state: text,
      title: z.string(),
      titleFr: text,
      span: z.looseObject({ from: text, to: text, end: text, certainty: text }),
      parties: z.array(z.looseObject({ organisationId: text, countryCode: text, role: text })),
      citations: z.array(z.looseObject({ sourceId: z.string(), section: z.string() })),
    }),
  ),
});

/** Any graph with nodes and edges (or links), as graphology, D3 and NetworkX write it. */
const plain = z
  .object({ nodes: z.array(values), edges: z.array(values).optional(), links: z.array(values).optional() })
  .transform(({ nodes, edges, links }) => ({ nodes, edges: edges ?? links ?? [] }));

/** Reads our own JSON, and the shapes in which other programs write a graph. */
export function readJson(source: string): RawGraph {
  const graph = emptyGraph();
  const parsed = parse(source);
  const ours = own.safeParse(parsed);
  if (ours.success) {
    graph.own = true;
    for (const { id, name, nameFr, acronym, kind, countryCode } of ours.data.nodes)
      addNode(graph, {
        id,
        line: null,
        attributes: said({ name, "name fr": nameFr, acronym, kind, country: countryCode }),
      });
    for (const { id, kind, state, title, titleFr, span, parties, citations } of ours.data.partnerships) {
      const attributes = said({
        ...{ partnership: id, tie: kind, state, title, "title fr": titleFr },
        ...{ from: span.from, to: span.to, end: span.end, certainty: span.certainty },
        parties: JSON.stringify(
          parties.map((party) =>
            said({ organisation: party.organisationId, country: party.countryCode, role: party.role }),
          ),
        ),
        citations: JSON.stringify(citations.map(({ sourceId, section }) => ({ source: sourceId, section }))),
      });
      addTie(graph, { id, line: null, source: "", target: "", attributes });
    }
    return graph;
  }
  const any = plain.safeParse(parsed);
  if (!any.success) throw new UnreadableFile("not_graph");
  for (const node of any.data.nodes)
    addNode(graph, { id: idOf(node.id ?? node.key), line: null, attributes: flat(node) });
  for (const edge of any.data.edges) {
    const [a, b] = [idOf(edge.source), idOf(edge.target)];
    addTie(graph, { id: idOf(edge.id ?? edge.key) || null, line: null, source: a, target: b, attributes: flat(edge) });
  }
  return graph;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    const isWhole = /[}\]]$/.test(source.trimEnd());
    throw new UnreadableFile(isWhole ? "not_json" : "cut_off");
  }
}

function idOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function flat(item: Record<string, unknown>): Attributes {
  const inner = values.safeParse(item.attributes);
  const { attributes: _, ...outer } = item;
  return said({ ...outer, ...(inner.success ? inner.data : {}) });
}

function said(item: Record<string, unknown>): Attributes {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      ["string", "number", "boolean"].includes(typeof value) && value !== ""
        ? [[attributeName(name), String(value)]]
        : [],
    ),
  );
}
