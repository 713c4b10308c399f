import { describe, expect, test } from "vitest";
import { parseNetworkAddress } from "#app/network/address.ts";
import { wholeGraphs } from "#app/network/compute.server.ts";
import { toSvg } from "#app/network/export-svg.ts";
import type { NetworkRows } from "#app/network/graph.ts";
import { pictureOf } from "#app/network/picture.server.ts";
import { select } from "#app/network/selection.server.ts";
import { organisationNamed, tiedPartnership, wordsIn } from "#tests/setup/network.ts";

const few: NetworkRows = {
  countries: [],
  organisations: ["a", "b", "c"].map((id) => organisationNamed(id, `Name of ${id}`)),
  partnerships: [
    tiedPartnership("observer", ["a", "b"], "2004"),
    tiedPartnership("event", ["b", "a"], "2007"),
    tiedPartnership("meeting", ["a", "b", "c"], "2008"),
    tiedPartnership("inside", ["a", "a"], "2009"),
  ],
};

function drawn(search: string, rows = few) {
  const { filter, look } = parseNetworkAddress(new URLSearchParams(search));
  const { direct, hubs } = wholeGraphs(rows);
  const round = (ids: string[], radius: number) =>
    new Map(
      ids.map((id, index) => {
        const angle = (index / ids.length) * 2 * Math.PI;
        return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }] as const;
      }),
    );
  const at = {
    organisations: round(
      direct.nodes.map(({ id }) => id),
      80 * Math.sqrt(rows.organisations.length),
    ),
    hubs: round(
      hubs.nodes.map(({ id }) => id),
      300,
    ),
  };
  const whole = { rows, direct, positions: at, measures: new Map() };
  const selection = select(whole, filter);
  const groups = { list: [], of: () => null };
  return pictureOf({ whole, selection, filter, look, groups, words: wordsIn(rows) });
}

describe("lines of the picture", () => {
  test("one for two organisations, with how many partnerships it stands for", () => {
    expect(drawn("")).toMatchObject({
      edges: [
        [0, 1, 2.5, 3, null],
        [0, 2, 0.5, 1, null],
        [1, 2, 0.5, 1, null],
      ],
      ties: [],
    });
    expect(drawn("").nodes.map(({ own }) => own)).toEqual([1, 0, 0]);
  });

  test("one for each partnership, those of an organisation with itself too", () => {
    const { edges, ties } = drawn("lines=apart");
    expect(edges.map(([source, target, , count, tie]) => [source, target, count, ties[tie ?? -1]?.href])).toEqual([
      [0, 1, 1, "/partnerships/observer"],
      [0, 1, 1, "/partnerships/event"],
      [0, 1, 1, "/partnerships/meeting"],
      [0, 2, 1, "/partnerships/meeting"],
      [1, 2, 1, "/partnerships/meeting"],
      [0, 0, 1, "/partnerships/inside"],
    ]);
    expect(drawn("lines=apart&year=2007").ties.map(({ href }) => href)).toEqual(["/partnerships/event"]);
  });

  test("apart only between those that are compared", () => {
    const { edges } = drawn("node=a&with=b");
    expect(edges.map(([source, target, , count, tie]) => [source, target, count, tie])).toEqual([
      [0, 1, 1, 0],
      [0, 1, 1, 1],
      [0, 1, 1, 2],
      [0, 2, 1, null],
      [1, 2, 1, null],
    ]);
  });
});

const words = {
  title: "The <b>network</b>",
  caption: "What is shown.",
  kinds: new Map([[null, "Not said & unknown"]]),
  groups: [],
  ties: new Map([["agreement", "Agreement"]]),
  reading: "Size: partners. ".repeat(12).trim(),
  sources: ["Report, Council of Europe"],
  address: "https://octopus.example/network?kind=a&year=2007",
};

/** Names that are hard to draw, each tied with the next and all with the first. */
const many: NetworkRows = {
  countries: [],
  organisations: [
    ...["Council", "جامعة الدول العربية", "İpek 李明 – 欧洲委员会", "=cmd|<b>&\u0001", "A".repeat(150)],
    ...Array.from({ length: 27 }, (_, index) => `Organisation ${index}`),
  ].map((name, index) => organisationNamed(`n${String(index).padStart(2, "0")}`, name)),
  partnerships: Array.from({ length: 31 }, (_, index) => {
    const [one, next] = [index + 1, ((index + 1) % 31) + 1].map((number) => `n${String(number).padStart(2, "0")}`);
    return tiedPartnership(`p${index}`, ["n00", one ?? "", next ?? ""], String(1990 + index));
  }),
};

describe("the picture as a file", () => {
  // Drawn at three sizes, as it was when somebody looked at it last: whoever changes it looks at it again.
  test.each([
    ["pair", "node=a&with=b&pin=c", few, 3],
    ["apart", "lines=apart", few, 3],
    ["joined", "node=n02", many, 32],
    ["hubs", "as=hubs", many, 63],
  ] as const)("%s is drawn as before", async (name, search, rows, nodes) => {
    const picture = drawn(search, rows);
    expect(picture.nodes).toHaveLength(nodes);
    const { filter } = parseNetworkAddress(new URLSearchParams(search));
    const svg = toSvg({ picture, chosen: filter.node, pinned: filter.pinned, way: [] }, words);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<b>/);
    expect(svg).not.toContain("\u0001");
    await expect(svg).toMatchFileSnapshot(`./snapshots/${name}.svg`);
  });

  test("names are whole in any script and inert, and long words wrap", () => {
    const svg = toSvg({ picture: drawn("", many), chosen: null, pinned: [], way: ["n00", "n02"] }, words);
    expect(svg).toContain("<title>The &lt;b&gt;network&lt;/b&gt;</title>");
    expect(svg).toContain("İpek 李明 – 欧洲委员会");
    expect(svg).toMatch(/direction="rtl">جامعة الدول العربية</);
    expect(svg).toContain("Not said &amp; unknown");
    expect(svg).toContain("<polyline ");
    expect(svg.match(/Size: partners\./g)?.length).toBe(12);
    const nobody = { nodes: [], edges: [], ties: [], groups: [], bounds: { x: 1, y: 1 } };
    expect(toSvg({ picture: nobody, chosen: null, pinned: [], way: [] }, words)).not.toMatch(/NaN|Infinity/);
  });
});
