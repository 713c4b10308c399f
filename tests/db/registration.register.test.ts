import { expect, test } from "vitest";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { sendPersonalLinksTo } from "#app/registration/commands/link.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { registrationHistory } from "#app/registration/queries/history.server.ts";
import { registrationOfLink } from "#app/registration/queries/own.server.ts";
import { action as registerAction } from "#app/routes/conferences.$slug.register.tsx";
import { action as changeAction } from "#app/routes/registrations.$reference.change.tsx";
import { actAs, actAsVisitor, createAccount, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import {
  later,
  linkIdIn,
  messagesAbout,
  organiserOf,
  placesBooked,
  register,
  registerInput,
  registrationDetails,
} from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function conferenceWith(...categories: { capacity?: number | null; needsApproval?: boolean }[]) {
  const conference = await createConference(db, { capacity: 3, categories });
  const ids = conference.categories.map(({ id }) => id);
  return { conference, ids: ids as [string, ...string[]] };
}

test("a place, a reference, a mail with the calendar and an entry in the history", async () => {
  const { conference, ids } = await conferenceWith({});
  const registration = await register(db, conference.id, ids[0], {
    details: registrationDetails(ids[0], { name: "علي بن يوسف", locale: "fr" }),
    email: "Ali@Ministry.example",
  });
  expect(registration).toMatchObject({
    state: "pending",
    arrival: 1,
    name: "علي بن يوسف",
    email: "Ali@Ministry.example",
    emailKey: "ali@ministry.example",
  });
  expect(registration.reference).toMatch(/^OCT-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(registration.searchText).toContain("ministry of justice");
  expect((await placesBooked(db, conference.id)).map(({ taken }) => taken)).toEqual([1, 1]);
  const [message, ...others] = await messagesAbout(db, registration.id);
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    template: "registration-received",
    locale: "fr",
    toEmail: "Ali@Ministry.example",
    state: "queued",
  });
  expect(message?.text).toContain(registration.reference);
  expect(JSON.stringify(message?.attachments)).toContain("text/calendar");
  expect(await registrationOfLink(db, linkIdIn(message?.text ?? ""))).toEqual({
    id: registration.id,
    reference: registration.reference,
    conference: { slug: conference.slug },
  });
  const history = await registrationHistory(db, registration.id, "en");
  expect(history.map(({ action, actorKind }) => [action, actorKind])).toEqual([["registration.submitted", "visitor"]]);
});

test("without approval confirmed at once; full is waiting, in order, whatever pool is full", async () => {
  const { conference, ids } = await conferenceWith({ needsApproval: false, capacity: 1 }, { needsApproval: true });
  const [small = "", large = ""] = ids;
  const states = [];
  for (const category of [small, small, large, large, large]) {
    const { state, arrival } = await register(db, conference.id, category);
    states.push([state, arrival]);
  }
  expect(states).toEqual([
    ["confirmed", 1],
    ["waiting", 2],
    ["pending", 3],
    ["pending", 4],
    ["waiting", 5],
  ]);
});

test("the same form again is the same registration and the same answer", async () => {
  const { conference, ids } = await conferenceWith({});
  const input = registerInput(conference.id, ids[0]);
  const first = await registerDelegate(db, actAsVisitor(), input);
  expect(await registerDelegate(db, actAsVisitor(later(5)), input)).toEqual(first);
  expect(await db.registration.count()).toBe(1);
  expect(await db.message.count()).toBe(1);
});

test("the same form with another address is another registration", async () => {
  const { conference, ids } = await conferenceWith({});
  const input = registerInput(conference.id, ids[0]);
  await registerDelegate(db, actAsVisitor(), input);
  await registerDelegate(db, actAsVisitor(), { ...input, email: "other@ministry.example" });
  expect(await db.registration.count()).toBe(2);
});

test("another form with the same address changes and reveals nothing: its owner gets the link, at most once in ten minutes", async () => {
  const { conference, ids } = await conferenceWith({});
  const first = await register(db, conference.id, ids[0], { email: "ana@ministry.example" });
  const again = () =>
    registerInput(conference.id, ids[0], {
      email: "ANA@ministry.example ",
      details: registrationDetails(ids[0], { name: "Somebody else" }),
    });
  expect(await registerDelegate(db, actAsVisitor(later(60)), again())).toEqual({ kind: "link_sent" });
  expect(await registerDelegate(db, actAsVisitor(later(120)), again())).toEqual({ kind: "link_sent" });
  expect(await db.registration.findMany()).toEqual([first]);
  expect((await messagesAbout(db, first.id)).map(({ template, toEmail }) => [template, toEmail])).toEqual([
    ["registration-received", "ana@ministry.example"],
    ["registration-link", "ana@ministry.example"],
  ]);
  await registerDelegate(db, actAsVisitor(later(60 + 601)), again());
  expect(await db.message.count()).toBe(3);
});

test("who is known here is led to their registration instead", async () => {
  const { conference, ids } = await conferenceWith({});
  const first = await register(db, conference.id, ids[0], { email: "ana@ministry.example" });
  const again = registerInput(conference.id, ids[0], { email: "ana@ministry.example" });
  const led = { kind: "already", id: first.id, reference: first.reference };
  expect(await registerDelegate(db, actAsVisitor(), { ...again, linkedIds: [first.id] })).toEqual(led);
  const account = await createAccount(db, { email: "ana@ministry.example" });
  expect(await registerDelegate(db, await actAs(db, account.id), again)).toEqual(led);
});

test("signed in, the registration is the account's", async () => {
  const { conference, ids } = await conferenceWith({});
  const account = await createAccount(db);
  const result = await registerDelegate(
    db,
    await actAs(db, account.id),
    registerInput(conference.id, ids[0], { email: account.email }),
  );
  if (result.kind !== "registered") throw new Error("not registered");
  expect(await db.registration.findUnique({ where: { id: result.id } })).toMatchObject({ accountId: account.id });
});

test("who withdrew may register again: the same row at the end of the line, its history kept", async () => {
  const { conference, ids } = await conferenceWith({});
  const first = await register(db, conference.id, ids[0], { email: "ana@ministry.example" });
  await register(db, conference.id, ids[0]);
  await withdrawRegistration(db, actAsVisitor(later(10)), { reference: first.reference, linkedIds: [first.id] });
  const second = await register(db, conference.id, ids[0], { email: "ana@ministry.example", now: later(20) });
  expect(second).toMatchObject({ id: first.id, reference: first.reference, state: "pending", arrival: 3, version: 3 });
  const history = await registrationHistory(db, first.id, "en");
  expect(history.map(({ action }) => action)).toEqual([
    "registration.submitted_again",
    "registration.withdrawn",
    "registration.submitted",
  ]);
  expect(await placesBooked(db, conference.id)).toEqual(
    expect.arrayContaining([expect.objectContaining({ taken: 2, held: 2 })]),
  );
});

test("who was declined does not come in by another form", async () => {
  const { conference, ids } = await conferenceWith({});
  const organiser = await organiserOf(db, conference.id);
  const first = await register(db, conference.id, ids[0], { email: "ana@ministry.example" });
  await decideRegistrations(db, await organiser(), {
    conferenceId: conference.id,
    ids: [first.id],
    decision: "decline",
    reason: "Not for this audience",
  });
  const again = registerInput(conference.id, ids[0], { email: "ana@ministry.example" });
  expect(await registerDelegate(db, actAsVisitor(later(60)), again)).toEqual({ kind: "link_sent" });
  expect(await db.registration.findUnique({ where: { id: first.id } })).toMatchObject({ state: "declined" });
});

test("closed before it opens and after it closes; a conference that never opened is not there", async () => {
  const { conference, ids } = await conferenceWith({});
  const at = (now: Date) => registerDelegate(db, actAsVisitor(now), registerInput(conference.id, ids[0]));
  await expect(at(later(-31 * 86_400))).rejects.toMatchObject({ code: "closed" });
  await expect(at(later(31 * 86_400))).rejects.toMatchObject({ code: "closed" });
  const past = await createConference(db, { registrationOpensAt: null, registrationClosesAt: null });
  await expect(
    registerDelegate(db, actAsVisitor(), registerInput(past.id, past.categories[0]?.id ?? "")),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("the organisation of the directory by its name at that time; what the conference does not have is refused at its field", async () => {
  const { conference, ids } = await conferenceWith({});
  const other = await createConference(db);
  const organisation = await createOrganisation(db, { nameEn: "Council of Europe", nameFr: "Conseil de l’Europe" });
  const details = registrationDetails(ids[0], {
    organisationId: organisation.id,
    organisationName: "CoE",
    locale: "fr",
  });
  const registration = await register(db, conference.id, ids[0], { details });
  expect(registration).toMatchObject({ organisationId: organisation.id, organisationName: "Conseil de l’Europe" });
  const refused = (values: object) =>
    expect(
      registerDelegate(
        db,
        actAsVisitor(),
        registerInput(conference.id, ids[0], { details: { ...registrationDetails(ids[0]), ...values } }),
      ),
    ).rejects;
  await refused({ categoryId: other.categories[0]?.id ?? "" }).toMatchObject({ params: { field: "categoryId" } });
  await refused({ countryCode: "XX" }).toMatchObject({ params: { field: "countryCode" } });
  await refused({ organisationId: "nobody" }).toMatchObject({ params: { field: "organisationName" } });
  await refused({ interpretation: ["ru"] }).toMatchObject({ params: { field: "interpretation" } });
  expect(await db.registration.count()).toBe(1);
  expect((await placesBooked(db, conference.id)).every(({ taken, held }) => taken === held)).toBe(true);
});

test("asking for links tells nothing and mails only to the address itself", async () => {
  const { conference, ids } = await conferenceWith({});
  const registration = await register(db, conference.id, ids[0], { email: "ana@ministry.example" });
  await sendPersonalLinksTo(db, actAsVisitor(testNow), "nobody@ministry.example");
  expect(await db.message.count()).toBe(1);
  await sendPersonalLinksTo(db, actAsVisitor(later(1)), " Ana@Ministry.example");
  const messages = await messagesAbout(db, registration.id);
  expect(messages.map(({ template }) => template)).toEqual(["registration-received", "registration-link"]);
  const links = messages.map(({ text }) => linkIdIn(text));
  expect(new Set(links).size).toBe(2);
  for (const link of links) expect(await registrationOfLink(db, link)).toMatchObject({ id: registration.id });
});

test("a search in the form reads as many words as a name may have, however much is sent", async () => {
  const { conference } = await conferenceWith({});
  await createOrganisation(db, { nameEn: "Europol" });
  const fields = { intent: "search", organisationName: `Europol${" ".repeat(200)}${"nobody ".repeat(100_000)}` };
  for (const search of [registerAction, changeAction]) {
    const request = posted("/", fields);
    const answer = await search({ request, params: { slug: conference.slug }, context: createContext(db) });
    expect((await answer.json()).matches).toMatchObject([{ text: "Europol" }]);
  }
});

test("an invitation opens a category for members of delegations only to whom it was sent for that", async () => {
  const conference = await createConference(db, { categories: [{}, { delegationOnly: true }] });
  const [open = "", members = ""] = conference.categories.map(({ id }) => id);
  const invite = (email: string, categoryId: string) =>
    db.invitation.create({
      data: {
        ...{ conferenceId: conference.id, categoryId, email, emailKey: email, name: "Ana", locale: "en" },
        ...{ tokenHash: email, expiresAt: later(3600) },
      },
    });
  const come = async (email: string, invitedTo: string) => {
    const { id } = await invite(email, invitedTo);
    return register(db, conference.id, members, { email, invitationId: id });
  };
  await expect(come("one@mail.example", open)).rejects.toMatchObject({ params: { code: "delegation_needed" } });
  expect((await come("two@mail.example", members)).state).toBe("confirmed");
});
