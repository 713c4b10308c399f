import { expect, test } from "vitest";
import { requestPasswordReset } from "#app/accounts/commands/password.server.ts";
import { signUp } from "#app/accounts/commands/sign-up.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { loader as exportFile } from "#app/routes/account.export[.]json.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { cleanUp } from "#server/tasks.ts";
import { actAsVisitor, createAccount, signedIn, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { tokenFor } from "#tests/factories/mail.ts";
import { later, linkTokenIn, register } from "#tests/factories/registration.ts";
import { loaderArgs } from "#tests/factories/route.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const email = "ana@ministry.example";
const day = 86_400;

async function registerAna() {
  const { id, categories } = await createConference(db);
  return register(db, id, categories[0]?.id ?? "", { email });
}

test("the copy of one's data holds the mails without the secrets in their links", async () => {
  const { id } = await createAccount(db, { email });
  const { reference } = await registerAna();
  const { text: received } = await db.message.findFirstOrThrow({ where: { template: "registration-received" } });
  await requestPasswordReset(db, actAsVisitor(), { email, locale: "en" });
  const secrets = [linkTokenIn(received), await tokenFor(db, email, "reset-password")];
  const context = createContext(db, { account: await signedIn(db, id) });
  const file = await exportFile(loaderArgs(context, "/account/export.json"));
  const copy = await file.text();
  for (const secret of secrets) expect(copy).not.toContain(secret);
  expect(copy).toContain("https://octopus.example/en/reset-password?token=removed");
  expect(copy).toContain("https://octopus.example/en/r/removed");
  expect(copy).toContain(reference);
});

test("a secret in the address that was asked for is removed, too", async () => {
  const secret = hashToken("x").slice(0, 42).concat("Z");
  const input = { name: "Ana", email, password: "quiet harbour seven lamps", locale: "en" as const };
  await signUp(db, actAsVisitor(), { ...input, next: `/en/i/${secret}` }, async () => true);
  const { id } = await db.account.update({ where: { emailKey: email }, data: { emailVerifiedAt: testNow } });
  const context = createContext(db, { account: await signedIn(db, id) });
  const copy = await (await exportFile(loaderArgs(context, "/account/export.json"))).text();
  expect(copy).toContain("verify-email?token=removed&next=%2Fen%2Fi%2Fremoved");
});

test("what was mailed with a secret loses its text once that is of no more use, and keeps who, when and what", async () => {
  await createAccount(db, { email });
  await registerAna();
  await requestPasswordReset(db, actAsVisitor(), { email, locale: "en" });
  await db.message.updateMany({ data: { state: "kept" } });
  const bodies = async (where: Prisma.MessageWhereInput = {}) =>
    Object.fromEntries(
      (await db.message.findMany({ where })).map(({ template, html, text }) => [template, Boolean(html || text)]),
    );
  await cleanUp(db, later(2 * day));
  expect(await bodies()).toEqual({ "reset-password": true, "registration-received": true });
  await cleanUp(db, later(4 * day));
  expect(await bodies()).toEqual({ "reset-password": false, "registration-received": true });
  await cleanUp(db, later(31 * day));
  expect(await bodies()).toEqual({ "reset-password": false, "registration-received": false });
  expect(await db.message.findFirst({ where: { template: "reset-password" } })).toMatchObject({
    toEmail: email,
    subject: expect.stringMatching(/./),
    createdAt: testNow,
  });
});

test("what is still to go, or tells without a secret, keeps its text", async () => {
  await createAccount(db, { email });
  await requestPasswordReset(db, actAsVisitor(), { email, locale: "en" });
  await registerAna();
  await db.message.updateMany({
    where: { template: "registration-received" },
    data: { state: "sent", template: "password-changed" },
  });
  await cleanUp(db, later(60 * day));
  expect(await db.message.count({ where: { html: "" } })).toBe(0);
});
