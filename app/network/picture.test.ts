import { describe, expect, test } from "vitest";
import { parseNetworkAddress } from "#app/network/address.ts";
import { wholeGraphs } from "#app/network/compute.server.ts";
import type { NetworkRows } from "#app/network/graph.ts";
import { pictureOf } from "#app/network/picture.server.ts";
import { select } from "#app/network/selection.server.ts";
import { organisationNamed, tiedPartnership, wordsIn } from "#tests/setup/network.ts";

const rows: NetworkRows = {
  countries: [],
  organisations: ["a", "b", "c"].map((id) => organisationNamed(id, `Name of ${id}`)),
  partnerships: [
    tiedPartnership("observer", ["a", "b"], "2004"),
    tiedPartnership("event", ["b", "a"], "2007"),
    tiedPartnership("meeting", ["a", "b", "c"], "2008"),
    tiedPartnership("inside", ["a", "a"], "2009"),
  ],
};

function drawn(search: string) {
  const { filter, look } = parseNetworkAddress(new URLSearchParams(search));
  const { direct } = wholeGraphs(rows);
  const at = new Map(direct.nodes.map(({ id }, index) => [id, { x: index * 100, y: 0 }]));
  const whole = { rows, direct, positions: { organisations: at, hubs: at }, measures: new Map() };
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
