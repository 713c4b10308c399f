import { addNode, addTie, attributeName, emptyGraph } from "#app/organisations/record/import/raw.ts";
import {
  type Attributes,
  type RawGraph,
  type RawNode,
  type RawTie,
  UnreadableFile,
} from "#app/organisations/record/import/shape.ts";
import { type Opened, readXml } from "#app/organisations/record/import/xml.ts";

/** Reads GEXF 1.2 and 1.3: nodes, edges, what they carry, and when they were; several spells make several ties. */
export function readGexf(text: string): RawGraph {
  const graph = emptyGraph();
  const titles: Record<string, Map<string, string>> = { node: new Map(), edge: new Map() };
  let [declaring, known] = ["", false];
  let node: RawNode | null = null;
  let tie: RawTie | null = null;
  let spells: Attributes[] = [];
  readXml(text, {
    open(element, path) {
      const { name, line, get } = element;
      if (name === "gexf") known = true;
      else if (name === "attributes") declaring = get("class");
      else if (name === "attribute") titles[declaring]?.set(get("id"), attributeName(get("title")));
      else if (name === "node") {
        node = { id: get("id"), line, attributes: { ...(get("label") && { label: get("label") }) } };
        addNode(graph, node);
      } else if (name === "edge") {
        tie = {
          id: get("id") || null,
          line,
          source: get("source"),
          target: get("target"),
          attributes: spanOf(element),
        };
        if (get("label")) tie.attributes.label = get("label");
        spells = [];
      } else if (name === "attvalue") {
        const owner = path.includes("edge") ? tie : node;
        const title = titles[path.includes("edge") ? "edge" : "node"]?.get(get("for") || get("id"));
        if (owner && title) owner.attributes[title] = get("value");
      } else if (name === "spell" && path.includes("edge")) spells.push(spanOf(element));
    },
    close(name, inner) {
      if (name === "creator" && inner.trim() === "Octopus") graph.own = true;
      if (name !== "edge" || !tie) return;
      const one = tie;
      if (spells.length === 0) addTie(graph, one);
      else
        for (const [index, spell] of spells.entries())
          addTie(graph, {
            ...one,
            id: one.id && (index === 0 ? one.id : `${one.id}#${index + 1}`),
            attributes: { ...one.attributes, ...spell },
          });
      tie = null;
    },
  });
  if (!known) throw new UnreadableFile("not_graph");
  return graph;
}

/** An open interval (`startopen`) is taken as it is printed: what it leaves out is an instant. */
function spanOf({ get }: Opened): Attributes {
  const start = get("start") || get("startopen");
  const end = get("end") || get("endopen");
  return { ...(start && { start }), ...(end && { end }) };
}
