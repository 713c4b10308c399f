import { beforeEach, describe, expect, test } from "vitest";
import { toGexf } from "#app/network/export.ts";
import { everything } from "#app/network/filter.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import {
  cancelRecordImport,
  confirmRecordImport,
  decideRows,
  startRecordImport,
} from "#app/organisations/record/import/commands.server.ts";
import type { ImportSettings } from "#app/organisations/record/import/plan.ts";
import { readAllRows, readRecordImport } from "#app/organisations/record/import/rows.server.ts";
import { workOnRecordImports } from "#app/organisations/record/import/work.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { saveRecord } from "#app/organisations/record/save.server.ts";
import type { Act } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { actAs, createAdministrator } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();
beforeEach(() => rememberContent(db));

const noSettings: ImportSettings = { source: null, newSource: null, kind: null };
const log = { error: (...all: unknown[]) => expect.unreachable(JSON.stringify(all)) };

async function secretariat() {
  return actAs(db, (await createAdministrator(db)).id);
}

async function upload(act: Act, text: string, fileName = "file.csv") {
  const { id } = await startRecordImport(db, act, { fileName, files: [new TextEncoder().encode(text)] });
  return { id, rows: await readAllRows(db, id) };
}

async function write(act: Act, id: string, settings: Partial<ImportSettings> = {}) {
  await confirmRecordImport(db, act, { id, settings: { ...noSettings, ...settings } });
  await workOnRecordImports({ db, now: () => act.now, appUrl: "", log });
  return readRecordImport(db, id);
}

const counts = async () => ({
  organisations: await db.organisation.count(),
  partnerships: await db.partnership.count(),
  citations: await db.citation.count(),
});

describe("a file on its way into the record", () => {
  test("that this platform wrote changes nothing when it is read again", async () => {
    const act = await secretariat();
    const { graph, positions } = await readNetwork(db, everything);
    const { rows } = await upload(act, toGexf({ graph, positions, address: "x" }), "octopus.gexf");
    expect(rows.length).toBeGreaterThan(200);
    expect(
      rows.filter(({ outcome }) => outcome !== "same").map(({ title, adds, conflicts }) => [title, adds, conflicts]),
    ).toEqual([]);
  });

  test("is matched by any name, completed, chosen from, and written at once with a new source", async () => {
    const act = await secretariat();
    const before = await counts();
    const { id, rows } = await upload(
      act,
      "Source,Target,Kind,Title,From\nITU,Harbour Watch,agreement,A pact on lights,2007-06\nHarbour Watch,Tide Office,,,2009\n",
    );
    expect(rows.map(({ title, outcome, targetId }) => [title, outcome, targetId])).toEqual([
      ["ITU", "same", "itu"],
      ["Harbour Watch", "new", null],
      ["Tide Office", "new", null],
      ["A pact on lights", "new", null],
      ["", "new", null],
    ]);
    await decideRows(db, act, { id, decided: new Map([[2, { choice: "leave_out", take: [] }]]) });
    const newSource = { title: "Register of lights", publisher: "Harbour Watch", date: "2010", url: null };
    const done = await write(act, id, { newSource, kind: "membership" });
    expect([done?.state, done?.counts]).toEqual(["done", { created: 2, changed: 0, leftOut: 2 }]);
    expect(await counts()).toEqual({
      organisations: before.organisations + 1,
      partnerships: before.partnerships + 1,
      citations: before.citations + 2,
    });
    const tie = await db.partnership.findFirstOrThrow({
      where: { titleEn: "A pact on lights" },
      include: { parties: true, citations: { include: { source: true } } },
    });
    expect(tie).toMatchObject({ kind: "agreement", dateFrom: "2007-06", slug: "a-pact-on-lights" });
    expect(tie.parties.map(({ organisationId }) => organisationId)).toContain("itu");
    expect(tie.citations.map(({ source, section }) => [source.title, section])).toEqual([
      ["Register of lights", "file.csv, 2"],
    ]);
    expect(await db.revision.count({ where: { kind: "imported" } })).toBe(2);
    expect(await db.recordImportRow.count()).toBe(0);
  });

  test("whose entry somebody changed meanwhile is not written in any part, and compared again", async () => {
    const act = await secretariat();
    const before = await counts();
    const nodes = "id,name,acronym,country,website\nx,ITU,,CH,https://lights.example\ny,Harbour Watch,HW,,\n";
    const { id, rows } = await upload(act, nodes);
    expect(rows[0]).toMatchObject({ outcome: "adds", targetId: "itu" });
    const itu = await readDocument(db, "organisation", "itu");
    if (!itu) throw new Error("not loaded");
    const change = { type: "organisation" as const, id: "itu", kind: "edited" as const, reason: null };
    await inTransaction(db, (tx) =>
      saveRecord(tx, act, { ...change, seen: stateOf(itu), document: { ...itu, note: "Seen" } }),
    );
    const [{ value: source = "" } = {}] = (await db.source.findMany({ take: 1 })).map((one) => ({ value: one.id }));
    expect((await write(act, id, { source }))?.state).toBe("checked");
    expect(await counts()).toEqual(before);
    expect((await write(act, id, { source }))?.state).toBe("done");
    expect(await readDocument(db, "organisation", "itu")).toMatchObject({
      website: "https://lights.example",
      note: "Seen",
    });
    expect((await counts()).organisations).toBe(before.organisations + 1);
  });

  test("is the secretariat's, and can be cancelled before it is written, not after", async () => {
    const act = await secretariat();
    const { id } = await upload(act, "source,target\nA,B\n");
    await cancelRecordImport(db, act, id);
    expect(await db.recordImportRow.count()).toBe(0);
    await expect(confirmRecordImport(db, act, { id, settings: noSettings })).rejects.toThrow("wrong_state");
    const nobody = { ...act, actor: { kind: "visitor" as const } };
    await expect(upload(nobody, "source,target\nA,B\n")).rejects.toThrow("sign_in_required");
  });
});
