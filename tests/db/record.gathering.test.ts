import { beforeEach, describe, expect, test } from "vitest";
import { confirmEntries, requestConfirmations } from "#app/organisations/record/confirmation/commands.server.ts";
import { listConfirmations, readConfirmation } from "#app/organisations/record/confirmation/queries.server.ts";
import { addQuickPartnership } from "#app/organisations/record/quick/commands.server.ts";
import type { QuickPartnership } from "#app/organisations/record/quick/parties.ts";
import { proposeQuickPartnership } from "#app/organisations/record/quick/propose.server.ts";
import { systemAct } from "#app/platform/act.ts";
import { actAs, createAccount, createAdministrator } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();
beforeEach(() => rememberContent(db));

const morning = new Date("2027-03-01T06:20:00Z");
const later = (days: number) => new Date(morning.getTime() + days * 24 * 3_600_000);
const act = (now: Date) => systemAct(now, "https://octopus.example");

async function editor() {
  const account = await createAccount(db);
  await db.account.update({ where: { id: account.id }, data: { emailVerifiedAt: morning } });
  await db.organisationEditor.create({ data: { organisationId: "itu", accountId: account.id } });
}

async function tokenInMail(): Promise<string> {
  const { text } = await db.message.findFirstOrThrow({
    where: { template: "confirm-entry" },
    orderBy: { createdAt: "desc" },
  });
  return /confirm\/([\w-]{43})/.exec(text)?.[1] ?? "";
}

describe("once a year", () => {
  test("editors are asked once, however often the clock strikes, and again when the year is over", async () => {
    await editor();
    expect(await requestConfirmations(db, act(morning))).toBe(1);
    const again = await Promise.all([1, 2, 3].map(() => requestConfirmations(db, act(later(1)))));
    expect(again).toEqual([0, 0, 0]);
    expect(await requestConfirmations(db, act(later(364)))).toBe(0);
    const struck = await Promise.all([1, 2, 3].map(() => requestConfirmations(db, act(later(366)))));
    expect(struck.reduce((sum, one) => sum + one)).toBe(1);
    expect(await db.message.count({ where: { template: "confirm-entry" } })).toBe(2);
    expect(await db.confirmationRequest.findMany({ select: { round: true }, orderBy: { round: "asc" } })).toEqual([
      { round: 1 },
      { round: 2 },
    ]);
  });

  test("by the mail's link the entry and its ties are confirmed, for a time, by whoever still is an editor", async () => {
    await editor();
    await requestConfirmations(db, act(morning));
    const token = await tokenInMail();
    const page = await readConfirmation(db, "en", token, morning);
    expect(page.partnerships.length).toBeGreaterThan(2);
    const [first] = page.partnerships;
    await confirmEntries(db, act(later(1)), { token, entry: false, partnerships: [first?.id ?? ""] });
    expect(await db.partnership.count({ where: { verifiedAt: { not: null } } })).toBe(1);
    expect(await db.confirmationRequest.count({ where: { confirmedAt: { not: null } } })).toBe(0);
    await confirmEntries(db, act(later(2)), { token, entry: true, partnerships: "all" });
    expect(await db.partnership.count({ where: { verifiedAt: { not: null } } })).toBe(page.partnerships.length);
    expect(await db.organisation.findUniqueOrThrow({ where: { id: "itu" } })).toMatchObject({ verifiedAt: later(2) });
    expect(
      (await listConfirmations(db, { filter: "confirmed", page: 1, now: later(2) })).rows.map(({ slug }) => slug),
    ).toEqual(["itu"]);
    expect(await requestConfirmations(db, act(later(366)))).toBe(0);

    await expect(readConfirmation(db, "en", token, later(91))).rejects.toThrow("link_invalid");
    await db.organisationEditor.deleteMany();
    await expect(confirmEntries(db, act(later(3)), { token, entry: true, partnerships: "all" })).rejects.toThrow(
      "link_invalid",
    );
    await expect(confirmEntries(db, act(later(3)), { token: "x", entry: true, partnerships: "all" })).rejects.toThrow(
      "link_invalid",
    );
  });
});

test("a partnership of two is entered from their names; an unknown one is added only when that is said", async () => {
  const secretariat = await actAs(db, (await createAdministrator(db)).id);
  const source = (await db.source.findFirstOrThrow()).id;
  const quick: QuickPartnership = {
    parties: [
      { name: "itu", role: null },
      { name: "Harbour Watch", role: null },
    ],
    ...{ kind: "agreement", title: null, date: "2007-06", source, newSource: null, section: "2", addUnknown: false },
  };
  expect(await addQuickPartnership(db, secretariat, quick)).toEqual({ errors: { partyB: ["not_in_record"] } });
  const same = {
    ...quick,
    parties: [
      { name: "ITU", role: null },
      { name: "International Telecommunication Union", role: null },
    ] as QuickPartnership["parties"],
  };
  expect(await addQuickPartnership(db, secretariat, same)).toEqual({ errors: { partyB: ["same_party"] } });
  expect(await addQuickPartnership(db, secretariat, { ...quick, addUnknown: true })).toEqual({
    slug: "itu-harbour-watch",
  });
  const added = await db.partnership.findUniqueOrThrow({
    where: { slug: "itu-harbour-watch" },
    include: { parties: true, citations: true },
  });
  expect(added.parties.map(({ organisationId }) => organisationId)).toContain("itu");
  expect(added.citations).toMatchObject([{ sourceId: source, section: "2" }]);
  expect(await db.organisation.count({ where: { slug: "harbour-watch" } })).toBe(1);

  const account = await createAccount(db, { emailVerifiedAt: morning });
  await db.organisationEditor.create({ data: { organisationId: "itu", accountId: account.id } });
  const partner = await actAs(db, account.id);
  const known: QuickPartnership["parties"] = [
    { name: "Interpol", role: null },
    { name: "ITU", role: null },
  ];
  const proposed = await proposeQuickPartnership(db, partner, { ...quick, parties: known, title: "A second pact" });
  expect(proposed).toHaveProperty("id");
  expect(await db.recordProposal.findFirstOrThrow()).toMatchObject({
    ...{ title: "A second pact", organisationId: "itu", state: "pending" },
  });
  expect(await db.partnership.count({ where: { titleEn: "A second pact" } })).toBe(0);
  const foreign: QuickPartnership["parties"] = [
    { name: "Interpol", role: null },
    { name: "Europol", role: null },
  ];
  const refused = await proposeQuickPartnership(db, partner, { ...quick, parties: foreign });
  expect(refused).toEqual({ errors: { partyA: ["own_party"] } });
});
