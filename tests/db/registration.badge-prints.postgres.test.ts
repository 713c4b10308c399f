import { expect, test } from "vitest";
import type { Press } from "#app/platform/press.ts";
import { saveDesign } from "#app/registration/badges/commands.server.ts";
import { readDesign } from "#app/registration/badges/design.server.ts";
import { defaultLayout } from "#app/registration/badges/layout.ts";
import { cancelPrint, deleteOldPrints, startPrint } from "#app/registration/badges/print/commands.server.ts";
import { countChoices, listPrints, openFile } from "#app/registration/badges/print/queries.server.ts";
import { runPrint } from "#app/registration/badges/print/run.server.ts";
import type { PrintWish } from "#app/registration/badges/print/wish.server.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { actAsVisitor, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testContext } from "#tests/setup/context.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { pdfPages } from "#tests/setup/pdf-text.ts";

const db = await testDatabase();

const names = ["Zoë Łukasiewicz", "Ελένη Παπαδοπούλου", "Олена Щербакова", "محمد عبد الرحمن", "欧阳晓明", "สมชาย ใจดี"];
const all: PrintWish = { whose: "all", view: "", order: "name", paper: "single" };

async function scene() {
  const conference = await createConference(db, { categories: [{ needsApproval: false, nameEn: "Government" }] });
  const categoryId = conference.categories[0]?.id ?? "";
  const rows = [];
  for (const name of names) {
    rows.push(await register(db, conference.id, categoryId, { details: registrationDetails(categoryId, { name }) }));
  }
  const act = await (await organiserOf(db, conference.id))();
  const start = (wish: PrintWish = all) => startPrint(db, act, { conferenceId: conference.id, wish });
  const run = async (press?: Press) => {
    const started = await start();
    if (started.outcome !== "started") throw new Error(started.outcome);
    const context = testContext(db, testNow);
    await runPrint(press ? { ...context, press } : context, started.id);
    return started.id;
  };
  const file = async (id: string, now = later(60)) => {
    const opened = await openFile(db, conference.id, id, now);
    return opened && new Uint8Array(await new Response(opened.stream).arrayBuffer());
  };
  return { conference, categoryId, rows, act, start, run, file };
}

test("every badge is printed whole, in six scripts, with a code of its own; then none is due until a name changes", async () => {
  const { conference, categoryId, rows, run, file } = await scene();
  expect(await countChoices(db, conference.id, null)).toMatchObject({ all: 6, due: 6, view: null });
  const id = await run();
  const pages = await pdfPages((await file(id)) ?? new Uint8Array());
  expect(pages).toHaveLength(6);
  for (const name of names) {
    const plain = (text: string) => text.replace(/\s/g, "");
    expect(pages.filter((page) => plain(page).includes(plain(name)))).toHaveLength(1);
  }
  expect(await db.badge.count({ where: { revokedAt: null, printedAt: { not: null } } })).toBe(6);
  expect(await listPrints(db, conference.id, later(60))).toMatchObject([{ state: "done", made: 6, total: 6 }]);
  expect(await countChoices(db, conference.id, "q=%CE%95%CE%BB%CE%AD%CE%BD%CE%B7")).toMatchObject({ due: 0, view: 1 });
  const [first] = rows;
  if (!first) throw new Error("nobody");
  await changeRegistration(db, actAsVisitor(later(60)), {
    reference: first.reference,
    linkedIds: [first.id],
    version: first.version,
    details: registrationDetails(categoryId, { name: "Zoë Other" }),
  });
  expect(await countChoices(db, conference.id, null)).toMatchObject({ all: 6, due: 1 });
});

test("one at a time; what is stopped becomes no file, and what nobody works on any more gives way", async () => {
  const { conference, act, start, file } = await scene();
  const first = await start();
  expect(await start()).toEqual({ outcome: "busy" });
  if (first.outcome !== "started") throw new Error(first.outcome);
  expect(await cancelPrint(db, act, { conferenceId: conference.id, id: first.id })).toBe(true);
  await runPrint(testContext(db, testNow), first.id);
  expect(await file(first.id)).toBeNull();
  expect(await start()).toMatchObject({ outcome: "started" });
  const muchLater = { ...act, now: later(120) };
  expect(await startPrint(db, muchLater, { conferenceId: conference.id, wish: all })).toMatchObject({
    outcome: "started",
  });
  const states = (await listPrints(db, conference.id, later(120))).map(({ state }) => state);
  expect(states.sort()).toEqual(["cancelled", "failed", "queued"]);
});

test("a press that breaks is said so, and nobody counts as printed", async () => {
  const { conference, run, file } = await scene();
  const broken: Press = { print: () => Promise.reject(new Error("no paper")) };
  const id = await run(broken);
  expect(await file(id)).toBeNull();
  expect(await listPrints(db, conference.id, later(1))).toMatchObject([{ state: "failed", bytes: null }]);
  expect(await countChoices(db, conference.id, null)).toMatchObject({ due: 6 });
});

test("a file is there for some hours, whole, and for its own conference only", async () => {
  const { conference, run, file } = await scene();
  const large = new Uint8Array(2_500_000).fill(7);
  const id = await run({ print: () => Promise.resolve(large) });
  expect(Buffer.from((await file(id)) ?? []).equals(large)).toBe(true);
  expect(await openFile(db, (await createConference(db)).id, id, later(60))).toBeNull();
  expect(await file(id, later(5 * 3600))).toBeNull();
  await deleteOldPrints(db, later(5 * 3600));
  expect(await db.badgePrintPart.count()).toBe(0);
  expect(await listPrints(db, conference.id, later(5 * 3600))).toMatchObject([{ state: "done", bytes: null }]);
  await deleteOldPrints(db, later(40 * 86_400));
  expect(await db.badgePrint.count()).toBe(0);
});

test("two who arrange the badges notice each other, and what cannot be read is the usual arrangement", async () => {
  const { conference, categoryId, act } = await scene();
  const save = (version: number) =>
    saveDesign(db, act, {
      conferenceId: conference.id,
      version,
      layout: { ...defaultLayout("card"), titleEn: `Version ${version}` },
      colours: [{ categoryId, colour: "#123456" }],
    });
  await save(0);
  await expect(save(0)).rejects.toMatchObject({ code: "changed_meanwhile" });
  await save(1);
  await expect(save(1)).rejects.toMatchObject({ code: "changed_meanwhile" });
  const design = await readDesign(db, conference.id);
  expect(design).toMatchObject({ version: 2, layout: { size: "card", titleEn: "Version 1" } });
  expect(design.categories[0]?.colour).toBe("#123456");
  const outsider = await (await organiserOf(db, (await createConference(db)).id))();
  const elsewhere = { conferenceId: conference.id, version: 2, layout: defaultLayout("a6") };
  await expect(saveDesign(db, outsider, elsewhere)).rejects.toMatchObject({ code: "forbidden" });
  await db.badgeDesign.updateMany({ data: { layout: { size: "a5" } } });
  expect((await readDesign(db, conference.id)).layout).toEqual(defaultLayout("a6"));
});
