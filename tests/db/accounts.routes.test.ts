import { expect, test } from "vitest";
import { hashPassword } from "#app/accounts/password.server.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { action as profile } from "#app/routes/account._index.tsx";
import { action as verifyEmail } from "#app/routes/verify-email.tsx";
import { createAccount, signedIn, testNow } from "#tests/factories/account.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const password = "quiet harbour seven lamps";
const passwordHash = await hashPassword(password);

test("who chooses the other language is led to the page in that language", async () => {
  const { id } = await createAccount(db);
  const context = createContext(db, { account: await signedIn(db, id), prefix: "/en" });
  const request = posted("/en/account?index", { name: "Ana Exemplo", locale: "fr" });
  const response = await profile({ request, context, params: {} });
  expect(response.headers.get("Location")).toBe("/fr/account");
});

test("the page that was asked for before proving the address keeps its language", async () => {
  const { id } = await createAccount(db, { passwordHash, emailVerifiedAt: null });
  const token = await issueToken(db, testNow, { accountId: id, purpose: "verify_email" });
  const context = createContext(db, { prefix: "/fr", locale: "fr" });
  const request = posted("/fr/verify-email", { token, password, next: "/en/conferences?page=2" });
  const response = await verifyEmail({ request, context, params: {} });
  expect(response.headers.get("Location")).toBe("/en/conferences?page=2");
});
