import { addNode, addTie, attributeName, emptyGraph } from "#app/organisations/record/import/raw.ts";
import { type Attributes, type RawGraph, UnreadableFile } from "#app/organisations/record/import/shape.ts";
import { readXml } from "#app/organisations/record/import/xml.ts";

type Key = { name: string; on: string; standard: string | null };
type Owner = { on: "node" | "edge"; attributes: Attributes; finish(): void };

/** Reads GraphML: typed keys with their defaults, nodes, edges, and edges of more than two ends. */
export function readGraphml(text: string): RawGraph {
  const graph = emptyGraph();
  const keys = new Map<string, Key>();
  const owners: Owner[] = [];
  let [known, data, key] = [false, "", ""];
  let ends: string[] = [];
  readXml(text, {
    open({ name, line, get }) {
      if (name === "graphml") known = true;
      else if (name === "graph" && get("id") === "octopus") graph.own = true;
      else if (name === "key") {
        key = get("id");
        keys.set(key, { name: attributeName(get("attr.name") || key), on: get("for") || "all", standard: null });
      } else if (name === "data") data = get("key");
      else if (name === "node") {
        const attributes: Attributes = {};
        const id = get("id");
        owners.push({ on: "node", attributes, finish: () => addNode(graph, { id, line, attributes }) });
      } else if (name === "edge" || name === "hyperedge") {
        const attributes: Attributes = {};
        const [id, source, target] = [get("id") || null, get("source"), get("target")];
        ends = [];
        const finish = () => {
          const [first = source, second = target] = ends;
          if (ends.length > 0) attributes.parties = JSON.stringify(ends.map((organisation) => ({ organisation })));
          addTie(graph, { id, line, source: first, target: second, attributes });
        };
        owners.push({ on: "edge", attributes, finish });
      } else if (name === "endpoint") ends.push(get("node"));
    },
    close(name, inner) {
      const owner = owners.at(-1);
      if (name === "default") {
        const declared = keys.get(key);
        if (declared) declared.standard = inner;
      } else if (name === "data" && owner) {
        const declared = keys.get(data);
        if (declared) owner.attributes[declared.name] = inner;
      } else if ((name === "node" || name === "edge" || name === "hyperedge") && owner) {
        owners.pop();
        for (const { name: title, on, standard } of keys.values())
          if (standard !== null && (on === owner.on || on === "all")) owner.attributes[title] ??= standard;
        owner.finish();
      }
    },
  });
  if (!known) throw new UnreadableFile("not_graph");
  return graph;
}
