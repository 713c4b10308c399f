import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { createAccount, signedIn, testNow } from "#tests/factories/account.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { testDatabase } from "#tests/setup/database.ts";

// Whether an address has an account must not show: not in the answer, and not in the work, which is counted here instead
// of timed. The real hashing runs; only its calls are counted.
const hashing = vi.hoisted(() => ({ calls: [] as string[] }));
vi.mock("@node-rs/argon2", async (importOriginal) => {
  const real = await importOriginal<typeof import("@node-rs/argon2")>();
  const counted =
    <Args extends unknown[], Result>(name: string, work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      hashing.calls.push(name);
      return work(...args);
    };
  return { ...real, hash: counted("hash", real.hash), verify: counted("verify", real.verify) };
});

// Another file in this process may have loaded them with hashing that is not counted.
vi.resetModules();
const { hashPassword } = await import("#app/accounts/password.server.ts");
const { action: security } = await import("#app/routes/account.security.tsx");
const { action: forgot } = await import("#app/routes/forgot-password.tsx");
const { action: signIn } = await import("#app/routes/sign-in.tsx");
const { action: signUp } = await import("#app/routes/sign-up.tsx");

const plain = await testDatabase();
const statements: string[] = [];
const db = plain.$extends({
  query: {
    $allOperations({ model, operation, args, query }) {
      statements.push(`${model ?? ""}.${operation}`);
      return query(args);
    },
  },
}) as unknown as PrismaClient;

const email = "known.or.not@ministry.example";
const password = "quiet harbour seven lamps";
const passwordHash = await hashPassword(password);

beforeEach(() => {
  hashing.calls.length = 0;
  statements.length = 0;
});

type Action = (args: ActionFunctionArgs) => Promise<Response>;

/** Everything that somebody outside can see of an answer, and the work that was done for it. */
async function observe(action: Action, path: string, fields: Record<string, string>, account?: string) {
  hashing.calls.length = 0;
  statements.length = 0;
  const visitor = account ? await signedIn(plain, account) : null;
  const context = createContext(db, { account: visitor });
  const response = await action({ request: posted(path, fields), context, params: {} });
  const answer = { status: response.status, headers: [...response.headers], body: await response.text() };
  return { answer, hashes: [...hashing.calls], statements: [...statements] };
}

/** The same once while the address is free and once while it has an account. */
async function both(action: Action, path: string, fields: Record<string, string>, values = {}, actor?: string) {
  const free = await observe(action, path, fields, actor);
  await plain.message.deleteMany();
  await plain.account.deleteMany({ where: { emailKey: email } });
  await createAccount(plain, { email, passwordHash, ...values });
  const taken = await observe(action, path, fields, actor);
  return { free, taken };
}

describe("the same answer and the same work, with an account or without", () => {
  test("signing up", async () => {
    const { free, taken } = await both(signUp, "/sign-up", { name: "Ana", email, password });
    expect(taken).toEqual(free);
    expect(free.hashes).toEqual(["hash"]);
    expect(free.answer.status).toBe(302);
  });

  test.each([
    ["an account", {}],
    ["an account that is not proved", { emailVerifiedAt: null }],
    ["a disabled account", { disabledAt: testNow }],
  ])("signing in with a wrong password: %s", async (_, values) => {
    const { free, taken } = await both(signIn, "/sign-in", { email, password: "not this one, surely" }, values);
    expect(taken).toEqual(free);
    expect(free.hashes).toEqual(["verify"]);
    expect(free.answer.status).toBe(422);
  });

  test("a disabled account with its right password looks like a wrong one", async () => {
    const { free, taken } = await both(signIn, "/sign-in", { email, password }, { disabledAt: testNow });
    expect(taken.answer).toEqual(free.answer);
    expect(taken.hashes).toEqual(free.hashes);
  });

  test("asking for a new password: one statement differs, their number does not", async () => {
    const { free, taken } = await both(forgot, "/forgot-password", { email });
    expect(taken.answer).toEqual(free.answer);
    expect(taken.hashes).toEqual(free.hashes);
    expect(free.statements).toContain("Message.deleteMany");
    expect(taken.statements).toContain("AccountToken.create");
    expect(taken.statements).toHaveLength(free.statements.length);
    expect(await plain.message.count()).toBe(1);
  });

  test("a weak password is refused before anybody looks whose address it is", async () => {
    const { free, taken } = await both(signUp, "/sign-up", { name: "Ana", email, password: "password1234" });
    expect(taken).toEqual(free);
    expect(free.statements).toEqual([]);
  });

  test("moving to an address that has an account", async () => {
    const { id } = await createAccount(plain, { passwordHash });
    const fields = { intent: "email", email, current: password };
    const { free, taken } = await both(security, "/account/security", fields, {}, id);
    expect(taken).toEqual(free);
    expect(free.hashes).toEqual(["verify"]);
  });
});

test("what was typed comes back, the password does not", async () => {
  const { answer } = await observe(signUp, "/sign-up", { name: "Ana Exemplo", email, password: "too short" });
  const wrong = await observe(signIn, "/sign-in", { email, password: "too short" });
  for (const { body } of [answer, wrong.answer]) expect(body).not.toContain("too short");
  expect(wrong.answer.body).toContain(email);
});
