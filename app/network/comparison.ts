import { type NetworkGraph, type NetworkPartnership, neighboursOf } from "#app/network/graph.ts";
import { touchesYears } from "#app/platform/partial-date.ts";

/** Two or three organisations side by side, all by id. */
export type Comparison = {
  ids: string[];
  /** Partners of all of them, best connected first; they themselves do not count. */
  shared: string[];
  /** Partners of exactly two of three, by the one that does not have them. */
  lackedBy: Map<string, string[]>;
  /** Partners that only one has. */
  only: Map<string, string[]>;
  /** Partnerships among themselves. */
  together: NetworkPartnership[];
  /** For each year from the first to the last that is dated, how many partnerships each has. */
  years: { year: number; counts: number[] }[];
};

/** What organisations have in common and what only one has, in a view. `years` are those of the view; null without dates. */
export function compare(graph: NetworkGraph, ids: string[], years: { first: number; last: number } | null): Comparison {
  const neighbours = neighboursOf(graph.edges);
  const degree = new Map(graph.nodes.map((node) => [node.id, node.degree]));
  const strongest = (a: string, b: string) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1);
  const partners = new Map(
    ids.map((id) => [id, new Set((neighbours.get(id) ?? []).filter((one) => !ids.includes(one)))]),
  );
  const all = [...new Set([...partners.values()].flatMap((one) => [...one]))].sort(strongest);
  const owners = (id: string) => ids.filter((one) => partners.get(one)?.has(id));
  const lackedBy = (lacking: string) =>
    ids.length < 3 ? [] : all.filter((id) => owners(id).length === ids.length - 1 && !owners(id).includes(lacking));
  const isPartyOf = (partnership: NetworkPartnership, id: string) =>
    partnership.parties.some(({ organisationId }) => organisationId === id);
  const count = (id: string, year: number) =>
    graph.partnerships.filter((one) => isPartyOf(one, id) && touchesYears(one.span, year, year)).length;
  const { first, last } = years ?? { first: 0, last: -1 };
  return {
    ids,
    shared: all.filter((id) => owners(id).length === ids.length),
    lackedBy: new Map(ids.map((id) => [id, lackedBy(id)])),
    only: new Map(ids.map((id) => [id, all.filter((one) => owners(one).length === 1 && owners(one)[0] === id)])),
    together: graph.partnerships.filter((one) => ids.filter((id) => isPartyOf(one, id)).length > 1),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      counts: ids.map((id) => count(id, first + index)),
    })),
  };
}
