import { expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { retainNothingLonger } from "#app/privacy/commands/retain.server.ts";
import { setRetention } from "#app/privacy/commands/set-retention.server.ts";
import { actAs, createAccount, createAdministrator, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, placesBooked, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const end = new Date("2027-01-21T22:30:00Z");
const after = (days: number) => systemAct(new Date(end.getTime() + days * 86_400_000), "");
const counts = async (days: number) =>
  Object.fromEntries(
    (await retainNothingLonger(db, after(days))).flatMap(({ kind, count }) => (count > 0 ? [[kind, count]] : [])),
  );

async function pastConference() {
  const dates = { dateFrom: "2027-01-20", dateTo: "2027-01-21", timeZone: "Europe/Paris" };
  const conference = await createConference(db, { ...dates, categories: [{ needsApproval: false }] });
  const add = async (email: string) => {
    const registered = await register(db, conference.id, conference.categories[0]?.id ?? "", { email });
    await db.registration.updateMany({ where: { emailKey: email }, data: { accessNeeds: "A ramp", name: "Ana" } });
    return registered;
  };
  await add("ana@ministry.example");
  await add("ben@ministry.example");
  await db.registration.updateMany({ where: { emailKey: "ben@ministry.example" }, data: { state: "declined" } });
  await db.pool.updateMany({ data: { taken: { decrement: 1 } } });
  return conference;
}

const people = async () =>
  (await db.registration.findMany({ orderBy: { arrival: "asc" } })).map(({ name, accessNeeds }) => [name, accessNeeds]);

test("what people said goes step by step after the conference, and is counted", async () => {
  const conference = await pastConference();
  await counts(29);
  expect(await people()).toEqual([
    ["Ana", "A ramp"],
    ["Ana", "A ramp"],
  ]);
  expect(await counts(31)).toMatchObject({ access_needs: 2 });
  expect(await people()).toEqual([
    ["Ana", ""],
    ["Ana", ""],
  ]);
  expect(await counts(181)).toMatchObject({ registrations_closed: 1 });
  expect(await people()).toEqual([
    ["Ana", ""],
    ["—", ""],
  ]);
  expect(await counts(1096)).toMatchObject({ registrations: 1 });
  expect(await counts(1097)).not.toHaveProperty("registrations");
  expect((await people()).map(([who]) => who)).toEqual(["—", "—"]);
  // Still counted, and nowhere named.
  for (const { taken, held } of await placesBooked(db, conference.id)) expect(taken).toBe(held);
  const log = await db.auditEntry.findMany({ where: { subjectType: "registration" } });
  expect(JSON.stringify(log)).not.toContain("Ana");
  const run = await db.retentionRun.findFirstOrThrow({ where: { kind: "registrations", count: 1 } });
  expect(run).toMatchObject({ ranAt: after(1096).now, failed: false });
});

test("a conference may have a time of its own, within what is allowed, set by an administrator", async () => {
  const conference = await pastConference();
  const act = await actAs(db, (await createAdministrator(db)).id);
  const setting = { kind: "access_needs", conferenceId: conference.id };
  expect(await setRetention(db, act, { ...setting, days: 366 })).toBe("too_big|365");
  expect(await setRetention(db, act, { ...setting, kind: "mails", days: 60 })).toBe("invalid");
  expect(await setRetention(db, act, { ...setting, days: 2 })).toBeNull();
  expect(await setRetention(db, { ...act, now: later(1) }, { ...setting, days: 3 })).toBeNull();
  expect(await counts(3)).not.toHaveProperty("access_needs");
  expect(await counts(4)).toMatchObject({ access_needs: 2 });
  expect(await setRetention(db, { ...act, now: later(2) }, { ...setting, days: null })).toBeNull();
  expect(await db.retentionSetting.count()).toBe(0);
  const log = await db.auditEntry.findMany({ where: { action: "retention.set" }, orderBy: { at: "asc" } });
  expect(log.map(({ changes }) => changes)).toEqual([{ days: [30, 2] }, { days: [2, 3] }, { days: [3, 30] }]);
  const other = await actAs(db, (await createAccount(db)).id);
  await expect(setRetention(db, other, { ...setting, days: 5 })).rejects.toThrow(AppError);
});

test("accounts that nobody confirmed go; others, and those of a team, stay", async () => {
  const unverified = { emailVerifiedAt: null, createdAt: testNow };
  await createAccount(db, { ...unverified, name: "Nobody" });
  await createAccount(db, { createdAt: testNow, name: "Somebody" });
  await retainNothingLonger(db, systemAct(new Date(testNow.getTime() + 31 * 86_400_000), ""));
  expect((await db.account.findMany()).map(({ name }) => name)).toEqual(["Somebody"]);
});

test("a kind that fails is reported and does not keep the others", async () => {
  const made = (kind: string, apply: RetentionRule["apply"]) =>
    ({ kind, from: "made", days: 1, apply }) as RetentionRule;
  const rules = [
    made("mails", async () => {
      throw new Error("it broke");
    }),
    made("photos", async () => 3),
  ];
  for (const _ of [1, 2]) await expect(retainNothingLonger(db, after(0), rules)).rejects.toThrow("it broke");
  expect(
    await db.retentionRun.findMany({ orderBy: { kind: "asc" }, select: { kind: true, count: true, failed: true } }),
  ).toEqual([
    { kind: "mails", count: 0, failed: true },
    { kind: "photos", count: 6, failed: false },
  ]);
});
