import { expect, test } from "vitest";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { enterDelegate } from "#app/registration/commands/enter-delegate.server.ts";
import { eraseOwnRegistration } from "#app/registration/commands/erase.server.ts";
import { sendPersonalLinksTo } from "#app/registration/commands/link.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { nominateMembers } from "#app/registration/delegations/commands/nominate.server.ts";
import { keepApart, mergeRegistrations, settleInvited } from "#app/registration/duplicates/commands.server.ts";
import {
  countPairs,
  fillPersonKeys,
  findKnown,
  invitedAndRegistered,
  listPairs,
} from "#app/registration/duplicates/queries.server.ts";
import { getRegistrationForDesk } from "#app/registration/queries/desk.server.ts";
import { registrationHistory } from "#app/registration/queries/history.server.ts";
import { actAsVisitor } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createDelegation, nomination } from "#tests/factories/delegation.ts";
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

async function scene(capacity: number | null = null) {
  const conference = await createConference(db, { categories: [{ needsApproval: false, capacity }] });
  const conferenceId = conference.id;
  const category = conference.categories[0]?.id ?? "";
  const act = await (await organiserOf(db, conferenceId))();
  const person = (name: string, email: string, more: Parameters<typeof registrationDetails>[1] = {}) =>
    register(db, conferenceId, category, { email, details: registrationDetails(category, { name, ...more }) });
  return { conferenceId, category, act, person };
}

test("the same person is recognised by address, and by name with country and organisation; nobody else", async () => {
  const { conferenceId, person } = await scene();
  const a = await person("Ana Lima", "ana.lima@mail.example");
  const b = await person("A. Lima", "AnaLima+octopus@mail.example");
  const c = await person("Nguyễn Văn An", "an@one.example", { countryCode: "VN" });
  const d = await person("AN, Nguyen Van", "nguyen@two.example", { countryCode: "VN" });
  await person("Nguyễn Văn An", "other@three.example", { countryCode: "FR" });
  await person("Nguyễn Văn An", "other@four.example", { countryCode: "VN", organisationName: "Another ministry" });
  const { pairs, total } = await listPairs(db, conferenceId, 0, 10);
  const found = pairs.map(({ firstId, secondId, byAddress, byName }) => [
    [firstId, secondId].sort(),
    byAddress,
    byName,
  ]);
  expect([found.length, total]).toEqual([2, 2]);
  expect(found).toContainEqual([[a.id, b.id].sort(), true, false]);
  expect(found).toContainEqual([[c.id, d.id].sort(), false, true]);
  const known = await findKnown(db, conferenceId, [
    { name: "Somebody", email: "a.nalima@mail.example" },
    { name: "Van An Nguyen", email: "new@five.example" },
    { name: "Nobody Known", email: "nobody@six.example" },
    { name: "Van An Nguyen", email: "new@five.example", countryCode: "VN", organisationName: "A third" },
  ]);
  expect(known.map((one) => one?.reference ?? null)).toMatchObject([
    expect.any(String),
    expect.any(String),
    null,
    null,
  ]);
});

test("kept apart is remembered; many of one key are not compared each with all", async () => {
  const { conferenceId, person, act } = await scene();
  const rows = [];
  for (let n = 0; n < 12; n++) rows.push(await person("Test Person", `test${n}@mail.example`));
  const before = await countPairs(db, conferenceId);
  expect(before).toBeLessThan(12 * 4);
  const ids: [string, string] = [rows[0]?.id ?? "", rows[1]?.id ?? ""];
  await keepApart(db, act, { conferenceId, ids });
  await keepApart(db, act, { conferenceId, ids: [ids[1], ids[0]] });
  expect(await countPairs(db, conferenceId)).toBe(before - 1);
  expect(await db.auditEntry.count({ where: { action: "registration.kept_apart" } })).toBe(2);
});

test("merged: chosen values, the better state and the earlier arrival, one place free for who waits, all that hung on it", async () => {
  const { conferenceId, person, act } = await scene(2);
  const first = await person("Ana Lima", "ana@mail.example");
  const second = await person("Ana M. Lima", "a.na@mail.example", { position: "Judge" });
  const waiting = await person("Bo Ek", "bo@mail.example");
  expect([first.state, second.state, waiting.state]).toEqual(["confirmed", "confirmed", "waiting"]);
  const tag = await db.deskTag.create({ data: { conferenceId, name: "VIP", nameKey: "vip", colour: "red" } });
  for (const { id } of [first, second])
    await db.registrationTag.create({ data: { registrationId: id, tagId: tag.id } });
  await db.registrationNote.create({ data: { registrationId: first.id, text: "Call back" } });
  const [letter] = await messagesAbout(db, first.id);
  const { reference } = await mergeRegistrations(db, act, {
    conferenceId,
    ...{ keptId: second.id, keptVersion: second.version, otherId: first.id, otherVersion: first.version },
    take: ["name", "email"],
    tell: "both",
  });
  const kept = await db.registration.findUniqueOrThrow({
    where: { reference },
    include: { notes: true, tags: true, links: true },
  });
  expect(kept).toMatchObject({ name: "Ana Lima", email: "ana@mail.example", position: "Judge", state: "confirmed" });
  expect(kept.arrival).toBe(first.arrival);
  expect([kept.notes.length, kept.tags.length]).toEqual([1, 1]);
  // The link in the first mail opens the registration that stays.
  expect(kept.links.map(({ id }) => id)).toContain(linkIdIn(letter?.text ?? ""));
  expect(await db.registration.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({
    state: "withdrawn",
    mergedIntoId: second.id,
    emailKey: "a.na@mail.example",
  });
  expect(await db.registration.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({ state: "confirmed" });
  for (const { taken, held } of await placesBooked(db, conferenceId)) expect(taken).toBe(held);
  const told = (await db.message.findMany({ where: { template: "registration-merged" } })).map(({ toEmail, text }) => [
    toEmail,
    text.includes("/r/"),
  ]);
  expect(told.sort()).toEqual([
    ["a.na@mail.example", false],
    ["ana@mail.example", true],
  ]);
  const history = await registrationHistory(db, second.id, "en");
  expect(history.filter(({ action }) => action === "registration.submitted")).toHaveLength(2);
  expect(await countPairs(db, conferenceId)).toBe(0);
  // Whoever comes again with the other address gets the link to the one that stays.
  const again = registerInput(conferenceId, kept.categoryId, { email: "a.na@mail.example" });
  expect(await registerDelegate(db, actAsVisitor(), again)).toEqual({ kind: "link_sent" });
  expect(await getRegistrationForDesk(db, conferenceId, first.reference)).toMatchObject({ mergedInto: { reference } });
});

test("what was changed meanwhile, or merged before, is not merged", async () => {
  const { conferenceId, person, act } = await scene();
  const [a, b] = [await person("Ana Lima", "ana@mail.example"), await person("Ana Lima", "ana2@mail.example")];
  const input = {
    conferenceId,
    ...{ keptId: a.id, keptVersion: a.version, otherId: b.id, otherVersion: b.version },
    take: [],
    tell: "nobody" as const,
  };
  const refused = (code: string) => expect.objectContaining({ code });
  await expect(mergeRegistrations(db, act, { ...input, otherVersion: 7 })).rejects.toEqual(
    refused("changed_meanwhile"),
  );
  const before = await db.message.count();
  await mergeRegistrations(db, act, input);
  expect(await db.message.count()).toBe(before);
  await expect(mergeRegistrations(db, act, input)).rejects.toEqual(refused("changed_meanwhile"));
  const stranger = await (await organiserOf(db, (await createConference(db)).id))();
  await expect(mergeRegistrations(db, stranger, input)).rejects.toEqual(refused("forbidden"));
});

test("registrations from before get their keys", async () => {
  const { conferenceId, person } = await scene();
  await person("Ana Lima", "ana@mail.example");
  await person("Ana Lima", "ana2@mail.example");
  await db.registration.updateMany({ data: { nameKey: "", addressKey: "", organisationKey: "" } });
  expect(await countPairs(db, conferenceId)).toBe(0);
  await fillPersonKeys(db);
  expect(await countPairs(db, conferenceId)).toBe(1);
});

test("an unanswered invitation to somebody who registered under another address is shown, until an organiser says who it is", async () => {
  const { conferenceId, person, act } = await scene();
  const { reference } = await person("Ana Lima", "ana.lima@mail.example");
  const invite = (email: string, name: string) =>
    db.invitation.create({
      data: { conferenceId, email, emailKey: email, name, locale: "en", tokenHash: email, expiresAt: new Date() },
    });
  await invite("analima+work@mail.example", "A. L.");
  await invite("lima@office.example", "LIMA Ana");
  await invite("bo@mail.example", "Bo Ek");
  const found = await invitedAndRegistered(db, conferenceId);
  expect(found.map(({ invitation, known }) => [invitation.name, known.reference])).toEqual([
    ["A. L.", reference],
    ["LIMA Ana", reference],
  ]);
  const [same, other] = found.map(({ invitation, known }) => ({
    ...{ conferenceId, invitationId: invitation.id, registrationId: known.id },
  }));
  if (!same || !other) throw new Error("two were found");
  await expect(settleInvited(db, actAsVisitor(), { ...same, same: true })).rejects.toMatchObject({ code: "forbidden" });
  await settleInvited(db, act, { ...same, same: true });
  await settleInvited(db, act, { ...other, same: false });
  expect(await invitedAndRegistered(db, conferenceId)).toEqual([]);
  expect(await db.invitation.findUniqueOrThrow({ where: { id: same.invitationId } })).toMatchObject({
    ...{ state: "accepted", registrationId: same.registrationId },
  });
  // One registration answers one invitation.
  await invite("ana.lima+2@mail.example", "Ana");
  const [third] = await invitedAndRegistered(db, conferenceId);
  const again = { ...same, invitationId: third?.invitation.id ?? "", same: true };
  await expect(settleInvited(db, act, again)).rejects.toMatchObject({ code: "wrong_state" });
});

test("who was declined and comes again with another address is recognised, also in a file", async () => {
  const { conferenceId, person } = await scene();
  const declined = await person("Ana Lima", "ana.lima@mail.example");
  await db.registration.update({ where: { id: declined.id }, data: { state: "declined" } });
  await person("A. Lima", "analima+2@mail.example");
  expect(await countPairs(db, conferenceId)).toBe(1);
  await db.registration.updateMany({ where: { conferenceId }, data: { state: "declined" } });
  expect(await countPairs(db, conferenceId)).toBe(0);
  const [known] = await findKnown(db, conferenceId, [{ name: "Somebody", email: "analima@mail.example" }]);
  expect(known).not.toBeNull();
});

test("an organisation of the directory is the same in either language", async () => {
  const { conferenceId, person } = await scene();
  const { id } = await createOrganisation(db, { nameEn: "Council of Europe", nameFr: "Conseil de l’Europe" });
  const { reference } = await person("Ana Lima", "ana@mail.example", { organisationId: id });
  const asked = { name: "Ana Lima", email: "al@office.example", countryCode: "FR", organisationName: "Conseil" };
  const [known, other] = await findKnown(db, conferenceId, [{ ...asked, organisationId: id }, asked]);
  expect([known?.reference, other]).toEqual([reference, null]);
});

test("who was kept apart from one is kept apart from whom that one is merged into", async () => {
  const { conferenceId, person, act } = await scene();
  const a = await person("Ana Lima", "ana1@mail.example");
  const b = await person("Ana Lima", "ana2@mail.example");
  const c = await person("Ana Lima", "ana3@mail.example");
  await keepApart(db, act, { conferenceId, ids: [a.id, c.id] });
  await mergeRegistrations(db, act, {
    conferenceId,
    ...{ keptId: b.id, keptVersion: b.version, otherId: a.id, otherVersion: a.version },
    ...{ take: [], tell: "nobody" },
  });
  expect(await countPairs(db, conferenceId)).toBe(0);
});

test("what is merged away comes back by no door, and is erased with what it was merged into", async () => {
  const { conferenceId, category, person, act } = await scene();
  const kept = await person("Ana Lima", "ana@mail.example");
  const other = await person("Ana Lima", "ana2@mail.example");
  await mergeRegistrations(db, act, {
    conferenceId,
    ...{ keptId: kept.id, keptVersion: kept.version, otherId: other.id, otherVersion: other.version },
    ...{ take: [], tell: "nobody" },
  });
  const reopened = await decideRegistrations(db, act, { conferenceId, ids: [other.id], decision: "reopen" });
  expect(reopened.skipped).toEqual([{ id: other.id, why: "wrong_state" }]);
  const entry = { conferenceId, details: registrationDetails(category), email: other.email, tell: false };
  await expect(enterDelegate(db, act, entry)).rejects.toMatchObject({ params: { code: "registered_already" } });
  const { head } = await createDelegation(db, conferenceId, { [category]: 2 });
  const nominations = [nomination(category, { email: other.email })];
  const { outcomes } = await nominateMembers(db, actAsVisitor(), { ...head, nominations });
  expect(outcomes[0]?.refused).toBe("registered_already");
  await sendPersonalLinksTo(db, actAsVisitor(), other.email);
  expect((await messagesAbout(db, kept.id)).at(-1)).toMatchObject({
    ...{ template: "registration-link", toEmail: kept.email },
  });
  const own = { reference: kept.reference, linkedIds: [kept.id] };
  await withdrawRegistration(db, actAsVisitor(later(10)), own);
  await eraseOwnRegistration(db, actAsVisitor(later(20)), own);
  const rows = await db.registration.findMany({ where: { conferenceId }, select: { name: true } });
  expect(rows).toEqual([{ name: "—" }, { name: "—" }]);
});

test("merging within the time of a decision leaves its mail, when what it tells is still so", async () => {
  const { conferenceId, person, act } = await scene();
  await db.category.updateMany({ where: { conferenceId }, data: { needsApproval: true } });
  const kept = await person("Ana Lima", "ana@mail.example");
  const other = await person("Ana Lima", "ana2@mail.example");
  await decideRegistrations(db, act, { conferenceId, ids: [kept.id, other.id], decision: "approve" });
  await mergeRegistrations(db, act, {
    conferenceId,
    ...{ keptId: kept.id, keptVersion: 2, otherId: other.id, otherVersion: 2 },
    ...{ take: [], tell: "nobody" },
  });
  const decided = await db.message.findMany({ where: { template: "registration-decided" } });
  expect(decided.map(({ subjectId, state }) => [subjectId, state])).toEqual(
    expect.arrayContaining([
      [kept.id, "queued"],
      [other.id, "cancelled"],
    ]),
  );
});

test("a place in a category that the merged registration leaves goes to who waits for it", async () => {
  const conference = await createConference(db, {
    categories: [
      { needsApproval: false, capacity: 1 },
      { needsApproval: false, capacity: 1 },
    ],
  });
  const conferenceId = conference.id;
  const [one = "", two = ""] = conference.categories.map(({ id }) => id);
  const come = (category: string, email: string) => register(db, conferenceId, category, { email });
  const other = await come(one, "ana@mail.example");
  const waits = await come(one, "bo@mail.example");
  const leaving = await come(two, "cy@mail.example");
  const kept = await come(two, "a.na@mail.example");
  expect([waits.state, kept.state]).toEqual(["waiting", "waiting"]);
  const act = await (await organiserOf(db, conferenceId))();
  await db.pool.updateMany({ where: { conferenceId, categoryId: two }, data: { capacity: 2 } });
  await mergeRegistrations(db, act, {
    conferenceId,
    ...{ keptId: kept.id, keptVersion: kept.version, otherId: other.id, otherVersion: other.version },
    ...{ take: [], tell: "nobody" },
  });
  const states = await db.registration.findMany({ where: { id: { in: [kept.id, waits.id, leaving.id] } } });
  expect(states.map(({ state }) => state)).toEqual(["confirmed", "confirmed", "confirmed"]);
});
