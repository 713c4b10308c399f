import { expect, test } from "vitest";
import { removeTour, removeView, saveTour, saveView } from "#app/network/stories/commands.server.ts";
import { readStories } from "#app/network/stories/queries.server.ts";
import { actAs, createAdministrator } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const words = { titleEn: "Observers", titleFr: "Observateurs", noteEn: "See. [1]", noteFr: "Voyez. [1]" };

test("administrators name views and put them into tours; nobody else does", async () => {
  const act = await actAs(db, (await createAdministrator(db)).id);
  const stranger = { ...act, actor: { kind: "visitor" as const } };
  await db.source.create({ data: { id: "report", title: "Report", publisher: "Publisher", lang: "en" } });
  const citations = [{ sourceId: "report", section: "2.1" }];
  const address = "https://octopus.example/fr/network?year=2007&page=3&saved=other&colour=community";
  const input = { ...words, address, citations, known: null };
  await expect(saveView(db, stranger, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveView(db, act, { ...input, citations: [{ sourceId: "gone", section: "1" }] })).rejects.toMatchObject({
    code: "invalid_input",
  });

  const id = await saveView(db, act, input);
  const other = await saveView(db, act, input);
  const kept = await db.networkView.findMany({ orderBy: { slug: "asc" } });
  expect(kept.map(({ slug, query }) => [slug, query])).toEqual([
    ["observers", "year=2007&colour=community"],
    ["observers-2", "year=2007&colour=community"],
  ]);
  const changed = { ...input, titleEn: "All observers", known: { id, version: 1 } };
  await saveView(db, act, changed);
  await expect(saveView(db, act, changed)).rejects.toMatchObject({ code: "changed_meanwhile" });

  const tour = { titleEn: "Tour", titleFr: "Visite", introEn: "All.", introFr: "Tout.", known: null };
  await expect(saveTour(db, act, { ...tour, steps: ["gone"] })).rejects.toMatchObject({ code: "invalid_input" });
  const tourId = await saveTour(db, act, { ...tour, steps: [other, id] });
  await saveTour(db, act, { ...tour, steps: [id], known: { id: tourId, version: 1 } });
  expect((await readStories(db, "en")).views.map(({ title }) => title.name)).toEqual(["Observers"]);
  await expect(removeView(db, act, id)).rejects.toMatchObject({ code: "wrong_state" });
  await removeTour(db, act, tourId);
  await removeView(db, act, id);
  expect(await db.networkViewCitation.count()).toBe(1);
  const entries = await db.auditEntry.findMany({ where: { subjectType: { startsWith: "network_" } } });
  expect(entries.map(({ action }) => action).sort()).toEqual([
    ...["network_tour.added", "network_tour.changed", "network_tour.removed"],
    ...["network_view.added", "network_view.added", "network_view.changed", "network_view.removed"],
  ]);
});
