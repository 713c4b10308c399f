import { expect, test } from "vitest";
import { computeNetwork, type Stored } from "#app/network/compute.server.ts";
import { computeInThread } from "#server/network/thread.ts";
import { tiedPartnership } from "#tests/setup/network.ts";

test("the thread computes what is computed here, says when nothing has changed, and fails aloud", async () => {
  const organisation = (id: string) => ({
    id,
    slug: id,
    name: id,
    nameFr: null,
    acronym: null,
    kind: null,
    countryCode: null,
  });
  const rows = {
    organisations: ["a", "b", "c"].map(organisation),
    partnerships: [tiedPartnership("ab", ["a", "b"], "2007"), tiedPartnership("bc", ["b", "c"], "2008")],
    countries: [],
  };
  const none = { hash: "", at: new Map() };
  const nothing: Stored = { positions: { organisations: none, hubs: none }, measures: { hash: "", of: new Map() } };
  const fresh = await computeInThread(rows, nothing);
  expect(fresh).toEqual(computeNetwork(rows, nothing));
  expect(fresh?.measures.of.get("b")).toMatchObject({ betweenness: 1 });
  expect(fresh && (await computeInThread(rows, fresh))).toBeNull();
  await expect(computeInThread({ ...rows, partnerships: [{} as never] }, nothing)).rejects.toThrow();
});
