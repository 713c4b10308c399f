import {
  limits,
  type RawGraph,
  type RawNode,
  type RawTie,
  UnreadableFile,
} from "#app/organisations/record/import/shape.ts";

export function emptyGraph(): RawGraph {
  return { nodes: [], ties: [], own: false };
}

export function addNode(graph: RawGraph, node: RawNode): void {
  if (graph.nodes.length >= limits.organisations) throw new UnreadableFile("too_many_rows", node.line);
  graph.nodes.push(node);
}

export function addTie(graph: RawGraph, tie: RawTie): void {
  if (graph.ties.length >= limits.ties) throw new UnreadableFile("too_many_rows", tie.line);
  graph.ties.push(tie);
}

/** "Source_ID", "sourceId" and "source id" are the same name. */
export function attributeName(title: string): string {
  return title
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[\s_.-]+/g, " ")
    .trim();
}
