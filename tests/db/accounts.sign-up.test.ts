import { describe, expect, test } from "vitest";
import { signIn, verifyEmail } from "#app/accounts/commands/sign-in.server.ts";
import { resendVerification, signUp } from "#app/accounts/commands/sign-up.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { actAs, actAsVisitor, createAccount, testNow } from "#tests/factories/account.ts";
import { lastMail, tokenFor } from "#tests/factories/mail.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const hour = 3_600_000;
const later = (ms: number) => actAsVisitor(new Date(testNow.getTime() + ms));
const browser = { userAgent: "Test", secureCookies: true, replaces: null };
const password = "quiet harbour seven lamps";
const form = { name: "Ana Sørensen", email: "Ana.S@Ministry.example", password, locale: "fr" as const, next: null };
const { email } = form;

const enlist = (more: Partial<typeof form> = {}) => signUp(db, actAsVisitor(), { ...form, ...more }, async () => true);
const accountNamed = () => db.account.findUniqueOrThrow({ where: { emailKey: "ana.s@ministry.example" } });
const actions = async () => (await db.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

describe("signing up", () => {
  test("opens an unproved account in the visitor's language and mails the link", async () => {
    expect(await enlist()).toBeNull();
    const account = await accountNamed();
    expect(account).toMatchObject({
      name: form.name,
      email,
      locale: "fr",
      emailVerifiedAt: null,
      isAdministrator: false,
    });
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const mail = await lastMail(db, email);
    expect(mail).toMatchObject({ template: "verify-email", locale: "fr", toName: form.name });
    expect(mail?.text).toContain("https://octopus.example/fr/verify-email?token=");
    expect(await actions()).toEqual(["account.signed_up"]);
  });

  test("keeps only the hash of the link's token", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    const [row] = await db.accountToken.findMany();
    expect(row?.id).toBe(hashToken(token));
  });

  test.each([
    ["password1234", "password_common"],
    ["Ana Sørensen 1", "password_personal"],
    ["short", "too_short|12"],
  ])("refuses %s and writes nothing", async (weak, fault) => {
    expect(await enlist({ password: weak })).toBe(fault);
    expect(await db.account.count()).toBe(0);
    expect(await db.message.count()).toBe(0);
  });

  test("with an address that has an account tells that address, and changes nothing", async () => {
    await createAccount(db, { email: "ana.s@ministry.example", name: "Ana", locale: "en" });
    const before = await accountNamed();
    expect(await enlist()).toBeNull();
    expect(await accountNamed()).toEqual(before);
    const mail = await lastMail(db, before.email);
    expect(mail).toMatchObject({ template: "account-exists", locale: "en", toName: "Ana" });
    expect(mail?.text).not.toContain(form.name);
    expect(await actions()).toEqual(["account.sign_up_repeated"]);
  });

  test("twice at once opens one account", async () => {
    await Promise.all([enlist(), enlist(), enlist()]);
    expect(await db.account.count()).toBe(1);
    const templates = (await db.message.findMany()).map(({ template }) => template).sort();
    expect(templates).toEqual(["account-exists", "account-exists", "verify-email"]);
  });
});

describe("proving the address", () => {
  test("takes the link and the password, and signs in", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    const result = await verifyEmail(db, later(hour), { token, password }, browser);
    expect(result).toMatchObject({ setCookie: expect.stringContaining("__Host-octopus=") });
    expect((await accountNamed()).emailVerifiedAt).toEqual(later(hour).now);
    expect(await actions()).toEqual(expect.arrayContaining(["account.email_verified", "account.signed_in"]));
  });

  test("with a wrong or missing password does nothing, and the link stays usable", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    for (const wrong of ["not the password", null, ""])
      expect(await verifyEmail(db, later(0), { token, password: wrong }, browser)).toBe("wrong_password");
    expect((await accountNamed()).emailVerifiedAt).toBeNull();
    expect(await verifyEmail(db, later(0), { token, password }, browser)).not.toBe("wrong_password");
  });

  test("takes only the link where the account is signed in, and keeps its session", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    const act = await actAs(db, (await accountNamed()).id);
    expect(await verifyEmail(db, act, { token, password: null }, browser)).toMatchObject({ setCookie: null });
    expect((await accountNamed()).emailVerifiedAt).not.toBeNull();
  });

  test("signed in as somebody else takes the password like any stranger", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    const act = await actAs(db, (await createAccount(db)).id);
    expect(await verifyEmail(db, act, { token, password: null }, browser)).toBe("wrong_password");
  });

  test("works once", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    await verifyEmail(db, later(0), { token, password }, browser);
    await expect(verifyEmail(db, later(0), { token, password }, browser)).rejects.toThrow("link_invalid");
  });

  test("works for 48 hours", async () => {
    await enlist();
    const token = await tokenFor(db, email, "verify-email");
    await expect(verifyEmail(db, later(48 * hour), { token, password }, browser)).rejects.toThrow("link_invalid");
    expect(await verifyEmail(db, later(48 * hour - 1), { token, password }, browser)).toHaveProperty("accountId");
  });

  test("ends the other links that were sent for it", async () => {
    await enlist();
    const first = await tokenFor(db, email, "verify-email");
    await resendVerification(db, { ...(await actAs(db, (await accountNamed()).id)), now: later(hour).now });
    const second = await tokenFor(db, email, "verify-email");
    expect(second).not.toBe(first);
    await verifyEmail(db, later(hour), { token: first, password }, browser);
    await expect(verifyEmail(db, later(hour), { token: second, password }, browser)).rejects.toThrow("link_invalid");
  });

  test("is not done by a link for another purpose, an invented one, or one of a disabled account", async () => {
    await enlist();
    await enlist();
    const reset = await tokenFor(db, email, "account-exists");
    const verify = await tokenFor(db, email, "verify-email");
    await db.account.updateMany({ data: { disabledAt: testNow } });
    for (const token of [reset, verify, "a".repeat(43)])
      await expect(verifyEmail(db, later(0), { token, password }, browser)).rejects.toThrow("link_invalid");
  });
});

describe("signing in", () => {
  test("before the address is proved is possible", async () => {
    await enlist();
    expect(await signIn(db, actAsVisitor(), { email: "ANA.S@ministry.EXAMPLE ", password }, browser)).not.toBeNull();
  });

  test("with a proved address there is nothing to send again", async () => {
    const act = await actAs(db, (await createAccount(db)).id);
    await expect(resendVerification(db, act)).rejects.toThrow("wrong_state");
  });
});
