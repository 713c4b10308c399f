import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "#app/accounts/password.server.ts";
import type { AppContext, SignedInAccount } from "#app/platform/context.ts";
import { action as security } from "#app/routes/account.security.tsx";
import { action as forgot } from "#app/routes/forgot-password.tsx";
import { action as registrations } from "#app/routes/registrations._index.tsx";
import { action as signIn } from "#app/routes/sign-in.tsx";
import { action as signUp } from "#app/routes/sign-up.tsx";
import { createLimiter } from "#server/limiter.ts";
import { createAccount, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const limiter = createLimiter(db, "a secret for counters");
const email = "victim@ministry.example";
const password = "quiet harbour seven lamps";
const passwordHash = await hashPassword(password);
const attacker = "203.0.113.5";
const home = "198.51.100.7";

type Action = (args: ActionFunctionArgs) => Promise<Response>;

function contextFrom(ip: string, account: SignedInAccount | null = null): AppContext {
  const context = createContext(db, { limiter, account });
  return { ...context, request: { ...context.request, ip } };
}

/** A form posted from a network: status, and where it leads. */
async function post(action: Action, context: AppContext, path: string, fields: Record<string, string>) {
  const response = await action({ request: posted(path, fields), context, params: {} });
  return `${response.status} ${response.headers.get("Location") ?? ""}`.trim();
}

const enter = (ip: string, given: string) => post(signIn, contextFrom(ip), "/sign-in", { email, password: given });
const guess = (ip: string) => enter(ip, "not this one, surely");
const times = async (count: number, work: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index += 1) await work(index);
};
const mails = () => db.message.count({ where: { toEmail: email } });

describe("guessing a password", () => {
  beforeEach(() => createAccount(db, { email, passwordHash }));

  test("shuts out the network it comes from, not the owner elsewhere", async () => {
    await times(10, () => guess(attacker));
    expect(await guess(attacker)).toBe("429");
    expect(await enter(attacker, password)).toBe("429");
    expect(await enter(home, password)).toMatch(/^302/);
  });

  test("from one address of an IPv6 network after another is guessing from one network", async () => {
    await times(10, (index) => guess(`2001:db8:1:2::${index + 1}`));
    expect(await guess("2001:db8:1:2:ffff::1")).toBe("429");
    expect(await enter("2001:db8:1:3::1", password)).toMatch(/^302/);
  });

  test("from many networks ends at a limit of the account", async () => {
    await times(100, () => limiter.consume("sign_in_account", email));
    expect(await guess(home)).toBe("429");
  });

  test("from outside does not keep the owner from changing the password; guessing inside ends, too", async () => {
    const { id } = await db.account.findUniqueOrThrow({ where: { emailKey: email } });
    const own = contextFrom(home, await signedIn(db, id));
    const change = (current: string) =>
      post(security, own, "/account/security", { intent: "password", current, password: "nine violet lanterns drift" });
    await times(100, () => limiter.consume("sign_in_account", email));
    await times(60, () => limiter.consume("sign_in_address", home));
    await times(3, () => change("wrong"));
    expect(await change(password)).toBe("302 /account/security");
    await times(10, () => change("wrong"));
    expect(await change("wrong")).toBe("429");
  });

  test("counts from the start again once the owner has signed in", async () => {
    await times(9, () => guess(home));
    expect(await enter(home, password)).toMatch(/^302/);
    await times(9, () => guess(home));
    expect(await enter(home, password)).toMatch(/^302/);
  });
});

describe("mail that anybody can ask for: a few an hour, then the same answer and none", () => {
  test("a forgotten password; the other doors stay open", async () => {
    await createAccount(db, { email, passwordHash });
    const ask = () => post(forgot, contextFrom(attacker), "/forgot-password", { email });
    await times(8, async () => expect(await ask()).toBe("302 /forgot-password/sent"));
    expect(await mails()).toBe(3);
    const fields = { name: "Ana", email, password };
    expect(await post(signUp, contextFrom(home), "/sign-up", fields)).toBe("302 /sign-up/sent");
    expect(await mails()).toBe(4);
  });

  test("signing up; passwords that are refused do not count", async () => {
    const open = (given: string) =>
      post(signUp, contextFrom(attacker), "/sign-up", { name: "Ana", email, password: given });
    await times(5, () => open("password1234"));
    await times(5, async () => expect(await open(password)).toBe("302 /sign-up/sent"));
    expect(await mails()).toBe(3);
    expect(await db.account.count()).toBe(1);
  });

  test("moving an account to the address", async () => {
    const other = await createAccount(db, { passwordHash });
    const own = contextFrom(attacker, await signedIn(db, other.id));
    const ask = (current: string) => post(security, own, "/account/security", { intent: "email", email, current });
    await times(3, () => ask("wrong"));
    await times(5, async () => expect(await ask(password)).toBe("302 /account/security"));
    expect(await mails()).toBe(3);
  });

  test("personal links of registrations", async () => {
    for (let index = 0; index < 4; index += 1) {
      const { id, categories } = await createConference(db);
      await register(db, id, categories[0]?.id ?? "", { email });
    }
    await db.message.deleteMany();
    const ask = () => post(registrations, contextFrom(attacker), "/registrations", { email });
    await times(5, async () => {
      expect(await ask()).toBe("302 /registrations");
      await db.registrationLink.deleteMany();
    });
    expect(await mails()).toBe(3 * 4);
  });
});
