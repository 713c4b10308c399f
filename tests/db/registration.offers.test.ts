import { describe, expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import { acceptOffer } from "#app/registration/commands/accept-offer.server.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { eraseOwnRegistration } from "#app/registration/commands/erase.server.ts";
import { setLimits } from "#app/registration/commands/limits.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { setOpening, setWaiting } from "#app/registration/commands/setup.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { actAsVisitor, testAppUrl } from "#tests/factories/account.ts";
import { type CategoryWish, type ConferenceWish, createConference } from "#tests/factories/conference.ts";
import { later, messagesAbout, organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const hour = 3600;

/** A conference of one place that offers what becomes free for three hours: its holder, and a line of so many. */
async function scene(
  line: number,
  categories: CategoryWish[] = [{ needsApproval: false }],
  values: ConferenceWish = {},
) {
  const wish = { capacity: 1, offersPlaces: true, offerHours: 3, categories, ...values };
  const conference = await createConference(db, wish);
  const rows = [];
  for (let n = 0; n <= line; n++) {
    const category = conference.categories[n % categories.length];
    rows.push(await register(db, conference.id, category?.id ?? "", { now: later(n) }));
  }
  return { conferenceId: conference.id, rows, organiser: await organiserOf(db, conference.id) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function statesOf({ rows }: Scene) {
  const found = await db.registration.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.map(({ id }) => found.find((one) => one.id === id)?.state);
}

function own({ rows }: Scene, n: number) {
  const { id, reference } = rows[n] ?? { id: "", reference: "" };
  return { reference, linkedIds: [id] };
}

const settle = (seconds: number) => settleDecisions(db, systemAct(later(seconds), testAppUrl));
const templatesTo = async (id = "") => (await messagesAbout(db, id)).map(({ template }) => template);
const refusedAs = (code: string) => (error: unknown) => isAppError(error) && error.code === code;

describe("a place that becomes free", () => {
  test("is offered to the next in line, who takes it", async () => {
    const world = await scene(2);
    await withdrawRegistration(db, actAsVisitor(later(60)), own(world, 0));
    expect(await statesOf(world)).toEqual(["withdrawn", "offered", "waiting"]);
    const [mail] = (await messagesAbout(db, world.rows[1]?.id ?? "")).slice(-1);
    expect(mail?.template).toBe("registration-offered");
    expect(mail?.text).toContain("13:01 (CET)");
    await acceptOffer(db, actAsVisitor(later(120)), own(world, 1));
    await acceptOffer(db, actAsVisitor(later(121)), own(world, 1));
    expect(await statesOf(world)).toEqual(["withdrawn", "confirmed", "waiting"]);
    expect(await templatesTo(world.rows[1]?.id)).toEqual([
      "registration-received",
      "registration-offered",
      "registration-promoted",
    ]);
    await expect(acceptOffer(db, actAsVisitor(later(122)), own(world, 2))).rejects.toSatisfy(refusedAs("wrong_state"));
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("is recalled once, and goes to the next when nobody answers; who let it lapse is not asked again", async () => {
    const world = await scene(2);
    await withdrawRegistration(db, actAsVisitor(later(10)), own(world, 0));
    await settle(2 * hour + 9);
    expect(await templatesTo(world.rows[1]?.id)).toEqual(["registration-received", "registration-offered"]);
    await settle(2 * hour + 10);
    await settle(2 * hour + 70);
    expect(await templatesTo(world.rows[1]?.id)).toHaveLength(3);
    // Somebody who answered in the last second is let in: the offer ends a minute later than was told.
    await settle(3 * hour + 69);
    expect(await statesOf(world)).toEqual(["withdrawn", "offered", "waiting"]);
    await settle(3 * hour + 70);
    expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn", "offered"]);
    expect(await templatesTo(world.rows[1]?.id)).toContain("registration-offer-lapsed");
    await expect(acceptOffer(db, actAsVisitor(later(3 * hour + 71)), own(world, 1))).rejects.toSatisfy(
      refusedAs("too_late"),
    );
    await settle(9 * hour);
    expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("goes on at one conference whatever is wrong with another", async () => {
    const worlds = [await scene(1), await scene(1), await scene(1)];
    for (const world of worlds) await withdrawRegistration(db, actAsVisitor(later(10)), own(world, 0));
    const [first, broken, last] = worlds.sort((a, b) => (a.conferenceId < b.conferenceId ? -1 : 1));
    await db.pool.deleteMany({ where: { conferenceId: broken?.conferenceId ?? "" } });
    await expect(settle(4 * hour)).rejects.toSatisfy(refusedAs("closed"));
    for (const world of [first, last]) if (world) expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn"]);
    await db.conference.delete({ where: { id: broken?.conferenceId ?? "" } });
  });

  test("is given up by withdrawing, and offered on", async () => {
    const world = await scene(2);
    await withdrawRegistration(db, actAsVisitor(later(60)), own(world, 0));
    await withdrawRegistration(db, actAsVisitor(later(61)), own(world, 1));
    expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn", "offered"]);
  });

  test("is not offered after closing", async () => {
    const world = await scene(1);
    await withdrawRegistration(db, actAsVisitor(later(31 * 24 * hour)), own(world, 0));
    expect(await statesOf(world)).toEqual(["withdrawn", "waiting"]);
    const { id } = await db.pool.findFirstOrThrow({ where: { conferenceId: world.conferenceId, categoryId: null } });
    await setLimits(db, await world.organiser(later(31 * 24 * hour)), {
      conferenceId: world.conferenceId,
      changes: [{ poolId: id, from: 1, to: 5 }],
      confirmed: true,
    });
    expect(await statesOf(world)).toEqual(["withdrawn", "waiting"]);
  });

  test("that was not offered while registration was closed goes to the line as soon as it is open again", async () => {
    const world = await scene(1);
    const late = 31 * 24 * hour;
    await withdrawRegistration(db, actAsVisitor(later(late)), own(world, 0));
    const [, waits] = world.rows;
    await changeRegistration(db, actAsVisitor(later(late + 10)), {
      ...own(world, 1),
      version: waits?.version ?? 0,
      details: registrationDetails(waits?.categoryId ?? "", { countryCode: "DE" }),
    });
    expect(await statesOf(world)).toEqual(["withdrawn", "waiting"]);
    const times = { registrationOpensAt: later(0), registrationClosesAt: later(late + 24 * hour), contactEmail: null };
    await setOpening(db, await world.organiser(later(late + 60)), world.conferenceId, times);
    expect(await statesOf(world)).toEqual(["withdrawn", "offered"]);
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("is offered before registration opens, too", async () => {
    const world = await scene(1);
    const times = { registrationOpensAt: later(hour), registrationClosesAt: null, contactEmail: null };
    await setOpening(db, await world.organiser(), world.conferenceId, times);
    await withdrawRegistration(db, actAsVisitor(later(60)), own(world, 0));
    expect(await statesOf(world)).toEqual(["withdrawn", "offered"]);
  });

  test("is given outright as soon as the organisers choose that", async () => {
    const world = await scene(1);
    const late = 31 * 24 * hour;
    await withdrawRegistration(db, actAsVisitor(later(late)), own(world, 0));
    const rules = { offersPlaces: false, offerHours: 3, substituteUntil: null };
    await setWaiting(db, await world.organiser(later(late + 60)), world.conferenceId, rules);
    expect(await statesOf(world)).toEqual(["withdrawn", "confirmed"]);
  });

  test("is recalled when a third of its own time is left, also when the conference begins sooner", async () => {
    const world = await scene(1, undefined, { offerHours: 72, dateFrom: "2027-01-16", dateTo: "2027-01-17" });
    await withdrawRegistration(db, actAsVisitor(later(10)), own(world, 0));
    await settle(hour);
    expect(await templatesTo(world.rows[1]?.id)).toEqual(["registration-received", "registration-offered"]);
    await settle(10 * hour);
    await settle(11 * hour);
    expect(await templatesTo(world.rows[1]?.id)).toHaveLength(3);
  });

  test("of somebody who is erased is recalled by no mail, and ends without one", async () => {
    const world = await scene(1, undefined, { offerHours: 72, dateFrom: "2027-01-15", dateTo: "2027-01-15" });
    await withdrawRegistration(db, actAsVisitor(later(10)), own(world, 0));
    await eraseOwnRegistration(db, actAsVisitor(later(20 * hour)), own(world, 1));
    await settle(60 * hour);
    await settle(73 * hour);
    expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn"]);
    expect(await db.message.count({ where: { toEmail: { endsWith: "@erased.invalid" } } })).toBe(0);
  });

  test("goes to the category that comes first, then by arrival", async () => {
    const world = await scene(3, [{ needsApproval: false }, { needsApproval: false, waitingPriority: 2 }]);
    await withdrawRegistration(db, actAsVisitor(later(60)), own(world, 0));
    expect(await statesOf(world)).toEqual(["withdrawn", "offered", "waiting", "waiting"]);
    await withdrawRegistration(db, actAsVisitor(later(61)), own(world, 1));
    expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn", "waiting", "offered"]);
  });
});

test("an organiser decides on an offer, and undoing that brings the offer back", async () => {
  const world = await scene(2);
  await withdrawRegistration(db, actAsVisitor(later(60)), own(world, 0));
  const decide = async (decision: "approve" | "decline", seconds: number) =>
    decideRegistrations(db, await world.organiser(later(seconds)), {
      conferenceId: world.conferenceId,
      ids: [world.rows[1]?.id ?? ""],
      decision,
      reason: "Because",
    });
  const { decisionId } = await decide("decline", 70);
  expect(await statesOf(world)).toEqual(["withdrawn", "declined", "waiting"]);
  await undoDecision(db, await world.organiser(later(75)), decisionId ?? "");
  expect(await statesOf(world)).toEqual(["withdrawn", "offered", "waiting"]);
  await acceptOffer(db, actAsVisitor(later(80)), own(world, 1));
  expect(await statesOf(world)).toEqual(["withdrawn", "confirmed", "waiting"]);
});

test("the database refuses an offer without an end, and seats without names", async () => {
  const world = await scene(1);
  const id = world.rows[1]?.id ?? "";
  await expect(db.registration.update({ where: { id }, data: { state: "offered" } })).rejects.toThrow(/constraint/);
  await expect(db.registration.update({ where: { id }, data: { seats: 2 } })).rejects.toThrow(/constraint/);
});
