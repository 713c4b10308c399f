import { describe, expect, test } from "vitest";
import {
  deleteExpiredLoginSessions,
  endLoginSession,
  endOtherSessions,
  listLoginSessions,
  readVisitorAccount,
  signedOutCookie,
  startLoginSession,
} from "#app/accounts/session.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { createAccount, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation, createOrganisationEditor } from "#tests/factories/organisation.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const hour = 3_600_000;
const day = 24 * hour;
const at = (ms: number, secureCookies = true) => ({ now: new Date(testNow.getTime() + ms), secureCookies });

async function start(accountId: string, replaces: string | null = null, ms = 0) {
  const { loginSessionId, setCookie } = await startLoginSession(db, at(ms), { accountId, userAgent: "Test", replaces });
  const cookie = setCookie.split(";", 1)[0] ?? "";
  return { loginSessionId, setCookie, cookie, token: cookie.split("=")[1] ?? "" };
}

const read = (cookie: string | null, ms = 0) => readVisitorAccount(db, cookie, at(ms));

describe("the cookie", () => {
  test("is for this host only, out of reach of scripts, and stays here when others post", async () => {
    const { setCookie, token } = await start((await createAccount(db)).id);
    expect(token).toMatch(/^[\w-]{43}$/);
    const parts = setCookie.split("; ").slice(1);
    expect(parts).toEqual(
      expect.arrayContaining(["HttpOnly", "Path=/", "SameSite=Lax", "Secure", `Max-Age=${7 * 86_400}`]),
    );
    expect(setCookie.startsWith("__Host-octopus=")).toBe(true);
    expect(parts.some((part) => part.startsWith("Domain"))).toBe(false);
  });

  test("has another name and no Secure where the site is plain http", async () => {
    const { id: accountId } = await createAccount(db);
    const { setCookie } = await startLoginSession(db, at(0, false), { accountId, userAgent: "", replaces: null });
    expect(setCookie).toMatch(/^octopus=[\w-]{43};/);
    expect(setCookie).not.toContain("Secure");
    const cookie = setCookie.split(";", 1)[0] ?? "";
    expect((await readVisitorAccount(db, cookie, at(0, false))).account?.id).toBe(accountId);
    expect((await readVisitorAccount(db, cookie, at(0, true))).account).toBeNull();
  });

  test("is forgotten when it is taken back", () => {
    expect(signedOutCookie(db, at(0))).toMatch(/^__Host-octopus=; .*Max-Age=0/);
  });

  test("stands for a token of which only the hash is kept", async () => {
    const { id } = await createAccount(db);
    const { token, loginSessionId } = await start(id);
    const rows = await db.loginSession.findMany();
    expect(rows.map((row) => row.id)).toEqual([hashToken(token)]);
    expect(loginSessionId).toBe(hashToken(token));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await read(`__Host-octopus=${loginSessionId}`)).account).toBeNull();
  });
});

describe("who is asking", () => {
  test("the account with its rights, and no password hash", async () => {
    const conference = await createConference(db);
    const account = await createTeamMember(db, conference.id, "editor");
    const organisation = await createOrganisation(db);
    await createOrganisationEditor(db, organisation.id, account.id);
    const { cookie, loginSessionId } = await start(account.id);
    const found = await read(`theme=dark; ${cookie}; other=1`);
    expect(found).toEqual({
      loginSessionId,
      account: {
        id: account.id,
        email: account.email,
        emailKey: account.emailKey,
        name: account.name,
        locale: "en",
        emailVerified: true,
        isAdministrator: false,
        teams: [{ conferenceId: conference.id, conferenceSlug: conference.slug, role: "editor" }],
        organisationIds: [organisation.id],
      },
    });
    expect(JSON.stringify(found)).not.toContain("not a hash");
  });

  test.each([
    null,
    "",
    ";;;",
    "=",
    "__Host-octopus",
    "__Host-octopus=",
    "__Host-octopus=%",
    "%E0%A4%A=1; __Host-octopus=%zz",
    `__Host-octopus=${"a".repeat(43)}`,
    `__Host-octopus=${"a".repeat(100_000)}`,
    "__Host-octopus=' OR 1=1 --",
    "octopus=abc",
  ])("nobody, for %j", async (cookie) => {
    await start((await createAccount(db)).id);
    expect(await read(cookie)).toEqual({ account: null, loginSessionId: null });
  });
});

describe("how long it lasts", () => {
  test("seven days without use, and then the row is gone", async () => {
    const { cookie } = await start((await createAccount(db)).id);
    expect((await read(cookie, 7 * day)).account).toBeNull();
    expect(await db.loginSession.count()).toBe(0);
  });

  test("use in the second half renews it and the cookie, use in the first half does not", async () => {
    const { cookie, setCookie } = await start((await createAccount(db)).id);
    expect((await read(cookie, 3 * day)).setCookie).toBeUndefined();
    expect((await read(cookie, 4 * day)).setCookie).toBe(setCookie);
    expect((await read(cookie, 10 * day)).account).not.toBeNull();
  });

  test("thirty days however much it is used", async () => {
    const { cookie } = await start((await createAccount(db)).id);
    for (let days = 3; days < 30; days += 3) expect((await read(cookie, days * day)).account).not.toBeNull();
    expect((await read(cookie, 30 * day - 1)).account).not.toBeNull();
    expect((await read(cookie, 30 * day)).account).toBeNull();
    expect(await db.loginSession.count()).toBe(0);
  });

  test("last seen is written now and then, not at every request", async () => {
    const { cookie } = await start((await createAccount(db)).id);
    const seen = async () => (await db.loginSession.findFirstOrThrow()).lastSeenAt.getTime() - testNow.getTime();
    await read(cookie, 9 * 60_000);
    expect(await seen()).toBe(0);
    await read(cookie, hour);
    expect(await seen()).toBe(hour);
  });

  test("a request that overtakes the end of its session is nobody's, and no failure", async () => {
    const { cookie, loginSessionId } = await start((await createAccount(db)).id);
    const [first, , second] = await Promise.all([
      read(cookie, 4 * day),
      db.loginSession.deleteMany({ where: { id: loginSessionId } }),
      read(cookie, 4 * day),
    ]);
    for (const { account } of [first, second]) expect(account === null || account.emailVerified).toBe(true);
    expect((await read(cookie, 4 * day)).account).toBeNull();
  });

  test("housekeeping removes what is over and nothing else", async () => {
    const { id } = await createAccount(db);
    await start(id);
    const living = await start(id, null, 5 * day);
    expect(await deleteExpiredLoginSessions(db, at(8 * day).now)).toBe(1);
    expect((await read(living.cookie, 8 * day)).account?.id).toBe(id);
  });
});

describe("how it ends", () => {
  test("at the next request of an account that was disabled or deleted", async () => {
    const disabled = await createAccount(db);
    const one = await start(disabled.id);
    await db.account.update({ where: { id: disabled.id }, data: { disabledAt: testNow } });
    expect((await read(one.cookie)).account).toBeNull();
    const deleted = await createAccount(db);
    const other = await start(deleted.id);
    await db.account.delete({ where: { id: deleted.id } });
    expect((await read(other.cookie)).account).toBeNull();
    expect(await db.loginSession.count()).toBe(0);
  });

  test("by its own account only", async () => {
    const [mine, theirs] = [await createAccount(db), await createAccount(db)];
    const { loginSessionId, cookie } = await start(theirs.id);
    expect(await endLoginSession(db, mine.id, loginSessionId)).toBe(false);
    expect((await read(cookie)).account?.id).toBe(theirs.id);
    expect(await endLoginSession(db, theirs.id, loginSessionId)).toBe(true);
    expect((await read(cookie)).account).toBeNull();
  });

  test("everywhere else at once", async () => {
    const [mine, theirs] = [await createAccount(db), await createAccount(db)];
    const [here, there, other] = [await start(mine.id), await start(mine.id), await start(theirs.id)];
    expect(await endOtherSessions(db, mine.id, here.loginSessionId)).toBe(1);
    expect((await read(there.cookie)).account).toBeNull();
    expect((await read(here.cookie)).account?.id).toBe(mine.id);
    expect((await read(other.cookie)).account?.id).toBe(theirs.id);
    expect(await endOtherSessions(db, mine.id, null)).toBe(1);
  });

  test("when the same browser signs in again: the token that was there before opens nothing", async () => {
    const [first, second] = [await createAccount(db), await createAccount(db)];
    const before = await start(first.id);
    const after = await start(second.id, before.loginSessionId);
    expect(after.token).not.toBe(before.token);
    expect((await read(before.cookie)).account).toBeNull();
    expect((await read(after.cookie)).account?.id).toBe(second.id);
  });

  test("the list shows one's own living ones, the latest used first", async () => {
    const [mine, theirs] = [await createAccount(db), await createAccount(db)];
    const old = await start(mine.id);
    const recent = await start(mine.id, null, 6 * day);
    await start(theirs.id);
    const listed = await listLoginSessions(db, mine.id, at(6 * day).now);
    expect(listed.map(({ id }) => id)).toEqual([recent.loginSessionId, old.loginSessionId]);
    expect(await listLoginSessions(db, mine.id, at(8 * day).now)).toHaveLength(1);
    for (let days = 9; days <= 33; days += 3) await read(recent.cookie, days * day);
    const [last] = await listLoginSessions(db, mine.id, at(33 * day).now);
    expect(last?.expiresAt).toEqual(at(36 * day).now);
  });
});

test("a database that cannot be reached is an error, not a stranger", async () => {
  const broken = db.$extends({
    query: {
      loginSession: {
        findUnique: () => Promise.reject(new Error("no database")),
        deleteMany: () => Promise.reject(new Error("no database")),
      },
    },
  }) as unknown as typeof db;
  const { cookie, loginSessionId } = await start((await createAccount(db)).id);
  await expect(readVisitorAccount(broken, cookie, at(0))).rejects.toThrow("no database");
  await expect(endLoginSession(broken, "x", loginSessionId)).rejects.toThrow("no database");
});
