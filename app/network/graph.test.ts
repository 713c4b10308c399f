import { describe, expect, it } from "vitest";
import { networkSearch, parseNetworkAddress, usualLook } from "#app/network/address.ts";
import { toCsv, toGexf, toGraphml, toJson } from "#app/network/export.ts";
import { toJsonLd } from "#app/network/export-jsonld.ts";
import { everything as all, type NetworkFilter, parseNetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkPartnership, type NetworkRows } from "#app/network/graph.ts";
import { buildHubs } from "#app/network/hubs.ts";
import { hashGraph, layOut } from "#app/network/layout.server.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import fc from "#tests/setup/properties.ts";

const year = (from: string, to: string | null = null): DateSpan => ({
  from,
  to,
  end: to ? "dated" : "same",
  certainty: "exact",
});
const of = (only: number) => ({ from: only, to: only });
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
    project: null,
    conference: null,
    span,
    parties,
    citations: [{ sourceId: "report", section: "2.1" }],
  };
}

const rows: NetworkRows = {
  countries: [],
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
    expect(buildGraph(rows, { ...all, ...of(2007) }).nodes.map(({ id }) => id)).not.toContain("alone");
  });

  it("shows what touches a year and counts what has no date", () => {
    const shown = buildGraph(rows, { ...all, ...of(2008) });
    expect(shown.partnerships.map(({ id }) => id)).toEqual(["treaty"]);
    expect(shown.undated).toBe(1);
    expect(buildGraph(rows, { ...all, ...of(2008), undated: true }).partnerships.map(({ id }) => id)).toEqual([
      "treaty",
      "undated",
    ]);
  });

  it("filters by kind of organisation and of partnership", () => {
    expect(buildGraph(rows, { ...all, kinds: ["government"] }).edges).toHaveLength(1);
    expect(buildGraph(rows, { ...all, ties: ["participation"] }).partnerships.map(({ id }) => id)).toEqual(["meeting"]);
  });

  it("asks for what a partnership belongs to, who has which role in it, and what it rests on", () => {
    const own: NetworkRows = {
      ...rows,
      partnerships: [
        { ...partnership("one", ["a", "b"]), project: "project-on-cybercrime" },
        { ...partnership("two", ["a", "c"]), conference: "octopus-2007" },
        {
          ...partnership("three", ["b", "c"]),
          parties: [{ organisationId: "b", countryCode: null, role: "funder" }],
          citations: [{ sourceId: "study", section: "1" }],
        },
      ],
    };
    const ids = (filter: Partial<NetworkFilter>) =>
      buildGraph(own, { ...all, ...filter }).partnerships.map(({ id }) => id);
    expect(ids({ project: "project-on-cybercrime" })).toEqual(["one"]);
    expect(ids({ conference: "octopus-2007" })).toEqual(["two"]);
    expect(ids({ roles: ["funder", "host"] })).toEqual(["three"]);
    expect(ids({ source: "study" })).toEqual(["three"]);
  });

  it("asks where an organisation sits, and what its country did about the Convention", () => {
    const seated: NetworkRows = {
      ...rows,
      countries: [
        { code: "FR", region: "europe", treaty: "ratified" },
        { code: "JP", region: "asia_and_pacific", treaty: "signed" },
      ],
      organisations: [
        { ...organisation("a"), countryCode: "FR" },
        { ...organisation("b"), countryCode: "JP" },
        organisation("c"),
      ],
    };
    const ids = (filter: Partial<NetworkFilter>) => buildGraph(seated, { ...all, ...filter }).nodes.map(({ id }) => id);
    expect(ids({ countries: ["FR", "DE"] })).toEqual(["a"]);
    expect(ids({ regions: ["asia_and_pacific"] })).toEqual(["b"]);
    expect(ids({ treaty: ["ratified", "signed"] })).toEqual(["a", "b"]);
    expect(ids({ hidden: ["b"] })).toEqual(["a", "c"]);
  });

  it("keeps what is pinned whatever else is asked, but not what was put aside", () => {
    const ids = (filter: Partial<NetworkFilter>) => buildGraph(rows, { ...all, ...filter }).nodes.map(({ id }) => id);
    expect(ids({ kinds: ["government"], pinned: ["c"] })).toEqual(["a", "b", "c", "alone"]);
    expect(ids({ ties: ["agreement"], ...of(2006), pinned: ["alone"] })).toEqual(["a", "b", "alone"]);
    expect(ids({ node: "alone", steps: 1, pinned: ["a"] })).toEqual(["a", "alone"]);
    expect(ids({ hidden: ["c"], pinned: ["c"] })).toEqual(["a", "b", "alone"]);
    const far = buildGraph(rows, { ...all, kinds: ["private_sector"], pinned: ["a"] });
    expect(far.edges.map(({ source, target }) => `${source} ${target}`)).toEqual(["a c"]);
  });

  it("keeps only strong ties where that is asked, and what stands behind them", () => {
    const strong = buildGraph(rows, { ...all, least: 2 });
    expect(strong.edges.map(({ source, target }) => `${source} ${target}`)).toEqual(["a b", "b c"]);
    expect(buildGraph(rows, { ...all, least: 3 })).toMatchObject({ nodes: [], edges: [], partnerships: [] });
  });

  it("shows the neighbourhood of one organisation, one and two ties away", () => {
    const chain: NetworkRows = {
      ...rows,
      organisations: ["a", "b", "c", "d"].map((id) => organisation(id)),
      partnerships: [partnership("ab", ["a", "b"]), partnership("bc", ["b", "c"]), partnership("cd", ["c", "d"])],
    };
    const around = (steps: 0 | 1 | 2) => buildGraph(chain, { ...all, node: "a", steps }).nodes.map(({ id }) => id);
    expect(around(1)).toEqual(["a", "b"]);
    const near = buildGraph(chain, { ...all, node: "a", steps: 1 });
    expect(near.partnerships.map(({ id }) => id)).toEqual(["ab"]);
    expect(around(2)).toEqual(["a", "b", "c"]);
    expect(around(0)).toHaveLength(4);
    expect(buildGraph(rows, { ...all, node: "alone", steps: 1 }).nodes.map(({ id }) => id)).toEqual(["alone"]);
    expect(buildGraph(rows, { ...all, node: "nobody", steps: 2 }).nodes).toHaveLength(4);
  });

  it("loses no tie in either projection", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom(..."abcdef".split("")), { minLength: 1 })), (meetings) => {
        const organisations = "abcdef".split("").map((id) => organisation(id));
        const partnerships = meetings.map((members, index) => partnership(`p${index}`, members));
        const graph = buildGraph({ ...rows, organisations, partnerships }, all);
        const { edges, hubs } = buildHubs(graph);
        expect(hubs).toHaveLength(meetings.length);
        expect(edges).toHaveLength(meetings.flat().length);
        const pairs = meetings.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
        expect(graph.edges.reduce((sum, { partnershipIds }) => sum + partnershipIds.length, 0)).toBe(pairs);
      }),
    );
  });

  it("ties nobody to itself and counts each party once", () => {
    const twice = { ...rows, partnerships: [partnership("twice", ["a", "a"])] };
    expect(buildGraph(twice, all).edges).toEqual([]);
    expect(buildGraph(twice, all).nodes.find(({ id }) => id === "a")).toMatchObject({ partnerships: 1, own: 1 });
  });

  it("gives each member of a partnership the same total weight, however many there are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(..."abcdefghij".split("")), { minLength: 2 }), (members) => {
        const organisations = members.map((id) => organisation(id));
        const { edges } = buildGraph({ ...rows, organisations, partnerships: [partnership("one", members)] }, all);
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
      kinds: ["government", "academia"].sort() as NetworkFilter["kinds"],
      ties: ["agreement"],
      roles: ["funder", "host"],
      countries: ["FR", "JP"],
      regions: ["africa"],
      treaty: ["signed"],
      project: "project-on-cybercrime",
      conference: "octopus-2007",
      source: "report-2007",
      ...{ from: 2004, to: 2007, undated: true, least: 2, hidden: ["oas", "un"], node: "itu", steps: 2 },
      pinned: ["coe", "interpol"],
    };
    const camera = { x: 0.25, y: 0.75, ratio: 0.5 };
    const look = {
      ...usualLook,
      view: "matrix",
      lines: "apart",
      size: "pagerank",
      colour: "community",
      camera,
      path: "coe",
      saved: "merger",
      tour: "contact-points",
      page: 3,
    } as const;
    const parsed = parseNetworkAddress(
      new URLSearchParams(networkSearch(filter, { ...look, compared: ["coe", "oas"] })),
    );
    expect({ ...parsed.filter, kinds: parsed.filter.kinds.toSorted() }).toEqual(filter);
    expect(parsed.look).toEqual({ ...look, compared: ["coe", "oas"] });
  });

  it("knows a single year, and turns what is the wrong way round", () => {
    expect(parseNetworkFilter(new URLSearchParams("year=2007"))).toMatchObject({ from: 2007, to: 2007 });
    expect(parseNetworkFilter(new URLSearchParams("from=2009&to=2004"))).toMatchObject({ from: 2004, to: 2009 });
    expect(networkSearch({ ...all, from: 2007, to: 2007 })).toBe("year=2007");
  });

  it("never fails, whatever it says", () => {
    const names = [
      "kind",
      "tie",
      "year",
      "from",
      "undated",
      "node",
      "hide",
      "least",
      "steps",
      "view",
      "at",
      "with",
      "x",
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const address = parseNetworkAddress(new URLSearchParams(pairs));
        const search = networkSearch(address.filter, address.look);
        expect(parseNetworkAddress(new URLSearchParams(search))).toEqual(address);
      }),
    );
  });
});

describe("files", () => {
  const hostile: NetworkRows = {
    countries: [],
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

  it("is linked data that knows each partnership by its page", () => {
    const data = JSON.parse(toJsonLd(file, "https://octopus.example"));
    const [first, , third] = data["@graph"];
    expect(first).toMatchObject({ "@type": "Organization", "@id": "https://octopus.example/organisations/a" });
    expect(third).toMatchObject({ "@type": "Action", startTime: "2006-02", endTime: "2007" });
    expect(third.participant).toHaveLength(2);
  });

  it("makes no cell a formula", () => {
    const csv = toCsv(file);
    expect(csv).toContain(`"'=cmd|""<b>`);
    expect(csv.split("\r\n")).toHaveLength(4);
  });
});
