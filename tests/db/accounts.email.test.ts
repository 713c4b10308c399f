import { describe, expect, test } from "vitest";
import { confirmEmailChange, requestEmailChange } from "#app/accounts/commands/email.server.ts";
import { resetPassword } from "#app/accounts/commands/password.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { actAs, actAsVisitor, createAccount, testNow } from "#tests/factories/account.ts";
import { lastMail, tokenFor } from "#tests/factories/mail.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const mayMail = async () => true;
const hour = 3_600_000;
const current = "quiet harbour seven lamps";
const passwordHash = await hashPassword(current);
const person = (values = {}) => createAccount(db, { passwordHash, ...values });
const email = "new.place@ministry.example";
const soon = (id: string, ms = 0) => actAs(db, id, new Date(testNow.getTime() + ms));
const find = (id: string) => db.account.findUniqueOrThrow({ where: { id } });

async function asked(to = email) {
  const account = await person({ locale: "fr" });
  expect(await requestEmailChange(db, await soon(account.id), { email: to, current }, mayMail)).toBeNull();
  return account;
}

describe("asking for another address", () => {
  test("writes to the new one and changes nothing yet", async () => {
    const account = await asked();
    expect(await find(account.id)).toMatchObject({ email: account.email });
    const mail = await lastMail(db, email);
    expect(mail).toMatchObject({ template: "change-email", locale: "fr" });
    expect(mail?.text).toContain("https://octopus.example/fr/account/confirm-email?token=");
  });

  test("takes the password, and another address than now", async () => {
    const account = await person();
    const act = await soon(account.id);
    expect(await requestEmailChange(db, act, { email, current: "wrong" }, mayMail)).toEqual({
      current: "wrong_password",
    });
    expect(await requestEmailChange(db, act, { email: account.email, current }, mayMail)).toEqual({
      email: "same_email",
    });
    expect(await db.message.count()).toBe(0);
  });

  test("writes the new address down where it cannot be read", async () => {
    await asked();
    const [entry] = await db.auditEntry.findMany();
    expect(JSON.stringify(entry)).not.toContain("new.place@");
    expect(entry).toMatchObject({ action: "account.email_change_requested" });
  });

  test("for an address that has an account answers the same and tells its owner", async () => {
    const holder = await person({ email, name: "Holder" });
    const account = await asked();
    expect(await lastMail(db, email)).toMatchObject({ template: "account-exists", toName: "Holder" });
    expect((await db.accountToken.findMany()).map(({ accountId }) => accountId)).toEqual([holder.id]);
    expect((await find(account.id)).email).toBe(account.email);
  });
});

describe("confirming it", () => {
  test("moves the account, tells the old address, and ends every link that is under way", async () => {
    const account = await asked();
    const token = await tokenFor(db, email, "change-email");
    const reset = await issueToken(db, testNow, { accountId: account.id, purpose: "reset_password" });
    await confirmEmailChange(db, await soon(account.id, hour), token);
    expect(await find(account.id)).toMatchObject({ email, emailKey: email });
    const told = await lastMail(db, account.email);
    expect(told).toMatchObject({ template: "email-changed", locale: "fr" });
    expect(told?.text).not.toContain(email);
    const input = { token: reset, password: "nine violet lanterns drift" };
    await expect(resetPassword(db, actAsVisitor(), input)).rejects.toThrow("link_invalid");
  });

  test("works once, and for a day", async () => {
    const account = await asked();
    const token = await tokenFor(db, email, "change-email");
    await expect(confirmEmailChange(db, await soon(account.id, 24 * hour), token)).rejects.toThrow("link_invalid");
    await confirmEmailChange(db, await soon(account.id, 23 * hour), token);
    await expect(confirmEmailChange(db, await soon(account.id, 23 * hour), token)).rejects.toThrow("link_invalid");
  });

  test("is for the account that asked; another's attempt does not use the link up", async () => {
    const account = await asked();
    const token = await tokenFor(db, email, "change-email");
    const other = await person();
    await expect(confirmEmailChange(db, await soon(other.id), token)).rejects.toThrow("link_invalid");
    await expect(confirmEmailChange(db, actAsVisitor(), token)).rejects.toThrow("sign_in_required");
    await confirmEmailChange(db, await soon(account.id), token);
    expect((await find(other.id)).email).toBe(other.email);
  });

  test("fails quietly when somebody opened an account with the address meanwhile", async () => {
    const account = await asked();
    const token = await tokenFor(db, email, "change-email");
    await person({ email });
    await expect(confirmEmailChange(db, await soon(account.id), token)).rejects.toThrow("link_invalid");
    expect((await find(account.id)).email).toBe(account.email);
  });
});
