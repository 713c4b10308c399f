import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv, toGexf, toGraphml, toJson } from "#app/network/export.ts";
import { type NetworkFilter, networkSearch, parseNetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkPartnership, type NetworkRows } from "#app/network/graph.ts";
import { hashGraph, layOut } from "#app/network/layout.server.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";

const all: NetworkFilter = { kinds: [], ties: [], year: null, undated: false, node: null };
const year = (from: string, to: string | null = null): DateSpan => ({
  from,
  to,
  end: to ? "dated" : "same",
  certainty: "exact",
});
const undated: DateSpan = { from: null, to: null, end: "unknown", certainty: "unconfirmed" };

function organisation(id: string, kind: "government" | "private_sector" | null = "government") {
  return { id, slug: id, name: `Name of ${id}`, nameFr: null, acronym: null, kind, countryCode: null };
}

function partnership(
  id: string,
  members: string[],
  span: DateSpan = year("2007"),
  kind: NetworkPartnership["kind"] = "agreement",
): NetworkPartnership {
  const parties = members.map((organisationId) => ({ organisationId, countryCode: null, role: "partner" as const }));
  return {
    id,
    slug: id,
    kind,
    state: "stated",
    title: `Title ${id}`,
    titleFr: null,
    span,
    parties,
    citations: [{ sourceId: "report", section: "2.1" }],
  };
}

const rows: NetworkRows = {
  organisations: [organisation("a"), organisation("b"), organisation("c", "private_sector"), organisation("alone")],
  partnerships: [
    partnership("meeting", ["a", "b", "c"], year("2007-06"), "participation"),
    partnership("treaty", ["a", "b"], year("2006", "2009")),
    partnership("undated", ["b", "c"], undated),
  ],
};

describe("the graph derived from rows", () => {
  it("joins two organisations once and keeps the partnerships behind the line", () => {
    const { edges } = buildGraph(rows, all);
    expect(edges).toHaveLength(3);
    expect(edges.find(({ source, target }) => source === "a" && target === "b")).toEqual({
      ...{ source: "a", target: "b" },
      weight: 1.5,
      partnershipIds: ["meeting", "treaty"],
    });
  });

  it("keeps organisations without ties in the whole view and leaves them out of a year", () => {
    expect(buildGraph(rows, all).nodes.map(({ id }) => id)).toContain("alone");
    expect(buildGraph(rows, { ...all, year: 2007 }).nodes.map(({ id }) => id)).not.toContain("alone");
  });

  it("shows what touches a year and counts what has no date", () => {
    const shown = buildGraph(rows, { ...all, year: 2008 });
    expect(shown.partnerships.map(({ id }) => id)).toEqual(["treaty"]);
    expect(shown.undated).toBe(1);
    expect(buildGraph(rows, { ...all, year: 2008, undated: true }).partnerships.map(({ id }) => id)).toEqual([
      "treaty",
      "undated",
    ]);
  });

  it("filters by kind of organisation and of partnership", () => {
    expect(buildGraph(rows, { ...all, kinds: ["government"] }).edges).toHaveLength(1);
    expect(buildGraph(rows, { ...all, ties: ["participation"] }).partnerships.map(({ id }) => id)).toEqual(["meeting"]);
  });

  it("ties nobody to itself and counts each party once", () => {
    const twice = { ...rows, partnerships: [partnership("twice", ["a", "a"])] };
    expect(buildGraph(twice, all).edges).toEqual([]);
    expect(buildGraph(twice, all).nodes.find(({ id }) => id === "a")?.partnerships).toBe(1);
  });

  it("gives each member of a partnership the same total weight, however many there are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(..."abcdefghij".split("")), { minLength: 2 }), (members) => {
        const organisations = members.map((id) => organisation(id));
        const { edges } = buildGraph({ organisations, partnerships: [partnership("one", members)] }, all);
        for (const id of members) {
          const own = edges.filter(({ source, target }) => source === id || target === id);
          expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
        }
      }),
    );
  });
});

describe("the layout", () => {
  it("places every node at a finite point, the same each time", () => {
    const graph = buildGraph(rows, all);
    const positions = layOut(graph);
    expect([...positions.keys()].sort()).toEqual(["a", "alone", "b", "c"]);
    for (const { x, y } of positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(layOut(graph)).toEqual(positions);
  });

  it("knows when the graph has changed", () => {
    const hash = hashGraph(buildGraph(rows, all));
    expect(hashGraph(buildGraph({ ...rows, organisations: [...rows.organisations].reverse() }, all))).toBe(hash);
    expect(hashGraph(buildGraph({ ...rows, partnerships: rows.partnerships.slice(1) }, all))).not.toBe(hash);
  });
});

describe("the address of a view", () => {
  it("reads back to the same view", () => {
    const filter: NetworkFilter = {
      kinds: ["government", "academia"],
      ties: ["agreement"],
      year: 2007,
      undated: true,
      node: "itu",
    };
    const parsed = parseNetworkFilter(new URLSearchParams(networkSearch(filter)));
    expect({ ...parsed, kinds: [...parsed.kinds].sort() }).toEqual({ ...filter, kinds: [...filter.kinds].sort() });
  });

  it("never fails, whatever it says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("kind", "tie", "year", "undated", "node", "x"), fc.string())),
        (pairs) => {
          const filter = parseNetworkFilter(new URLSearchParams(pairs));
          expect(parseNetworkFilter(new URLSearchParams(networkSearch(filter)))).toEqual(filter);
        },
      ),
    );
  });
});

describe("files", () => {
  const hostile: NetworkRows = {
    organisations: [
      { ...organisation("a"), name: '=cmd|"<b>&\u0001' },
      { ...organisation("b"), name: "İpek 李明 ‏مرحبا" },
    ],
    partnerships: [partnership("one", ["a", "b"], year("2006-02", "2007")), partnership("two", ["a", "b"], undated)],
  };
  const graph = buildGraph(hostile, all);
  const file = { graph, positions: layOut(graph), address: "https://octopus.example/network?kind=a--b" };

  it("keeps parallel ties apart with their dates", () => {
    const gexf = toGexf(file);
    expect(gexf.match(/<edge /g)).toHaveLength(2);
    expect(gexf).toContain('start="2006-02-01" end="2007-12-31"');
    expect(toGraphml(file)).toContain('<data key="edge-from">2006-02</data>');
    expect(toGraphml(file)).not.toMatch(/<!--.*--.*-->/);
  });

  it("escapes markup, drops what XML cannot hold, keeps every script", () => {
    for (const text of [toGexf(file), toGraphml(file)]) {
      expect(text).toContain("=cmd|&quot;&lt;b&gt;&amp;");
      expect(text).not.toContain("\u0001");
      expect(text).toContain("İpek 李明");
    }
    expect(JSON.parse(toJson(file)).nodes).toHaveLength(2);
  });

  it("makes no cell a formula", () => {
    const csv = toCsv(file);
    expect(csv).toContain(`"'=cmd|""<b>`);
    expect(csv.split("\r\n")).toHaveLength(4);
  });
});
