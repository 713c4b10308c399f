import { describe, expect, test } from "vitest";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { registrationHistory } from "#app/registration/queries/history.server.ts";
import { listOwnRegistrations, readOwnRegistration, waitingPosition } from "#app/registration/queries/own.server.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import type { Registration } from "#prisma/generated/client.ts";
import { actAsVisitor, createAccount, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, messagesAbout, organiserOf, placesBooked, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function scene(capacity: number, ...capacities: (number | null)[]) {
  const conference = await createConference(db, {
    capacity,
    categories: capacities.map((own, index) => ({ capacity: own, needsApproval: index > 0 })),
  });
  return { conference, categories: conference.categories.map(({ id }) => id) };
}

function detailsOf(row: Registration): RegistrationDetails {
  const { categoryId, name, position, organisationName, countryCode, locale, interpretation, accessNeeds } = row;
  return {
    categoryId,
    name,
    position,
    organisationName,
    countryCode,
    locale,
    languages: ["en"],
    interpretation,
    accessNeeds,
  };
}

function change(
  row: Registration,
  values: Partial<RegistrationDetails>,
  { version = row.version, linkedIds = [row.id] } = {},
) {
  return changeRegistration(db, actAsVisitor(later(60)), {
    reference: row.reference,
    linkedIds,
    version,
    details: { ...detailsOf(row), ...values },
  });
}

function withdraw(row: Registration, at = 60) {
  return withdrawRegistration(db, actAsVisitor(later(at)), { reference: row.reference, linkedIds: [row.id] });
}

async function stateOf(row: Registration) {
  const { state, arrival } = await db.registration.findUniqueOrThrow({ where: { id: row.id } });
  return `${state} ${arrival}`;
}

async function balanced(conferenceId: string) {
  for (const { taken, held } of await placesBooked(db, conferenceId)) expect(taken).toBe(held);
}

describe("changing", () => {
  test("what was said: told with old and new, kept in the history, but access needs only as given", async () => {
    const { conference, categories } = await scene(5, null);
    const row = await register(db, conference.id, categories[0] ?? "");
    expect(await change(row, { name: "李明", accessNeeds: "A wheelchair" })).toEqual({ changed: true });
    const now = await db.registration.findUniqueOrThrow({ where: { id: row.id } });
    expect(now).toMatchObject({ name: "李明", accessNeeds: "A wheelchair", version: 2 });
    expect(now.searchText).toContain("李明");
    const [, told] = await messagesAbout(db, row.id);
    expect(told?.template).toBe("registration-changed");
    expect(told?.text).toContain("李明");
    expect(told?.text).not.toContain("wheelchair");
    const [entry] = await registrationHistory(db, row.id, "fr");
    expect(entry?.changes.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["Nom", row.name, "李明"],
      ["Besoins d’accessibilité", "", "indiqués"],
    ]);
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain("wheelchair");
  });

  test("nothing different is no change and no mail", async () => {
    const { conference, categories } = await scene(5, null);
    const row = await register(db, conference.id, categories[0] ?? "");
    expect(await change(row, {})).toEqual({ changed: false });
    expect(await messagesAbout(db, row.id)).toHaveLength(1);
  });

  test("two who change the same thing notice each other", async () => {
    const { conference, categories } = await scene(5, null);
    const row = await register(db, conference.id, categories[0] ?? "");
    await change(row, { position: "Judge" });
    await expect(change(row, { position: "Prosecutor" })).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("somebody else's registration is not there; one's own not after the conference, nor when withdrawn", async () => {
    const { conference, categories } = await scene(5, null);
    const row = await register(db, conference.id, categories[0] ?? "");
    await expect(change(row, { name: "X" }, { linkedIds: [] })).rejects.toMatchObject({ code: "not_found" });
    await withdraw(row);
    await expect(change(row, { name: "X" })).rejects.toMatchObject({ code: "wrong_state" });
    const other = await register(db, conference.id, categories[0] ?? "");
    await db.conference.update({
      where: { id: conference.id },
      data: { dateFrom: "2027-01-12", dateTo: "2027-01-14" },
    });
    await expect(change(other, { name: "X" })).rejects.toMatchObject({ code: "wrong_state" });
    await expect(withdraw(other)).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("another category", () => {
  test("takes a place there, needs its approval, and gives the old one to the next who waited for it", async () => {
    const { conference, categories } = await scene(5, 1, 1);
    const [open = "", reviewed = ""] = categories;
    const first = await register(db, conference.id, open);
    const waiting = await register(db, conference.id, open);
    expect(await stateOf(waiting)).toBe("waiting 2");
    await change(first, { categoryId: reviewed });
    expect(await stateOf(first)).toBe("pending 1");
    expect(await stateOf(waiting)).toBe("confirmed 2");
    await balanced(conference.id);
  });

  test("that is open lets in who still waits to be looked at, but not whom an organiser wants to see again", async () => {
    const { conference, categories } = await scene(5, null, null);
    const [open = "", reviewed = ""] = categories;
    const fresh = await register(db, conference.id, reviewed);
    await change(fresh, { categoryId: open });
    expect(await stateOf(fresh)).toBe("confirmed 1");
    const organiser = await organiserOf(db, conference.id);
    const decide = async (row: Registration, decision: "approve" | "reopen", at: number) =>
      decideRegistrations(db, await organiser(later(at)), { conferenceId: conference.id, ids: [row.id], decision });
    const again = await register(db, conference.id, reviewed, { email: "again@ministry.example" });
    await decide(again, "approve", 10);
    await decide(again, "reopen", 40);
    await change(await db.registration.findUniqueOrThrow({ where: { id: again.id } }), { categoryId: open });
    expect(await stateOf(again)).toBe("pending 2");
    await withdraw(again, 90);
    await register(db, conference.id, open, { email: "again@ministry.example", now: later(100) });
    expect(await stateOf(again)).toBe("pending 3");
    await balanced(conference.id);
  });

  test("that is full is refused: nobody loses a place by asking", async () => {
    const { conference, categories } = await scene(5, 1, 1);
    const [open = "", reviewed = ""] = categories;
    const first = await register(db, conference.id, open);
    await register(db, conference.id, reviewed);
    await expect(change(first, { categoryId: reviewed, name: "X" })).rejects.toMatchObject({
      params: { field: "categoryId", code: "category_full" },
    });
    expect(await db.registration.findUnique({ where: { id: first.id } })).toEqual(first);
    await balanced(conference.id);
  });

  test("who waits gets a free place there, or stands at the end of its line", async () => {
    const { conference, categories } = await scene(5, 1, 1);
    const [open = "", reviewed = ""] = categories;
    await register(db, conference.id, open);
    const one = await register(db, conference.id, open);
    const two = await register(db, conference.id, open);
    await change(one, { categoryId: reviewed });
    await change(two, { categoryId: reviewed });
    expect([await stateOf(one), await stateOf(two)]).toEqual(["pending 4", "waiting 5"]);
    await balanced(conference.id);
  });

  test.each([
    ["takes that decision's mail back, when it is no longer so", 1, { name: "Somebody Else" }, "pending", "cancelled"],
    ["leaves that decision's mail, while it is still so", 0, { countryCode: "DE" }, "confirmed", "queued"],
  ])("within the time of a decision %s", async (_, reapproval, values, state, mail) => {
    const { conference, categories } = await scene(5, 2, 2);
    const categoryId = categories[1] ?? "";
    await db.category.update({ where: { id: categoryId }, data: { reapproval: reapproval === 1 } });
    const row = await register(db, conference.id, categoryId);
    const organiser = await organiserOf(db, conference.id);
    const { decisionId } = await decideRegistrations(db, await organiser(later(55)), {
      conferenceId: conference.id,
      ids: [row.id],
      decision: "approve",
    });
    await change(row, values, { version: 2 });
    expect((await messagesAbout(db, row.id)).map((one) => `${one.template} ${one.state}`)).toContain(
      `registration-decided ${mail}`,
    );
    const undone = await undoDecision(db, await organiser(later(65)), decisionId ?? "");
    expect(undone).toEqual({ restored: [], overtaken: [row.id] });
    expect(await stateOf(row)).toBe(`${state} 1`);
    await balanced(conference.id);
  });
});

describe("withdrawing", () => {
  test("gives the place to the first who fits; a full category holds nobody else up", async () => {
    const { conference, categories } = await scene(2, 1, null);
    const [small = "", large = ""] = categories;
    await register(db, conference.id, small);
    const leaving = await register(db, conference.id, large);
    const first = await register(db, conference.id, small);
    const second = await register(db, conference.id, large);
    await withdraw(leaving);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["waiting 3", "pending 4"]);
    expect((await messagesAbout(db, leaving.id)).map(({ template }) => template)).toEqual([
      "registration-received",
      "registration-withdrawn",
    ]);
    expect((await messagesAbout(db, second.id)).map(({ template }) => template)).toEqual([
      "registration-received",
      "registration-promoted",
    ]);
    const [entry] = await registrationHistory(db, second.id, "en");
    expect(entry).toMatchObject({ action: "registration.promoted", actorKind: "system" });
    await balanced(conference.id);
  });

  test("twice is once; from the waiting list nobody moves up into a place", async () => {
    const { conference, categories } = await scene(1, null);
    await register(db, conference.id, categories[0] ?? "");
    const waiting = await register(db, conference.id, categories[0] ?? "");
    const next = await register(db, conference.id, categories[0] ?? "");
    await withdraw(waiting);
    await withdraw(waiting, 61);
    expect([await stateOf(waiting), await stateOf(next)]).toEqual(["withdrawn 2", "waiting 3"]);
    expect(await messagesAbout(db, waiting.id)).toHaveLength(2);
    await balanced(conference.id);
  });

  test("gives up the place that an organiser's decision had kept, too", async () => {
    const { conference, categories } = await scene(1, null);
    const [category = ""] = categories;
    const first = await register(db, conference.id, category);
    const second = await register(db, conference.id, category);
    const organiser = await organiserOf(db, conference.id);
    await decideRegistrations(db, await organiser(later(50)), {
      conferenceId: conference.id,
      ids: [first.id],
      decision: "waitlist",
    });
    await withdraw(first, 55);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["withdrawn 3", "confirmed 2"]);
    await balanced(conference.id);
  });
});

test("one sees one's own registrations, and one's number in the line of the category", async () => {
  const { conference, categories } = await scene(1, null, null);
  const [one = "", two = ""] = categories;
  const account = await createAccount(db, { email: "ana@ministry.example" });
  await register(db, conference.id, one);
  await register(db, conference.id, two);
  await register(db, conference.id, one);
  const mine = await register(db, conference.id, one, { email: "ana@ministry.example" });
  const holder = { account: await signedIn(db, account.id), linkedIds: [] };
  expect((await listOwnRegistrations(db, holder)).map(({ reference }) => reference)).toEqual([mine.reference]);
  const own = await readOwnRegistration(db, mine.reference, holder);
  expect(own && (await waitingPosition(db, own))).toBe(2);
  expect(await readOwnRegistration(db, mine.reference, { account: null, linkedIds: ["another"] })).toBeNull();
  expect(await listOwnRegistrations(db, { account: null, linkedIds: [] })).toEqual([]);
});
