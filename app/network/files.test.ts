import { describe, expect, test } from "vitest";
import { toCsv, toGexf, toGraphml, toJson } from "#app/network/export.ts";
import { toJsonLd } from "#app/network/export-jsonld.ts";
import { everything, type NetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkGraph, type NetworkPartnership, type NetworkRows } from "#app/network/graph.ts";
import { organisationNamed } from "#tests/setup/network.ts";
import fc from "#tests/setup/properties.ts";

const ids = ["a", "b", "c", "d", "e"];
const kinds = ["government", "private_sector", null] as const;
const regions = ["europe", "africa"] as const;
const tieKinds = ["agreement", "participation", "membership"] as const;
const partyRoles = ["partner", "host", null] as const;
const date = fc.constantFrom("1999", "2004-02", "2006", "2007-06-12", "2009");

const anyPartnership = fc.record({
  kind: fc.constantFrom(...tieKinds),
  from: fc.option(date),
  to: fc.option(date),
  end: fc.constantFrom("same", "dated", "open", "unknown"),
  members: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...partyRoles)), { minLength: 1, maxLength: 5 }),
  source: fc.constantFrom("report", "study"),
  project: fc.option(fc.constantFrom("octopus")),
});

const anyRows = fc
  .record({
    kinds: fc.tuple(...ids.map(() => fc.constantFrom(...kinds))),
    seats: fc.tuple(...ids.map(() => fc.constantFrom("FR", "NG", null))),
    partnerships: fc.array(anyPartnership, { maxLength: 8 }),
  })
  .map(
    ({ kinds: ofIds, seats, partnerships }): NetworkRows => ({
      countries: ["FR", "NG"].map((code, index) => ({ code, region: regions[index] ?? null, treaty: null })),
      organisations: ids.map((id, index) => ({
        ...organisationNamed(id, `Name "of" <${id}>`),
        kind: ofIds[index] ?? null,
        countryCode: seats[index] ?? null,
      })),
      partnerships: partnerships.map(
        ({ kind, from, to, end, members, source, project }, index): NetworkPartnership => ({
          ...{ id: `p${index}`, slug: `p${index}`, kind, state: "stated", title: `Title, ${index}`, titleFr: null },
          span: { from, to, end, certainty: "exact" },
          ...{ project, conference: null },
          parties: members.map(([organisationId, role]) => ({ organisationId, countryCode: null, role })),
          citations: [{ sourceId: source, section: "2.1" }],
        }),
      ),
    }),
  );

const anyFilter: fc.Arbitrary<NetworkFilter> = fc.record({
  kinds: fc.subarray(["government" as const]),
  ties: fc.subarray([...tieKinds], { maxLength: 2 }),
  roles: fc.subarray(["host" as const]),
  countries: fc.subarray(["FR"]),
  regions: fc.subarray([...regions], { maxLength: 1 }),
  treaty: fc.constant([]),
  project: fc.constantFrom(null, null, "octopus"),
  conference: fc.constant(null),
  source: fc.constantFrom(null, null, "report"),
  from: fc.constantFrom(null, null, 2004, 2006),
  to: fc.constantFrom(null, null, 2007, 2008),
  undated: fc.boolean(),
  least: fc.constantFrom(1, 1, 2),
  hidden: fc.subarray(ids, { maxLength: 1 }),
  pinned: fc.subarray(ids, { maxLength: 2 }),
  node: fc.constantFrom(null, ...ids),
  steps: fc.constantFrom(0, 0, 1, 2),
});

const file = (graph: NetworkGraph) => ({ graph, positions: new Map(), address: "https://octopus.example/network" });

/** A file as rows again: what it does not hold is not there. */
function readJson(text: string, { countries }: NetworkRows): NetworkRows {
  const { nodes, partnerships } = JSON.parse(text);
  return { organisations: nodes, partnerships, countries };
}

/** Every tie of two organisations through one partnership, and of one with itself. */
function tiesOf({ nodes, edges, partnerships }: NetworkGraph): string[] {
  const between = edges.flatMap(({ source, target, partnershipIds }) =>
    partnershipIds.map((id) => `${id}:${source}:${target}`),
  );
  const own = partnerships.flatMap(({ id, parties }) =>
    nodes
      .filter((node) => parties.filter(({ organisationId }) => organisationId === node.id).length > 1)
      .map((node) => `${id}:${node.id}:${node.id}`),
  );
  return [...between, ...own].sort();
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = ""]) => id).sort();

describe("files of a view", () => {
  test("filtering and then writing is the same as writing everything and then filtering", () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        const whole = toJson(file(buildGraph(rows, { ...everything, undated: true })));
        const after = buildGraph(readJson(whole, rows), filter);
        expect(JSON.parse(toJson(file(after)))).toEqual(JSON.parse(toJson(file(buildGraph(rows, filter)))));
      }),
      { numRuns: 300 },
    );
  });

  test("each holds exactly the organisations, ties and partnerships of the view", () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        const graph = buildGraph(rows, filter);
        const nodes = graph.nodes.map(({ id }) => id).sort();
        const ties = tiesOf(graph);
        const json = JSON.parse(toJson(file(graph)));
        expect(tiesOf(json)).toEqual(ties);
        expect(json.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(nodes);
        for (const xml of [toGexf(file(graph)), toGraphml(file(graph))]) {
          expect(found(xml, /<node id="(\w+)"/g)).toEqual(nodes);
          expect(found(xml, /<edge id="([\w:]+)"/g)).toEqual(ties);
        }
        const titles = ties.map((tie) => `Title, ${tie.slice(1, tie.indexOf(":"))}`).sort();
        expect(found(toCsv(file(graph)), /"(Title, \d+)"/g)).toEqual(titles);
        const linked = JSON.parse(toJsonLd(file(graph), "https://octopus.example"))["@graph"];
        expect(linked).toHaveLength(graph.nodes.length + graph.partnerships.length);
      }),
      { numRuns: 150 },
    );
  });

  test("the two periods of one pair are two dated edges of GEXF", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const graph = buildGraph(rows, { ...everything, undated: true });
        const dated = new Map(graph.partnerships.map(({ id, span }) => [id, span]));
        for (const [, edge = "", spell = ""] of toGexf(file(graph)).matchAll(
          /<edge id="(\w+):[^>]*?( start[^>]*| end[^>]*)?>/g,
        )) {
          const span = dated.get(edge);
          expect(/ start="\d{4}-\d\d-\d\d"/.test(spell)).toBe(span?.from != null);
          if (span?.end === "open" && span.to === null) expect(spell).not.toContain(" end=");
        }
      }),
    );
  });
});
