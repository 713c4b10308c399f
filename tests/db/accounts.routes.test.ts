import { expect, test } from "vitest";
import { hashPassword } from "#app/accounts/password.server.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { action as profile } from "#app/routes/account._index.tsx";
import { action as security } from "#app/routes/account.security.tsx";
import { action as desk } from "#app/routes/organise.$slug.registrations.$reference.tsx";
import { action as registrations } from "#app/routes/registrations._index.tsx";
import { action as signOut } from "#app/routes/sign-out.tsx";
import { action as signUp } from "#app/routes/sign-up.tsx";
import { action as verifyEmail } from "#app/routes/verify-email.tsx";
import { createAccount, createTeamMember, signedIn, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { register } from "#tests/factories/registration.ts";
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

test.each([
  ["nothing but an invisible mark", "\u200b", "required"],
  ["a mark that turns the direction around", "Ana\u202eamiL", "unsafe_text"],
  ["a line separator", "Ana\u2028Lima", "unsafe_text"],
])("a name with %s is refused, in the profile and at sign-up", async (_, name, code) => {
  const { id } = await createAccount(db);
  const context = createContext(db, { account: await signedIn(db, id) });
  const saved = await profile({ request: posted("/account", { name, locale: "en" }), context, params: {} });
  expect(JSON.parse(await saved.text()).form.error).toEqual({ name: [code] });
  const fields = { name, email: "ana@ministry.example", password };
  const opened = await signUp({ request: posted("/sign-up", fields), context: createContext(db), params: {} });
  expect(JSON.parse(await opened.text()).form.error).toEqual({ name: [code] });
});

test.each([
  ["sign-out", signOut, "/sign-out", {}],
  ["ending sessions", security, "/account/security", { intent: "sign-out" }],
  ["forgetting registrations", registrations, "/registrations", { intent: "forget" }],
] as [string, typeof signOut, string, Record<string, string>][])(
  "%s refuses fields that its form does not have",
  async (_, action, path, fields) => {
    const { id } = await createAccount(db);
    const context = createContext(db, { account: await signedIn(db, id) });
    const post = (more: Record<string, string>) =>
      statusOf(action({ request: posted(path, { ...fields, ...more }), context, params: {} }));
    expect(await post({ isAdministrator: "on" })).toBe(422);
    expect(await post({})).toBe(302);
  },
);

test("sending a personal link refuses fields that its form does not have", async () => {
  const conference = await createConference(db);
  const { id } = await createTeamMember(db, conference.id, "editor");
  const { reference } = await register(db, conference.id, conference.categories[0]?.id ?? "");
  const context = createContext(db, { account: await signedIn(db, id) });
  const params = { slug: conference.slug, reference };
  const post = (fields: Record<string, string>) =>
    statusOf(desk({ request: posted("/organise", { intent: "send_link", ...fields }), context, params }));
  expect(await post({ email: "me@elsewhere.example" })).toBe(422);
  expect(await post({})).toBe(302);
});

/** The status of an answer, also of one that is thrown. */
async function statusOf(work: Promise<unknown>): Promise<number> {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer.status;
  throw answer;
}
