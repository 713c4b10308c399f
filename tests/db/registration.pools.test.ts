import { describe, expect, test } from "vitest";
import { isAppError } from "#app/platform/errors.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { type LimitsResult, setLimits } from "#app/registration/commands/limits.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { actAs, actAsVisitor, createTeamMember } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, messagesAbout, organiserOf, placesBooked, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

/** A conference of so many places with one open category, and so many people who came for them in order. */
async function scene(capacity: number | null, people: number) {
  const conference = await createConference(db, { capacity, categories: [{ needsApproval: false }] });
  const rows = [];
  for (let n = 0; n < people; n++)
    rows.push(await register(db, conference.id, conference.categories[0]?.id ?? "", { now: later(n) }));
  return { conferenceId: conference.id, rows, organiser: await organiserOf(db, conference.id) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function whole({ conferenceId }: Scene) {
  const pools = await placesBooked(db, conferenceId);
  const pool = pools.find(({ categoryId }) => categoryId === null);
  if (!pool) throw new Error("no pool");
  return pool;
}

async function setWhole(world: Scene, to: number | null, confirmed = false): Promise<LimitsResult> {
  const { id, capacity } = await whole(world);
  const changes = [{ poolId: id, from: capacity, to }];
  return setLimits(db, await world.organiser(), { conferenceId: world.conferenceId, changes, confirmed });
}

async function statesOf({ rows }: Scene): Promise<string[]> {
  const now = await db.registration.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: { submittedAt: "asc" },
    select: { state: true },
  });
  return now.map(({ state }) => state);
}

describe("a limit", () => {
  test("that is raised serves the waiting list in order, and each is told once", async () => {
    const world = await scene(1, 4);
    expect(await setWhole(world, 3)).toEqual({ kind: "changed", promoted: 2 });
    expect(await statesOf(world)).toEqual(["confirmed", "confirmed", "confirmed", "waiting"]);
    const told = await Promise.all(world.rows.map(({ id }) => messagesAbout(db, id)));
    expect(told.map((mails) => mails.filter(({ template }) => template === "registration-promoted").length)).toEqual([
      0, 1, 1, 0,
    ]);
    const audit = await db.auditEntry.findMany({ where: { action: "conference.limit_set" } });
    expect(audit.map(({ changes }) => changes)).toEqual([{ capacity: [1, 3] }]);
    expect(await setWhole(world, null)).toEqual({ kind: "changed", promoted: 1 });
  });

  test("below what is taken wants a second word, removes nobody, and gives no place until enough are free", async () => {
    const world = await scene(3, 4);
    const { id } = await whole(world);
    expect(await setWhole(world, 1)).toEqual({ kind: "below_use", poolIds: [id] });
    expect((await whole(world)).capacity).toBe(3);
    expect(await setWhole(world, 1, true)).toEqual({ kind: "changed", promoted: 0 });
    expect(await statesOf(world)).toEqual(["confirmed", "confirmed", "confirmed", "waiting"]);
    expect(await whole(world)).toMatchObject({ taken: 3, overbooked: 2 });
    for (const [index, expected] of [2, 1, 1].entries()) {
      const { id: linked, reference } = world.rows[index] ?? { id: "", reference: "" };
      await withdrawRegistration(db, actAsVisitor(later(60)), { reference, linkedIds: [linked] });
      expect((await whole(world)).taken).toBe(expected);
    }
    expect(await statesOf(world)).toEqual(["withdrawn", "withdrawn", "withdrawn", "confirmed"]);
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("that somebody else has set meanwhile, or of another conference, is not overwritten", async () => {
    const world = await scene(1, 0);
    const other = await scene(1, 0);
    const { id } = await whole(world);
    const set = async (poolId: string, from: number | null) =>
      setLimits(db, await world.organiser(), {
        conferenceId: world.conferenceId,
        changes: [{ poolId, from, to: 9 }],
        confirmed: true,
      });
    await expect(set(id, 7)).rejects.toSatisfy((error) => isAppError(error) && error.code === "changed_meanwhile");
    await expect(set((await whole(other)).id, 1)).rejects.toSatisfy(isAppError);
    expect((await whole(world)).capacity).toBe(1);
    expect((await whole(other)).capacity).toBe(1);
  });

  test("is set by editors and owners only", async () => {
    const world = await scene(1, 0);
    const desk = await createTeamMember(db, world.conferenceId, "desk");
    const input = { conferenceId: world.conferenceId, changes: [], confirmed: true };
    await expect(setLimits(db, await actAs(db, desk.id), input)).rejects.toSatisfy(isAppError);
    await expect(setLimits(db, actAsVisitor(), input)).rejects.toSatisfy(isAppError);
  });
});

describe("overbooking", () => {
  test("gives a place beyond the limit for a reason that is kept and not mailed; undoing it takes it back", async () => {
    const world = await scene(1, 2);
    const second = world.rows[1]?.id ?? "";
    const approve = async (overbook?: string) =>
      decideRegistrations(db, await world.organiser(later(60)), {
        conferenceId: world.conferenceId,
        ids: [second],
        decision: "approve",
        overbook,
      });
    expect((await approve()).skipped).toEqual([{ id: second, why: "no_place" }]);
    expect((await approve("  ")).skipped).toEqual([{ id: second, why: "no_place" }]);
    const { decisionId } = await approve("The keynote speaker brings an interpreter");
    expect(await statesOf(world)).toEqual(["confirmed", "confirmed"]);
    expect(await whole(world)).toMatchObject({ capacity: 1, taken: 2, overbooked: 1 });
    const audit = await db.auditEntry.findMany({ where: { action: "registration.overbooked" } });
    expect(audit.map(({ subjectId, reason }) => [subjectId, reason])).toEqual([
      [second, "The keynote speaker brings an interpreter"],
    ]);
    const mails = await messagesAbout(db, second);
    expect(mails.map(({ text }) => text).join()).not.toContain("keynote");

    await undoDecision(db, await world.organiser(later(61)), decisionId ?? "");
    expect(await statesOf(world)).toEqual(["confirmed", "waiting"]);
    expect(await whole(world)).toMatchObject({ taken: 1, overbooked: 0 });
  });

  test("with a free place is an ordinary approval", async () => {
    const world = await scene(1, 2);
    await setWhole(world, 2);
    const { id } = world.rows[1] ?? { id: "" };
    await decideRegistrations(db, await world.organiser(later(60)), {
      conferenceId: world.conferenceId,
      ids: [id],
      decision: "approve",
      overbook: "To be sure",
    });
    expect(await db.auditEntry.count({ where: { action: "registration.overbooked" } })).toBe(0);
    expect((await whole(world)).overbooked).toBe(0);
  });
});

test("the database itself refuses more than there are", async () => {
  const world = await scene(1, 1);
  const { id } = await whole(world);
  await expect(db.pool.update({ where: { id }, data: { taken: 2 } })).rejects.toThrow(/Pool_taken_check|constraint/);
  await expect(db.pool.update({ where: { id }, data: { overbooked: -1 } })).rejects.toThrow(/constraint/);
});

test("when the conference is over nobody moves up", async () => {
  const world = await scene(1, 2);
  await db.conference.update({
    where: { id: world.conferenceId },
    data: { dateFrom: "2020-01-01", dateTo: "2020-01-02" },
  });
  expect(await setWhole(world, 5)).toEqual({ kind: "changed", promoted: 0 });
  expect(await statesOf(world)).toEqual(["confirmed", "waiting"]);
});

test("recounting finds a pool that disagrees with the registrations", async () => {
  const world = await scene(5, 2);
  expect(await poolDifferences(db)).toEqual([]);
  await db.pool.update({ where: { id: (await whole(world)).id }, data: { taken: 3 } });
  expect(await poolDifferences(db)).toEqual([
    {
      ...{
        conference: expect.any(String),
        category: null,
        country: null,
        delegation: null,
        option: null,
        session: null,
      },
      ...{ capacity: 5, taken: 3, overbooked: 0, counted: 2 },
    },
  ]);
});
