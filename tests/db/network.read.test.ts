import { expect, test } from "vitest";
import { readNetwork } from "#app/network/queries.server.ts";
import { findOrganisations, readNetworkView } from "#app/network/view.server.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const log = { info: () => {}, warn: () => {} };
const all = { kinds: [], ties: [], year: null, undated: false, node: null };

test("the network of the real content: every organisation and partnership, placed, searched and filtered", async () => {
  await loadContent(db, { log });

  const view = await readNetworkView(db, { ...all, node: "itu" }, "fr");
  expect(view.nodes).toHaveLength(115);
  expect(view.partnerships).toHaveLength(199);
  expect(view.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(view.chosen?.neighbours.map(({ slug }) => slug)).toContain("coe");
  expect(view.partnerships.every(({ citations }) => citations.length > 0)).toBe(true);

  const in2007 = await readNetworkView(db, { ...all, year: 2007, ties: ["observer_status"] }, "en");
  expect(in2007.partnerships.length + in2007.undated).toBeLessThan(view.partnerships.length);
  expect(new Set(in2007.partnerships.map(({ kind }) => kind)).size).toBeLessThanOrEqual(1);

  expect((await findOrganisations(db, "conseil de l'europe", "en"))[0]?.slug).toBe("coe");
  expect((await findOrganisations(db, "ITU", "en"))[0]?.slug).toBe("itu");
  expect(await findOrganisations(db, "%", "en")).toEqual([]);
});

test("positions are stored once and stay put when an organisation joins", async () => {
  await loadContent(db, { log });
  const first = (await readNetwork(db, all)).positions;
  expect((await readNetwork(db, all)).positions).toEqual(first);

  await db.organisation.create({ data: { id: "newcomer", slug: "newcomer", nameEn: "Newcomer" } });
  const second = (await readNetwork(db, all)).positions;
  expect(second.size).toBe(116);
  const moved = [...first].map(([id, { x, y }]) =>
    Math.hypot((second.get(id)?.x ?? 0) - x, (second.get(id)?.y ?? 0) - y),
  );
  moved.sort((a, b) => a - b);
  expect(moved[Math.floor(moved.length / 2)]).toBeLessThan(60);
});

test("what is remembered is read again after every change", async () => {
  await loadContent(db, { log });
  const nameOf = async (slug: string) =>
    (await readNetworkView(db, all, "en")).nodes.find((node) => node.slug === slug)?.name;
  expect(await nameOf("itu")).toBe("International Telecommunication Union");
  await db.organisation.update({ where: { slug: "itu" }, data: { nameEn: "The Union" } });
  expect(await nameOf("itu")).toBe("The Union");
  await db.partnership.deleteMany({});
  expect((await readNetworkView(db, all, "en")).edges).toEqual([]);
});
