import { describe, expect, test } from "vitest";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import type { OwnRegistrationView } from "#app/registration/components/own-page.tsx";
import { listOwnRegistrations, readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { action as register } from "#app/routes/conferences.$slug.register.tsx";
import { loader as openLink } from "#app/routes/r.$token.tsx";
import { loader as ownPage, action as withdraw } from "#app/routes/registrations.$reference._index.tsx";
import { action as change } from "#app/routes/registrations.$reference.change.tsx";
import { actAs, actAsVisitor, createAccount, signedIn, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { linkTokenIn, messagesAbout, registerInput, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const victim = "ana@ministry.example";

/** A browser without JavaScript: keeps the cookies it is given. */
function browser() {
  const jar = new Map<string, string>();
  const context = createContext(db);
  const request = (path: string, fields?: Record<string, string>) =>
    new Request(`${testAppUrl}${path}`, {
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    });
  const keep = (answer: unknown): Response => {
    if (!(answer instanceof Response)) throw new Error("no response");
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  return {
    async register(slug: string, fields: Record<string, string>) {
      const path = `/conferences/${slug}/register`;
      const answer = keep(await register({ request: request(path, fields), params: { slug }, context }));
      return answer.headers.get("Location");
    },
    async open(token: string) {
      keep(await openLink({ request: request(`/r/${token}`), params: { token }, context }));
    },
    /** What the page of the registration shows; null when it says that it knows of none. */
    async see(reference: string) {
      const path = `/registrations/${reference}`;
      const shown = (await ownPage({ request: request(path), params: { reference }, context })) as unknown;
      return shown instanceof Response ? null : (shown as { registration: OwnRegistrationView }).registration;
    },
    change: (reference: string, fields: Record<string, string>) =>
      change({
        request: request(`/registrations/${reference}/change`, { ...fields, intent: "change" }),
        params: { reference },
        context,
      }),
    withdraw: (reference: string) =>
      withdraw({
        request: request(`/registrations/${reference}`, { intent: "withdraw", confirmed: "on" }),
        params: { reference },
        context,
      }),
  };
}

async function scene() {
  const conference = await createConference(db, { categories: [{ needsApproval: true }] });
  const details = {
    categoryId: conference.categories[0]?.id ?? "",
    name: "Ana",
    position: "Prosecutor",
    organisationName: "Ministry",
    countryCode: "FR",
    locale: "en",
  };
  const form = { ...details, email: victim, consent: "on", submissionKey: "k".repeat(24) };
  return { conference, details, form };
}

async function madeFor(address: string) {
  const registration = await db.registration.findFirstOrThrow({ where: { emailKey: address } });
  const [mail] = await messagesAbout(db, registration.id);
  return { registration, reference: registration.reference, token: linkTokenIn(mail?.text ?? "") };
}

describe("who registers sees the registration at once, until the owner of the address takes it up", () => {
  test("in the same browser at once, and with the link of the mail on another device", async () => {
    const { conference, details, form } = await scene();
    const desk = browser();
    const location = await desk.register(conference.slug, form);
    const { reference, token } = await madeFor(victim);
    expect(location).toBe(`/registrations/${reference}`);
    expect(await desk.see(reference)).not.toBeNull();
    const phone = browser();
    expect(await phone.see(reference)).toBeNull();
    await phone.open(token);
    expect(await phone.see(reference)).not.toBeNull();
    // Opening alone takes nothing away from the device that registered.
    await desk.change(reference, { ...details, position: "Judge", version: "1" });
    expect(await phone.see(reference)).toMatchObject({ position: "Judge" });
  });

  test("a change through the mailed link ends the access of who made it, also by sending the form again", async () => {
    const { conference, details, form } = await scene();
    const attacker = browser();
    await attacker.register(conference.slug, form);
    const { reference, token } = await madeFor(victim);
    const owner = browser();
    await owner.open(token);
    await owner.change(reference, { ...details, accessNeeds: "A wheelchair", version: "1" });
    expect(await owner.see(reference)).toMatchObject({ accessNeeds: "A wheelchair" });
    expect(await attacker.see(reference)).toBeNull();
    expect(await attacker.register(conference.slug, form)).toBe(`/conferences/${conference.slug}/register?sent=1`);
    expect(await attacker.see(reference)).toBeNull();
    await expect(attacker.withdraw(reference)).rejects.toMatchObject({ status: 404 });
    expect(await db.registration.findFirst()).toMatchObject({ state: "pending", version: 2 });
  });

  test("so does withdrawing through it", async () => {
    const { conference, form } = await scene();
    const attacker = browser();
    await attacker.register(conference.slug, form);
    const { reference, token } = await madeFor(victim);
    const owner = browser();
    await owner.open(token);
    await owner.withdraw(reference);
    expect(await attacker.see(reference)).toBeNull();
    expect(await owner.see(reference)).toMatchObject({ state: "withdrawn" });
  });

  test("registering anew after a withdrawal is another making: the first maker does not come along", async () => {
    const { conference, form } = await scene();
    const attacker = browser();
    await attacker.register(conference.slug, form);
    const { reference } = await madeFor(victim);
    await attacker.withdraw(reference);
    const owner = browser();
    await owner.register(conference.slug, { ...form, submissionKey: "o".repeat(24), accessNeeds: "A wheelchair" });
    expect(await owner.see(reference)).toMatchObject({ accessNeeds: "A wheelchair" });
    expect(await attacker.see(reference)).toBeNull();
  });
});

test("the reason for declining is told only while it is declined", async () => {
  const { conference, form } = await scene();
  const owner = browser();
  await owner.register(conference.slug, form);
  const { registration, reference } = await madeFor(victim);
  const reasonIn = async (state: "declined" | "pending") => {
    await db.registration.update({ where: { id: registration.id }, data: { state, declineReason: "Not this time" } });
    return (await owner.see(reference))?.declineReason;
  };
  expect(await reasonIn("declined")).toBe("Not this time");
  expect(await reasonIn("pending")).toBeNull();
});

describe("the account of a registration", () => {
  async function madeBy(values: { email?: string; emailVerifiedAt?: null }) {
    const { conference } = await scene();
    const account = await createAccount(db, values);
    const input = registerInput(conference.id, conference.categories[0]?.id ?? "", { email: victim });
    const result = await registerDelegate(db, await actAs(db, account.id), input);
    if (result.kind !== "registered") throw new Error("not registered");
    return { account, row: await db.registration.findUniqueOrThrow({ where: { id: result.id } }) };
  }

  test.each<[string, { email?: string; emailVerifiedAt?: null }]>([
    ["the same address, not verified", { email: victim, emailVerifiedAt: null }],
    ["another address, not verified", { emailVerifiedAt: null }],
    ["another address, verified", {}],
  ])("is nobody for %s", async (_, values) => {
    const { account, row } = await madeBy(values);
    expect(row.accountId).toBeNull();
    const holder = { account: await signedIn(db, account.id), linkedIds: [] };
    expect(await readOwnRegistration(db, row.reference, holder)).toBeNull();
    expect(await listOwnRegistrations(db, holder)).toEqual([]);
  });

  test("is whoever has verified the address, and a change by them ends the access of who made it", async () => {
    const { row } = await madeBy({ emailVerifiedAt: null });
    const maker = { account: null, linkedIds: [], madeKeys: [row.submissionKey] };
    expect(await listOwnRegistrations(db, maker)).toHaveLength(1);
    const owner = await createAccount(db, { email: victim });
    await changeRegistration(db, await actAs(db, owner.id), {
      reference: row.reference,
      linkedIds: [],
      version: 1,
      details: registrationDetails(row.categoryId, { accessNeeds: "A wheelchair" }),
    });
    expect(await listOwnRegistrations(db, maker)).toEqual([]);
    await expect(
      withdrawRegistration(db, actAsVisitor(), { ...maker, reference: row.reference }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
