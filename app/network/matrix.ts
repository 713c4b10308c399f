import type { NetworkGraph } from "#app/network/graph.ts";

/** Organisations against organisations. `cells[row][column]` is how many partnerships two share; the same both ways. */
export type Matrix = { ids: string[]; cells: number[][]; most: number; leftOut: number };

/**
 * The best of the nodes, by the value given, as a matrix; neighbours in it are of the same group, so that who works
 * together makes blocks. What has no tie is left out and does not count as such.
 */
export function matrixOf(
  graph: Pick<NetworkGraph, "nodes" | "edges">,
  most: number,
  valueFor: (id: string) => number,
  groupOf: (id: string) => number,
): Matrix {
  const tied = graph.nodes.filter(({ degree }) => degree > 0).map(({ id }) => id);
  const by = (pick: (id: string) => number) => (a: string, b: string) => pick(a) - pick(b);
  const best = [...tied].sort((a, b) => by(valueFor)(b, a) || (a < b ? -1 : 1)).slice(0, most);
  const ids = best.sort((a, b) => by(groupOf)(a, b) || by(valueFor)(b, a) || (a < b ? -1 : 1));
  const places = new Map(ids.map((id, index) => [id, index]));
  const cells = ids.map(() => ids.map(() => 0));
  for (const { source, target, partnershipIds } of graph.edges) {
    const [row, column] = [places.get(source), places.get(target)];
    if (row === undefined || column === undefined) continue;
    for (const [one, other] of [
      [row, column],
      [column, row],
    ] as const) {
      const cellsOfOne = cells[one];
      if (cellsOfOne) cellsOfOne[other] = partnershipIds.length;
    }
  }
  return { ids, cells, most: Math.max(0, ...cells.flat()), leftOut: tied.length - ids.length };
}
