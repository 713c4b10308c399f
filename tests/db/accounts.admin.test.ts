import { describe, expect, test } from "vitest";
import {
  disableAccount,
  enableAccount,
  makeAdministrator,
  setAdministrator,
} from "#app/accounts/commands/admin.server.ts";
import { passwordMatches } from "#app/accounts/password.server.ts";
import { accountForAdmin, listAccounts } from "#app/accounts/queries/accounts.server.ts";
import { listAudit } from "#app/accounts/queries/audit.server.ts";
import { readVisitorAccount, startLoginSession } from "#app/accounts/session.server.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { setOrganisationEditor } from "#app/organisations/commands/editors.server.ts";
import { systemAct } from "#app/platform/act.ts";
import {
  actAs,
  actAsVisitor,
  createAccount,
  createAdministrator,
  createTeamMember,
  testAppUrl,
  testNow,
} from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation, createOrganisationEditor } from "#tests/factories/organisation.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const clock = { now: testNow, secureCookies: true };
const find = (id: string) => db.account.findUniqueOrThrow({ where: { id } });

async function administration() {
  const administrator = await createAdministrator(db);
  return { administrator, act: await actAs(db, administrator.id) };
}

describe("administrators", () => {
  test("made where the platform runs: who only opened an account with the address does not get in by it", async () => {
    const email = "head@unit.example";
    const { id } = await createAccount(db, { email, emailVerifiedAt: null });
    const session = { accountId: id, userAgent: "somebody", replaces: null };
    await startLoginSession(db, clock, session);
    await issueToken(db, testNow, { accountId: id, purpose: "reset_password" });
    const before = (await find(id)).passwordHash;
    const { newPassword } = await makeAdministrator(db, systemAct(testNow, testAppUrl), "Head@unit.example");
    const made = await find(id);
    expect(made).toMatchObject({ isAdministrator: true, emailVerifiedAt: testNow });
    expect(made.passwordHash).not.toBe(before);
    expect(await passwordMatches(made.passwordHash, newPassword ?? "")).toBe(true);
    expect(await db.loginSession.count({ where: { accountId: id } })).toBe(0);
    expect(await db.accountToken.count({ where: { accountId: id, usedAt: null } })).toBe(0);
    await startLoginSession(db, clock, session);
    expect(await makeAdministrator(db, systemAct(testNow, testAppUrl), email)).toEqual({ newPassword: null });
    expect((await find(id)).passwordHash).toBe(made.passwordHash);
    expect(await db.loginSession.count({ where: { accountId: id } })).toBe(1);
  });

  test("make others administrators and take it back, with an entry in the log for each", async () => {
    const { administrator, act } = await administration();
    const { id: accountId } = await createAccount(db);
    await setAdministrator(db, act, { accountId, value: true });
    expect((await find(accountId)).isAdministrator).toBe(true);
    await setAdministrator(db, act, { accountId, value: false });
    expect((await find(accountId)).isAdministrator).toBe(false);
    const { rows } = await listAudit(db, { accountId, topic: "account", page: 1 });
    expect(rows.map(({ action, actor }) => [action, actor.id]).sort()).toEqual([
      ["account.administrator_granted", administrator.id],
      ["account.administrator_revoked", administrator.id],
    ]);
  });

  test("cannot take it from the last one, themselves included", async () => {
    const { administrator, act } = await administration();
    await createAccount(db, { isAdministrator: true, disabledAt: testNow });
    const own = { accountId: administrator.id, value: false };
    await expect(setAdministrator(db, act, own)).rejects.toThrow("wrong_state");
    const second = await createAdministrator(db);
    await setAdministrator(db, act, own);
    const last = { accountId: second.id, value: false };
    await expect(setAdministrator(db, await actAs(db, second.id), last)).rejects.toThrow("wrong_state");
  });

  test("cannot give it to an account that is not proved or is disabled", async () => {
    const { act } = await administration();
    for (const values of [{ emailVerifiedAt: null }, { disabledAt: testNow }]) {
      const { id: accountId } = await createAccount(db, values);
      await expect(setAdministrator(db, act, { accountId, value: true })).rejects.toThrow("wrong_state");
    }
  });

  test("disable an account: signed out, links ended, shut until it is opened again", async () => {
    const { act } = await administration();
    const { id: accountId } = await createAccount(db);
    const { setCookie } = await startLoginSession(db, clock, { accountId, userAgent: "", replaces: null });
    await issueToken(db, testNow, { accountId, purpose: "reset_password" });
    await disableAccount(db, act, { accountId, reason: "Left the ministry" });
    expect((await readVisitorAccount(db, setCookie.split(";", 1)[0], clock)).account).toBeNull();
    expect(await db.accountToken.count({ where: { usedAt: null } })).toBe(0);
    expect(await db.auditEntry.findMany()).toMatchObject([{ action: "account.disabled", reason: "Left the ministry" }]);
    await expect(disableAccount(db, act, { accountId, reason: "again" })).rejects.toThrow("wrong_state");
    await enableAccount(db, act, { accountId });
    expect((await find(accountId)).disabledAt).toBeNull();
    await expect(enableAccount(db, act, { accountId })).rejects.toThrow("wrong_state");
  });

  test("cannot disable themselves", async () => {
    const { administrator, act } = await administration();
    await createAdministrator(db);
    const own = { accountId: administrator.id, reason: "x" };
    await expect(disableAccount(db, act, own)).rejects.toThrow("wrong_state");
  });
});

describe("everybody else", () => {
  test("does none of it, also with rights that were taken back since they signed in", async () => {
    const conference = await createConference(db);
    const organisation = await createOrganisation(db);
    const { id: accountId } = await createAccount(db);
    await createAdministrator(db);
    const former = await createAdministrator(db);
    const formerAct = await actAs(db, former.id);
    await db.account.update({ where: { id: former.id }, data: { isAdministrator: false } });
    const owner = await createTeamMember(db, conference.id, "owner");
    const editor = await createAccount(db);
    await createOrganisationEditor(db, organisation.id, editor.id);
    const acts = [formerAct, await actAs(db, owner.id), await actAs(db, editor.id), await actAs(db, accountId)];
    for (const act of acts) {
      await expect(setAdministrator(db, act, { accountId, value: true })).rejects.toThrow("forbidden");
      await expect(disableAccount(db, act, { accountId, reason: "x" })).rejects.toThrow("forbidden");
      await expect(enableAccount(db, act, { accountId })).rejects.toThrow("forbidden");
      const rights = { accountId, organisationId: organisation.id, value: true };
      await expect(setOrganisationEditor(db, act, rights)).rejects.toThrow("forbidden");
    }
    const visitor = setAdministrator(db, actAsVisitor(), { accountId, value: true });
    await expect(visitor).rejects.toThrow("sign_in_required");
    expect(await db.auditEntry.count()).toBe(0);
  });
});

describe("editors of organisations", () => {
  test("are named and dismissed once, and must be able to hold a role", async () => {
    const { act } = await administration();
    const organisation = await createOrganisation(db);
    const { id: accountId } = await createAccount(db);
    const set = (value: boolean, id = accountId) =>
      setOrganisationEditor(db, act, { accountId: id, organisationId: organisation.id, value });
    await set(true);
    await set(true);
    expect(await db.organisationEditor.count()).toBe(1);
    await set(false);
    await set(false);
    expect(await db.organisationEditor.count()).toBe(0);
    expect((await db.auditEntry.findMany()).map(({ action }) => action).sort()).toEqual([
      "organisation.editor_added",
      "organisation.editor_removed",
    ]);
    const unproved = await createAccount(db, { emailVerifiedAt: null });
    await expect(set(true, unproved.id)).rejects.toThrow("wrong_state");
    await expect(set(true, "nobody")).rejects.toThrow("not_found");
  });
});

describe("the lists", () => {
  test("find accounts by name, address and kind, page by page", async () => {
    await createAccount(db, { name: "Åsa 100% Öberg", email: "asa@ministry.example" });
    await createAccount(db, { name: "Under_score", email: "under@ministry.example", emailVerifiedAt: null });
    const disabled = await createAccount(db, { name: "Shut", disabledAt: testNow });
    const conference = await createConference(db);
    const owner = await createTeamMember(db, conference.id);
    const names = async (search: string, filter: Parameters<typeof listAccounts>[1]["filter"] = null) =>
      (await listAccounts(db, { search, filter, page: 1 })).rows.map(({ name }) => name);
    expect(await names("ÅSA")).toEqual(["Åsa 100% Öberg"]);
    expect(await names("100%")).toEqual(["Åsa 100% Öberg"]);
    expect(await names("%")).toEqual(["Åsa 100% Öberg"]);
    expect(await names("r_s")).toEqual(["Under_score"]);
    expect(await names("UNDER@ministry")).toEqual(["Under_score"]);
    expect(await names("\\")).toEqual([]);
    expect(await names("", "unverified")).toEqual(["Under_score"]);
    expect(await names("", "disabled")).toEqual([disabled.name]);
    expect(await names("", "organisers")).toEqual([owner.name]);
    for (let n = 0; n < 54; n++) await createAccount(db, { name: `Zz ${String(n).padStart(2, "0")}` });
    const last = await listAccounts(db, { search: "zz ", filter: null, page: 2 });
    expect(last).toMatchObject({ total: 54, pageCount: 2 });
    expect(last.rows.map(({ name }) => name)).toEqual(["Zz 50", "Zz 51", "Zz 52", "Zz 53"]);
    expect((await listAccounts(db, { search: "", filter: null, page: 9 })).rows).toEqual([]);
  });

  test("show no password hash anywhere", async () => {
    const { id } = await createAccount(db);
    const shown = [
      await accountForAdmin(db, id, testNow),
      await listAccounts(db, { search: "", filter: null, page: 1 }),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/passwordHash|not a hash/);
  });
});
