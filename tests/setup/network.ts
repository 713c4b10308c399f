import type { GraphEdge, GraphNode, NetworkOrganisation, NetworkPartnership, NetworkRows } from "#app/network/graph.ts";
import type { NetworkWords } from "#app/network/words.server.ts";

/** A graph from ids and ties such as "a b", each of weight 1 through a partnership of that name. */
export function tiedGraph(ids: string[], ties: string[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const edges = ties.map((tie): GraphEdge => {
    const [source = "", target = ""] = tie.split(" ");
    return { source, target, weight: 1, partnershipIds: [tie] };
  });
  const degree = (id: string) => edges.filter(({ source, target }) => source === id || target === id).length;
  const nodes = ids.map((id) => ({
    ...{ id, slug: id, name: `Name of ${id}`, nameFr: null, acronym: null, kind: null, countryCode: null },
    ...{ degree: degree(id), partnerships: degree(id), own: 0 },
  }));
  return { nodes, edges };
}

/** An agreement between organisations at a date, or from one to another. */
export function tiedPartnership(
  id: string,
  members: string[],
  from: string,
  to: string | null = null,
): NetworkPartnership {
  return {
    ...{ id, slug: id, kind: "agreement", state: "stated", title: `Title ${id}`, titleFr: null },
    span: { from, to, end: to ? "dated" : "same", certainty: "exact" },
    ...{ project: null, conference: null },
    parties: members.map((organisationId) => ({ organisationId, countryCode: null, role: "partner" })),
    citations: [{ sourceId: "report", section: "2.1" }],
  };
}

/** An organisation of which nothing is known but its name. */
export function organisationNamed(id: string, name: string, acronym: string | null = null): NetworkOrganisation {
  return { id, slug: id, name, nameFr: null, acronym, kind: null, countryCode: null };
}

/** The words of rows, in English, without documents. */
export function wordsIn({ organisations }: Pick<NetworkRows, "organisations">): NetworkWords {
  const organisation = ({ slug, name, acronym, kind }: NetworkOrganisation) =>
    ({ slug, name, acronym, kind, lang: "en" }) as const;
  return {
    locale: "en",
    organisation,
    byId: (id) => organisations.filter((one) => one.id === id).map(organisation)[0],
    partnership: ({ id, slug, kind, state, title, span }) => ({
      ...{ id, slug, kind, state, title, span, lang: "en" },
      parties: [],
      citations: [],
    }),
  };
}
