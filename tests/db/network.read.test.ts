import { expect, test } from "vitest";
import { type NetworkLook, parseNetworkAddress, usualLook, viewNames } from "#app/network/address.ts";
import { everything, type NetworkFilter } from "#app/network/filter.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import { refreshNetwork } from "#app/network/refresh.server.ts";
import { clearMatch, findOrganisations } from "#app/network/search.server.ts";
import { openStory, readStories, readStory } from "#app/network/stories/queries.server.ts";
import { readNetworkView } from "#app/network/view.server.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();

function view(filter: Partial<NetworkFilter> = {}, look: Partial<NetworkLook> = {}, locale: "en" | "fr" = "en") {
  return readNetworkView(db, { filter: { ...everything, ...filter }, look: { ...usualLook, ...look } }, locale);
}

test("the network of the real content: every organisation and partnership, placed, searched and filtered", async () => {
  await rememberContent(db);

  const whole = await view({ node: "itu" }, {}, "fr");
  expect(whole.plate).toMatchObject({ organisations: 115, partnerships: 199 });
  expect(whole.picture?.nodes).toHaveLength(115);
  expect(whole.picture?.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(whole.chosen?.neighbours.map(({ slug }) => slug)).toContain("coe");
  expect(whole.chosen?.partnerships.every(({ citations }) => citations.length > 0)).toBe(true);
  expect(whole.chosen?.measures.betweenness).toBeGreaterThan(0);

  const in2007 = await view({ from: 2007, to: 2007, ties: ["observer_status"] });
  expect(in2007.plate.partnerships + in2007.plate.undated).toBeLessThan(whole.plate.partnerships);

  expect((await findOrganisations(db, "conseil de l'europe", "en"))[0]?.slug).toBe("coe");
  const itu = await findOrganisations(db, "ITU", "en");
  expect(itu[0]?.slug).toBe("itu");
  expect(itu.length).toBeGreaterThan(1);
  expect(clearMatch(itu)?.slug).toBe("itu");
  expect(clearMatch(await findOrganisations(db, "cyber", "en"))).toBeNull();
  expect(await findOrganisations(db, "%", "en")).toEqual([]);
});

test("every way to look at it shows the same selection", async () => {
  await rememberContent(db);
  const filter = { ties: ["observer_status" as const] };
  const { plate } = await view(filter);
  const table = (await view(filter, { view: "table" })).table;
  expect(table?.organisations).toHaveLength(Math.min(50, plate.organisations));
  expect(table?.partnerships).toHaveLength(Math.min(50, plate.partnerships));
  expect(table?.organisations[0]?.measures.degree).toBeGreaterThanOrEqual(
    table?.organisations[1]?.measures.degree ?? 0,
  );
  const { matrix } = await view(filter, { view: "matrix" });
  expect((matrix?.organisations.length ?? 0) + (matrix?.leftOut ?? 0) + plate.alone).toBe(plate.organisations);
  const map = (await view({}, { view: "map" })).map;
  expect(map?.countries.find(({ code }) => code === "JP")).toMatchObject({ treaty: "signed" });
  const seats = map?.countries.flatMap((country) => country.seats) ?? [];
  expect(seats.length + (map?.unseated ?? 0)).toBe(115);
  const hubs = (await view(filter, { projection: "hubs" })).picture;
  expect(hubs?.nodes).toHaveLength(plate.organisations + plate.partnerships);
  const timeline = (await view({ node: "coe" }, { view: "timeline", compared: ["itu"] })).timeline;
  expect(timeline?.rows.length).toBeGreaterThan(0);
  expect(timeline?.of.map(({ slug }) => slug)).toEqual(["coe", "itu"]);
  const summary = (await view({}, { view: "summary" })).summary;
  expect(summary?.most[0]?.slug).toBe("coe");
  expect(summary?.communities.length).toBeGreaterThan(1);
  for (const colour of ["community", "region", "treaty"] as const) {
    const { picture } = await view({}, { colour });
    const grouped = picture?.nodes.filter(({ group }) => group !== null).length;
    expect(picture?.groups.reduce((sum, { count }) => sum + count, 0)).toBe(grouped);
  }
});

test("a selection of nothing is shown in every way", async () => {
  await rememberContent(db);
  for (const name of viewNames) {
    const { plate } = await view({ from: 1901, to: 1902, node: "itu" }, { view: name, path: "coe", compared: ["oas"] });
    expect(plate).toMatchObject({ organisations: 0, partnerships: 0, ties: 0 });
  }
});

test("a way with its evidence, and two organisations side by side", async () => {
  await rememberContent(db);
  const { path } = await view({ node: "itu" }, { path: "microsoft" });
  expect(path?.stops[0]?.organisation.slug).toBe("itu");
  expect(path?.stops.at(-1)?.organisation.slug).toBe("microsoft");
  expect(path?.stops.slice(0, -1).every(({ evidence }) => evidence.length > 0)).toBe(true);
  const { comparison } = await view({ node: "itu" }, { compared: ["oas"] });
  expect(comparison?.organisations.map(({ slug }) => slug)).toEqual(["itu", "oas"]);
  expect(comparison?.shared.map(({ slug }) => slug)).toContain("coe");
  expect((await view({ node: "nobody" }, { path: "coe", compared: ["oas"] })).path).toBeNull();
});

test("positions and measures are stored by a job and stay put when an organisation joins", async () => {
  await rememberContent(db);
  expect(await refreshNetwork(db)).toBe(true);
  expect(await refreshNetwork(db)).toBe(false);
  const first = (await readNetwork(db, everything)).whole;
  expect(await db.layoutPosition.count({ where: { view: "hubs" } })).toBe(115 + 199);
  expect(first.measures.size).toBe(115);

  await db.organisation.create({ data: { id: "newcomer", slug: "newcomer", nameEn: "Newcomer" } });
  // Until the job has run the newcomer has a place, and nobody else has moved.
  const between = (await readNetwork(db, everything)).positions;
  expect(between.get("newcomer")).toBeDefined();
  expect(between.get("itu")).toEqual(first.positions.organisations.get("itu"));

  expect(await refreshNetwork(db)).toBe(true);
  const second = (await readNetwork(db, everything)).positions;
  expect(second.size).toBe(116);
  const moved = [...first.positions.organisations].map(([id, { x, y }]) =>
    Math.hypot((second.get(id)?.x ?? 0) - x, (second.get(id)?.y ?? 0) - y),
  );
  moved.sort((a, b) => a - b);
  expect(moved[Math.floor(moved.length / 2)]).toBeLessThan(60);
});

test("what is remembered is read again after every change", async () => {
  await rememberContent(db);
  const nameOf = async (slug: string) => (await view()).picture?.nodes.find((node) => node.slug === slug)?.name;
  expect(await nameOf("itu")).toBe("International Telecommunication Union");
  await db.organisation.update({ where: { slug: "itu" }, data: { nameEn: "The Union" } });
  expect(await nameOf("itu")).toBe("The Union");
  await db.partnership.deleteMany({});
  expect((await view()).picture?.edges).toEqual([]);
});

const addressOf = (path: string) => parseNetworkAddress(new URL(path, "https://octopus.example").searchParams);
const searchOf = (path: string) => new URL(path, "https://octopus.example").searchParams;

test("the tour of the content: every step shows partnerships, and every sentence has its source", async () => {
  await rememberContent(db);
  const { tours, views } = await readStories(db, "fr");
  expect(tours).toHaveLength(1);
  expect(views).toEqual([]);
  expect(tours[0]).toMatchObject({ steps: 7, title: { name: "Comment s’est formé le réseau 24/7", lang: "fr" } });
  // The address of a tour alone leads to its first step, and from there through all of them.
  const path = "/network?tour=how-the-24-7-network-came-together";
  const first = await openStory(db, searchOf(path), addressOf(path));
  expect(first).toBe(tours[0]?.href);
  const steps = (await readStory(db, addressOf(first ?? ""), "en"))?.tour?.steps ?? [];
  for (const [place, { href }] of steps.entries()) {
    const address = addressOf(href);
    const story = await readStory(db, address, "en");
    expect(story, href).toMatchObject({ href, isLeft: false, tour: { place } });
    const sentences = story?.note.name.split(/(?<=\]) /) ?? [];
    expect(
      sentences.every((sentence) => /\[\d\]$/.test(sentence)),
      story?.note.name,
    ).toBe(true);
    expect(story?.citations.every(({ title }) => title.length > 0)).toBe(true);
    const { plate, chosen } = await readNetworkView(db, address, "en");
    expect(plate.partnerships, href).toBeGreaterThan(0);
    expect(chosen?.partnerships.length, href).toBeGreaterThan(0);
    expect(await openStory(db, searchOf(href), address)).toBeNull();
  }
  expect((await readStory(db, addressOf(`${first}&kind=academia`), "en"))?.isLeft).toBe(true);
  expect(await readStory(db, addressOf("/network?saved=gone&tour=gone"), "en")).toBeNull();
});
