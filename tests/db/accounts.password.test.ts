import { hash } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { changePassword, requestPasswordReset, resetPassword } from "#app/accounts/commands/password.server.ts";
import { signIn, signOut, signOutElsewhere } from "#app/accounts/commands/sign-in.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { listLoginSessions, readVisitorAccount, startLoginSession } from "#app/accounts/session.server.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { actAs, actAsVisitor, createAccount, testNow } from "#tests/factories/account.ts";
import { lastMail, tokenFor } from "#tests/factories/mail.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const minute = 60_000;
const later = (ms: number) => actAsVisitor(new Date(testNow.getTime() + ms));
const clock = { now: testNow, secureCookies: true };
const browser = { userAgent: "Test", secureCookies: true, replaces: null };
const old = "quiet harbour seven lamps";
const fresh = "nine violet lanterns drift";
const oldHash = await hashPassword(old);

const person = (values = {}) => createAccount(db, { passwordHash: oldHash, ...values });
const enter = (email: string, password: string) => signIn(db, actAsVisitor(), { email, password }, browser);
const session = (accountId: string) => startLoginSession(db, clock, { accountId, userAgent: "Test", replaces: null });
const cookieOf = (setCookie: string) => setCookie.split(";", 1)[0] ?? "";
const whoHas = async (setCookie: string) => (await readVisitorAccount(db, cookieOf(setCookie), clock)).account?.id;

describe("signing in", () => {
  test("gives a new session each time and ends the one this browser had", async () => {
    const account = await person();
    const before = await session(account.id);
    const result = await signIn(
      db,
      actAsVisitor(),
      { email: account.email, password: old },
      { ...browser, replaces: before.loginSessionId },
    );
    expect(await whoHas(result?.setCookie ?? "")).toBe(account.id);
    expect(await whoHas(before.setCookie)).toBeUndefined();
    expect(await db.auditEntry.findMany()).toMatchObject([{ action: "account.signed_in", subjectId: account.id }]);
  });

  test("is refused for a wrong password, an unknown address and a disabled account alike", async () => {
    const open = await person();
    const disabled = await person({ disabledAt: testNow });
    expect(await enter(open.email, "wrong")).toBeNull();
    expect(await enter("nobody@ministry.example", old)).toBeNull();
    expect(await enter(disabled.email, old)).toBeNull();
    expect(await db.loginSession.count()).toBe(0);
    expect(await db.auditEntry.count()).toBe(0);
  });

  test("renews a hash that was made with other parameters", async () => {
    const weak = await hash(old, { algorithm: 2, memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const account = await person({ passwordHash: weak });
    expect(await enter(account.email, old)).not.toBeNull();
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: account.id } });
    expect(passwordHash).toMatch(/m=19456,t=2,p=1/);
    expect(await enter(account.email, old)).not.toBeNull();
  });
});

describe("signing out", () => {
  test("ends this browser's session", async () => {
    const account = await person();
    const { setCookie, loginSessionId } = await session(account.id);
    await signOut(db, await actAs(db, account.id), loginSessionId);
    expect(await whoHas(setCookie)).toBeUndefined();
  });

  test("elsewhere ends one or all others, never somebody else's", async () => {
    const [mine, theirs] = [await person(), await person()];
    const [here, there, third] = [await session(mine.id), await session(mine.id), await session(mine.id)];
    const other = await session(theirs.id);
    const act = await actAs(db, mine.id);
    const end = (loginSessionId: string | null) =>
      signOutElsewhere(db, act, { loginSessionId, keep: here.loginSessionId });
    expect(await end(other.loginSessionId)).toBe(0);
    expect(await end(there.loginSessionId)).toBe(1);
    expect(await end(null)).toBe(1);
    expect(await whoHas(third.setCookie)).toBeUndefined();
    expect(await whoHas(here.setCookie)).toBe(mine.id);
    expect(await whoHas(other.setCookie)).toBe(theirs.id);
    await expect(signOutElsewhere(db, actAsVisitor(), { loginSessionId: null, keep: null })).rejects.toThrow("sign_in");
  });
});

describe("a forgotten password", () => {
  const ask = (email: string) => requestPasswordReset(db, actAsVisitor(), { email, locale: "en" });

  test("is replaced by the mailed link; every session ends, the address is proved, the owner is told", async () => {
    const account = await person({ emailVerifiedAt: null, locale: "fr" });
    const { setCookie } = await session(account.id);
    await ask(account.email.toUpperCase());
    const token = await tokenFor(db, account.email, "reset-password");
    expect(await resetPassword(db, later(minute), { token, password: fresh })).toEqual({ emailKey: account.emailKey });
    expect(await whoHas(setCookie)).toBeUndefined();
    expect(await enter(account.email, old)).toBeNull();
    expect(await enter(account.email, fresh)).not.toBeNull();
    const after = await db.account.findUniqueOrThrow({ where: { id: account.id } });
    expect(after.emailVerifiedAt).toEqual(later(minute).now);
    expect(await lastMail(db, account.email)).toMatchObject({ template: "password-changed", locale: "fr" });
  });

  test("the link works once, for an hour, and a weak password leaves it usable", async () => {
    const account = await person();
    await ask(account.email);
    const token = await tokenFor(db, account.email, "reset-password");
    expect(await resetPassword(db, later(0), { token, password: "password1234" })).toEqual({
      fault: "password_common",
    });
    await expect(resetPassword(db, later(60 * minute), { token, password: fresh })).rejects.toThrow("link_invalid");
    await resetPassword(db, later(59 * minute), { token, password: fresh });
    await expect(resetPassword(db, later(59 * minute), { token, password: old })).rejects.toThrow("link_invalid");
    expect(await enter(account.email, fresh)).not.toBeNull();
  });

  test("using one link ends all others, also the one for another address", async () => {
    const account = await person();
    await ask(account.email);
    const first = await tokenFor(db, account.email, "reset-password");
    const second = await issueToken(db, testNow, { accountId: account.id, purpose: "reset_password" });
    await issueToken(db, testNow, { accountId: account.id, purpose: "change_email", email: "new@ministry.example" });
    await resetPassword(db, later(0), { token: second, password: fresh });
    await expect(resetPassword(db, later(0), { token: first, password: old })).rejects.toThrow("link_invalid");
    expect(await db.accountToken.count({ where: { usedAt: null } })).toBe(0);
  });

  test("the link of an account that was disabled since opens nothing", async () => {
    const account = await person();
    await ask(account.email);
    const token = await tokenFor(db, account.email, "reset-password");
    await db.account.update({ where: { id: account.id }, data: { disabledAt: testNow } });
    await expect(resetPassword(db, later(0), { token, password: fresh })).rejects.toThrow("link_invalid");
  });

  test("nothing is left to send for an address without an account, or with a disabled one", async () => {
    const disabled = await person({ disabledAt: testNow });
    await ask("nobody@ministry.example");
    await ask(disabled.email);
    expect(await db.message.count()).toBe(0);
    expect(await db.accountToken.count()).toBe(0);
    const audit = await db.auditEntry.findMany();
    expect(audit.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["account.reset_requested", "unknown"],
      ["account.reset_requested", "unknown"],
    ]);
  });
});

describe("changing the password", () => {
  test("gives this browser a new session, ends all others, and tells the owner", async () => {
    const account = await person();
    const [here, there] = [await session(account.id), await session(account.id)];
    const result = await changePassword(
      db,
      await actAs(db, account.id),
      { current: old, password: fresh },
      { ...browser, replaces: here.loginSessionId },
    );
    if ("fault" in result) throw new Error(result.fault);
    expect(await whoHas(result.setCookie)).toBe(account.id);
    expect(await whoHas(here.setCookie)).toBeUndefined();
    expect(await whoHas(there.setCookie)).toBeUndefined();
    expect(await listLoginSessions(db, account.id, testNow)).toHaveLength(1);
    expect(await lastMail(db, account.email)).toMatchObject({ template: "password-changed" });
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: "account.password_changed", actorAccountId: account.id, subjectId: account.id, changes: {} },
    ]);
  });

  test.each([
    [{ current: "wrong", password: fresh }, "wrong_password"],
    [{ current: old, password: "motdepasse123" }, "password_common"],
    [{ current: old, password: "x" }, "too_short|12"],
  ])("%j: %s, and nothing happens", async (input, fault) => {
    const account = await person();
    const { setCookie } = await session(account.id);
    expect(await changePassword(db, await actAs(db, account.id), input, browser)).toEqual({ fault });
    expect(await whoHas(setCookie)).toBe(account.id);
    expect(await enter(account.email, old)).not.toBeNull();
    expect(await db.message.count()).toBe(0);
  });

  test("needs somebody who is signed in", async () => {
    const input = { current: old, password: fresh };
    await expect(changePassword(db, actAsVisitor(), input, browser)).rejects.toThrow("sign_in_required");
  });
});
