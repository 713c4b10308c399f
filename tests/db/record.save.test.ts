import { beforeEach, describe, expect, test } from "vitest";
import type { RecordType } from "#app/organisations/record/documents.ts";
import { findRecord, readDocument, readDocuments, stateOf } from "#app/organisations/record/read.server.ts";
import { checkReferences } from "#app/organisations/record/references.server.ts";
import { problemsOf } from "#app/organisations/record/rules.ts";
import { removeRecord, saveRecord } from "#app/organisations/record/save.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { actAs, createAdministrator } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();
const log = { info: () => {}, warn: () => {} };

beforeEach(() => rememberContent(db));

async function secretariat() {
  return actAs(db, (await createAdministrator(db)).id);
}

async function idsOf(type: RecordType): Promise<string[]> {
  const select = { select: { id: true } };
  const rows =
    type === "organisation"
      ? await db.organisation.findMany(select)
      : type === "partnership"
        ? await db.partnership.findMany(select)
        : await db.person.findMany({ where: { isDemonstration: false }, ...select });
  return rows.map(({ id }) => id);
}

async function itu() {
  const document = await readDocument(db, "organisation", "itu");
  if (!document) throw new Error("not loaded");
  return document;
}

describe("the record", () => {
  test("of the documents may all be published as it is", async () => {
    for (const type of ["organisation", "partnership", "person"] as const) {
      const ids = await idsOf(type);
      const documents = await readDocuments(db, type, ids);
      expect(documents.size).toBe(ids.length);
      const wrong = [...documents].flatMap(([id, document]) =>
        problemsOf(type, id, document).map(({ code }) => `${id} ${code}`),
      );
      expect(wrong).toEqual([]);
    }
  });

  test("is written whole: what is read back is what was saved, and an earlier state comes back exactly", async () => {
    const act = await secretariat();
    const first = await itu();
    const document = {
      ...first,
      nameFr: "Union internationale des télécommunications",
      descriptionEn: "The agency for telecommunications.",
      identifiers: [{ scheme: "ror" as const, value: "02fymjb51" }],
      links: [{ labelEn: "Cybersecurity", labelFr: "Cybersécurité", url: "https://www.itu.int/cyb" }],
      relations: [{ kind: "part_of" as const, to: "unodc", since: "1947-11" }],
      citations: first.citations.map((line) => ({ ...line, rank: "preferred" as const })),
    };
    const change = { type: "organisation" as const, id: "itu", reason: "Its own site says so" };
    await inTransaction(db, (tx) => saveRecord(tx, act, { ...change, kind: "edited", seen: stateOf(first), document }));
    expect(await itu()).toEqual(document);

    const seen = stateOf(document);
    await inTransaction(db, (tx) => saveRecord(tx, act, { ...change, kind: "reverted", seen, document: first }));
    expect(await itu()).toEqual(first);
    const revisions = await db.revision.findMany({ where: { recordId: "itu" }, orderBy: { number: "asc" } });
    expect(revisions.map(({ kind, document: kept }) => [kind, kept])).toEqual([
      ["loaded", first],
      ["edited", document],
      ["reverted", first],
    ]);
    expect(
      await db.auditEntry.count({ where: { action: { in: ["organisation.edited", "organisation.reverted"] } } }),
    ).toBe(2);
  });

  test("is left alone by a second load once people changed it", async () => {
    const act = await secretariat();
    const first = await itu();
    const document = { ...first, website: "https://www.itu.int/en" };
    await inTransaction(db, (tx) =>
      saveRecord(tx, act, {
        type: "organisation",
        id: "itu",
        kind: "edited",
        reason: null,
        seen: stateOf(first),
        document,
      }),
    );
    await loadContent(db, { log });
    expect(await itu()).toEqual(document);
  });

  test("does not take a change of what somebody else changed since, and says nothing of what is the same", async () => {
    const act = await secretariat();
    const first = await itu();
    const change = { type: "organisation" as const, id: "itu", kind: "edited" as const, reason: null };
    const save = (seen: string, website: string | null) =>
      inTransaction(db, (tx) => saveRecord(tx, act, { ...change, seen, document: { ...first, website } }));
    expect(await save(stateOf(first), first.website)).toBe(false);
    await save(stateOf(first), "https://www.itu.int/one");
    await expect(save(stateOf(first), "https://www.itu.int/two")).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect((await itu()).website).toBe("https://www.itu.int/one");
  });

  test("holds nothing without a source, and nothing that names what is not there", async () => {
    const act = await secretariat();
    const first = await itu();
    const change = { type: "organisation" as const, id: "itu", kind: "edited" as const, reason: null };
    const save = (document: typeof first) =>
      inTransaction(db, (tx) => saveRecord(tx, act, { ...change, seen: stateOf(first), document }));
    await expect(save({ ...first, citations: [] })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(save({ ...first, parent: "nobody" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(save({ ...first, slug: "unodc" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await itu()).toEqual(first);
    expect(await checkReferences(db, "organisation", "itu", { ...first, parent: "nobody", slug: "unodc" })).toEqual([
      { field: "parent", code: "unknown_reference" },
      { field: "slug", code: "taken" },
    ]);
  });

  test("keeps an address that changed: it leads on, and nobody else can have it", async () => {
    const act = await secretariat();
    const first = await itu();
    const change = { type: "organisation" as const, kind: "edited" as const, reason: null };
    await inTransaction(db, (tx) =>
      saveRecord(tx, act, { ...change, id: "itu", seen: stateOf(first), document: { ...first, slug: "itu-geneva" } }),
    );
    expect(await findRecord(db, "organisation", "itu")).toEqual({ id: "itu", slug: "itu-geneva", moved: true });
    const other = await readDocument(db, "organisation", "unodc");
    if (!other) throw new Error("not loaded");
    expect(await checkReferences(db, "organisation", "unodc", { ...other, slug: "itu" })).toEqual([
      { field: "slug", code: "taken" },
    ]);
  });

  test("keeps what something else speaks of", async () => {
    const act = await secretariat();
    const first = await itu();
    const removal = { type: "organisation" as const, id: "itu", seen: stateOf(first), reason: "Why not" };
    await expect(inTransaction(db, (tx) => removeRecord(tx, act, removal))).rejects.toMatchObject({
      code: "wrong_state",
    });
    expect(await itu()).toEqual(first);
  });

  test("gives back what was removed, with its parties and sources", async () => {
    const act = await secretariat();
    const { id } = await db.partnership.findFirstOrThrow({
      where: { followsFrom: { none: {} } },
      orderBy: { slug: "asc" },
    });
    const document = await readDocument(db, "partnership", id);
    if (!document) throw new Error("not loaded");
    await inTransaction(db, (tx) =>
      removeRecord(tx, act, { type: "partnership", id, seen: stateOf(document), reason: "Said twice" }),
    );
    expect(await readDocument(db, "partnership", id)).toBeNull();
    await inTransaction(db, (tx) =>
      saveRecord(tx, act, { type: "partnership", id, kind: "reverted", seen: null, reason: "It was not", document }),
    );
    expect(await readDocument(db, "partnership", id)).toEqual(document);
    const kinds = await db.revision.findMany({
      where: { recordId: id },
      orderBy: { number: "asc" },
      select: { kind: true },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["loaded", "removed", "reverted"]);
  });
});
