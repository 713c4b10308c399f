import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { AppContext } from "#app/platform/context.ts";
import { newToken } from "#app/platform/token.server.ts";
import { rememberMade } from "#app/registration/access.server.ts";
import { action as register } from "#app/routes/conferences.$slug.register.tsx";
import { action as withdraw } from "#app/routes/registrations.$reference._index.tsx";
import { action as change } from "#app/routes/registrations.$reference.change.tsx";
import { createLimiter } from "#server/limiter.ts";
import { createAccount, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { register as registered } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const limiter = createLimiter(db, "a secret for counters");
const email = "victim@ministry.example";

type Action = (args: ActionFunctionArgs) => Promise<Response>;
type Form = Record<string, string>;

/** A conference, a registration of the victim's address in it, and the browser that somebody made it in. */
async function scene() {
  const conference = await createConference(db, { capacity: 1000 });
  const categoryId = conference.categories[0]?.id ?? "";
  const row = await registered(db, conference.id, categoryId, { email });
  const context = createContext(db, { limiter });
  const { submissionKey } = await db.registration.findUniqueOrThrow({ where: { id: row.id } });
  let cookie = await rememberMade(context, new Request("https://octopus.example"), submissionKey);
  const params = { slug: conference.slug, reference: row.reference };
  const post = async (action: Action, fields: Form, from: AppContext = context) => {
    const request = posted("/", fields);
    request.headers.set("Cookie", cookie.split(";", 1)[0] ?? "");
    const answer = await action({ request, context: from, params }).catch((thrown: unknown) => thrown);
    if (!(answer instanceof Response)) throw answer;
    cookie = answer.headers.getSetCookie().find((one) => one.includes("registrations=")) ?? cookie;
    return answer.status;
  };
  const details = { categoryId, position: "Judge", organisationName: "Court", countryCode: "FR", locale: "en" };
  const changeName = async (name: string, from?: AppContext) => {
    const { version } = await db.registration.findUniqueOrThrow({ where: { id: row.id } });
    return post(change, { ...details, name, version: String(version), intent: "change" }, from);
  };
  const registerAs = (address: string) =>
    post(register, { ...details, name: "Ana", email: address, consent: "on", submissionKey: newToken() });
  const leave = () => post(withdraw, { intent: "withdraw", confirmed: "on" });
  const mails = () => db.message.count({ where: { toEmail: email } });
  return { changeName, registerAs, leave, mails };
}

test("changing again and again mails the address a few times and is then refused", async () => {
  const { changeName, mails } = await scene();
  const answers = [];
  for (let index = 0; index < 8; index += 1) answers.push(await changeName(index % 2 ? "Ana" : "Bo"));
  expect(answers).toEqual([302, 302, 302, 302, 302, 302, 429, 429]);
  expect(await mails()).toBe(1 + 6);
});

test("withdrawing and registering again counts like changing", async () => {
  const { registerAs, leave, changeName, mails } = await scene();
  const answers = [];
  for (let index = 0; index < 3; index += 1) answers.push(await leave(), await registerAs(email));
  answers.push(await leave(), await changeName("Bo"));
  expect(answers).toEqual([302, 303, 302, 303, 302, 303, 429, 429]);
  expect(await mails()).toBe(1 + 6);
});

test("somebody else's changes do not use up what the owner of the address may do", async () => {
  const { changeName } = await scene();
  for (let index = 0; index < 7; index += 1) await changeName(index % 2 ? "Ana" : "Bo");
  const { id } = await createAccount(db, { email });
  const own = createContext(db, { limiter, account: await signedIn(db, id) });
  expect(await changeName("Cy", own)).toBe(302);
});

test("a network registers as many as an office has, and no flood", async () => {
  const { registerAs, mails } = await scene();
  for (let index = 0; index < 299; index += 1) await limiter.consume("register_address", "192.0.2.1");
  expect(await registerAs("one@ministry.example")).toBe(303);
  expect(await registerAs("two@ministry.example")).toBe(429);
  expect(await mails()).toBe(1);
});
