import { beforeEach, describe, expect, test } from "vitest";
import { editOrganisation } from "#app/organisations/commands/edit.server.ts";
import type { OrganisationEdit } from "#app/organisations/edit-schema.server.ts";
import { searchDirectory } from "#app/organisations/queries/directory.server.ts";
import { readOrganisation } from "#app/organisations/queries/organisation.server.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { actAs, actAsVisitor, createAccount, createAdministrator, testNow } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();
const log = { info: () => {}, warn: () => {} };

beforeEach(() => rememberContent(db));

async function editorOf(organisationId: string) {
  const { id: accountId } = await createAccount(db);
  await db.organisationEditor.create({ data: { organisationId, accountId } });
  return actAs(db, accountId);
}

async function entry(slug = "itu") {
  const found = await readOrganisation(db, slug);
  if (!found) throw new Error("not loaded");
  return found;
}

const itu: Omit<OrganisationEdit, "version"> = {
  nameFr: "Union internationale des télécommunications",
  acronym: "ITU",
  website: "https://www.itu.int",
  names: [{ text: "Международный союз электросвязи", kind: "alias", lang: "ru" }],
};

describe("an editor", () => {
  test("changes names and website; the page, search and the audit know it", async () => {
    const act = await editorOf("itu");
    const { id, updatedAt } = await entry();
    const result = await editOrganisation(db, act, { organisationId: id, edit: { ...itu, version: updatedAt } });
    expect(result).toEqual({ changed: true });

    const after = await entry();
    expect(after).toMatchObject({ name: { fr: itu.nameFr }, acronym: "ITU", website: itu.website });
    expect(after.names.map(({ text }) => text)).toContain("Международный союз электросвязи");
    const search = { kind: null, country: null, sort: "name", page: 1 } as const;
    for (const q of ["telecommunications union internationale", "международныи союз", "itu"])
      expect((await searchDirectory(db, { q, ...search })).entries[0]?.slug).toBe("itu");

    const audit = await db.auditEntry.findMany({ where: { action: "organisation.edited" } });
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ subjectId: "itu", actorKind: "account" });
    expect(Object.keys(audit[0]?.changes as object).sort()).toEqual(["nameFr", "names", "website"]);
  });

  test("who saves what is there already writes nothing", async () => {
    const act = await editorOf("itu");
    const edit = { ...itu, version: (await entry()).updatedAt };
    await editOrganisation(db, act, { organisationId: "itu", edit });
    const { updatedAt } = await entry();
    const again = await editOrganisation(db, act, { organisationId: "itu", edit: { ...itu, version: updatedAt } });
    expect(again).toEqual({ changed: false });
    expect((await entry()).updatedAt).toBe(updatedAt);
    expect(await db.auditEntry.count({ where: { action: "organisation.edited" } })).toBe(1);
  });

  test("who saw an older state is told so, and nothing is written", async () => {
    const act = await editorOf("itu");
    const version = (await entry()).updatedAt;
    await editOrganisation(db, act, { organisationId: "itu", edit: { ...itu, version } });
    const late = editOrganisation(db, act, { organisationId: "itu", edit: { ...itu, acronym: "UIT", version } });
    await expect(late).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect((await entry()).acronym).toBe("ITU");
  });

  test("of two who save at once one is told so", async () => {
    const act = await editorOf("itu");
    const version = (await entry()).updatedAt;
    const results = await Promise.allSettled(
      ["A", "B"].map((acronym) =>
        editOrganisation(db, act, { organisationId: "itu", edit: { ...itu, acronym, version } }),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.auditEntry.count({ where: { action: "organisation.edited" } })).toBe(1);
  });

  test("a name that is emptied is gone, also from search", async () => {
    const act = await editorOf("mcafee");
    const { updatedAt } = await entry("mcafee");
    await editOrganisation(db, act, { organisationId: "mcafee", edit: { version: updatedAt, names: [] } });
    const search = { q: "macafee", kind: null, country: null, sort: "name", page: 1 } as const;
    expect((await searchDirectory(db, search)).total).toBe(0);
    expect((await entry("mcafee")).name.en).toBe("McAfee");
  });
});

describe("who may", () => {
  test("administrators; not editors of others, unproved addresses or visitors", async () => {
    const version = (await entry()).updatedAt;
    const edit = { ...itu, version };
    const unproved = await createAccount(db, { emailVerifiedAt: null });
    await db.organisationEditor.create({ data: { organisationId: "itu", accountId: unproved.id } });
    for (const act of [await editorOf("coe"), await actAs(db, unproved.id), actAsVisitor()]) {
      const attempt = editOrganisation(db, act, { organisationId: "itu", edit });
      await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    }
    const administrator = await actAs(db, (await createAdministrator(db)).id, testNow);
    expect(await editOrganisation(db, administrator, { organisationId: "itu", edit })).toEqual({ changed: true });
  });
});

test("loading the content again keeps what an editor wrote", async () => {
  const act = await editorOf("itu");
  await editOrganisation(db, act, { organisationId: "itu", edit: { ...itu, version: (await entry()).updatedAt } });
  await loadContent(db, { log });
  expect((await entry()).name.fr).toBe(itu.nameFr);
});
