import { afterAll, describe, expect, test } from "vitest";
import { deleteAccount } from "#app/accounts/commands/profile.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { eraseMails } from "#app/mail/personal-data.server.ts";
import { systemAct } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { setLimits } from "#app/registration/commands/limits.server.ts";
import { sendPersonalLink } from "#app/registration/commands/link.server.ts";
import { type RegisterInput, registerDelegate, registerWith } from "#app/registration/commands/register.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { eraseRegistrations } from "#app/registration/personal-data.server.ts";
import type { LockPools } from "#app/registration/pools.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { PrismaClient, Registration } from "#prisma/generated/client.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAs, actAsVisitor, createAccount, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, placesBooked, register, registerInput } from "#tests/factories/registration.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();
// Three processes with connections of their own.
const others = [postgresDatabase(url, 20), postgresDatabase(url, 20)];
const clients = [db, ...others.map((other) => other.db)];
afterAll(() => Promise.all(others.map((other) => other.close())));

function client(n: number): PrismaClient {
  return clients[n % clients.length] ?? db;
}

function times<Result>(count: number, work: (n: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => work(n)));
}

async function conferenceOf(capacity: number | null, needsApproval = false) {
  const conference = await createConference(db, { capacity, categories: [{ needsApproval }] });
  return { conferenceId: conference.id, categoryId: conference.categories[0]?.id ?? "" };
}

async function rowsOf(conferenceId: string): Promise<Registration[]> {
  return db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
}

async function mailsOf(conferenceId: string, template: string): Promise<string[]> {
  const ids = (await rowsOf(conferenceId)).map(({ id }) => id);
  const messages = await db.message.findMany({
    where: { template, subjectId: { in: ids } },
    select: { subjectId: true },
  });
  return messages.map(({ subjectId }) => subjectId ?? "");
}

async function waitsForLock(): Promise<boolean> {
  const rows = await client(2).$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length > 0;
}

async function expectBalanced(conferenceId: string) {
  for (const { taken, held, capacity } of await placesBooked(db, conferenceId)) {
    expect(taken).toBe(held);
    if (capacity !== null) expect(taken).toBeLessThanOrEqual(capacity);
  }
}

const withdraw = (n: number, row: Registration, at = 30) =>
  withdrawRegistration(client(n), actAsVisitor(later(at)), { reference: row.reference, linkedIds: [row.id] });

describe("many at once", () => {
  test("a personal link asked for by several at once is mailed once", async () => {
    const { conferenceId, categoryId } = await conferenceOf(null);
    const row = await register(db, conferenceId, categoryId);
    const act = await (await organiserOf(db, conferenceId))(later(60));
    const answers = await times(4, (n) => sendPersonalLink(client(n), act, row.id));
    expect(answers.filter(({ sent }) => sent)).toHaveLength(1);
    expect(await mailsOf(conferenceId, "registration-link")).toEqual([row.id]);
  });

  test("the last place fought over by 50: one gets it, the others wait in order, each is told once", async () => {
    const { conferenceId, categoryId } = await conferenceOf(1);
    const results = await times(50, (n) =>
      registerDelegate(client(n), actAsVisitor(), registerInput(conferenceId, categoryId)),
    );
    expect(results.every(({ kind }) => kind === "registered")).toBe(true);
    const rows = await rowsOf(conferenceId);
    expect(rows.map(({ arrival }) => arrival)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(rows.map(({ state }) => state)).toEqual(["confirmed", ...Array.from({ length: 49 }, () => "waiting")]);
    expect((await mailsOf(conferenceId, "registration-received")).sort()).toEqual(rows.map(({ id }) => id).sort());
    await expectBalanced(conferenceId);
  });

  test.each([
    [4, 5],
    [5, 5],
    [6, 5],
    [40, 5],
  ])("%i for %i places", async (count, capacity) => {
    const { conferenceId, categoryId } = await conferenceOf(capacity);
    await times(count, (n) => registerDelegate(client(n), actAsVisitor(), registerInput(conferenceId, categoryId)));
    const states = (await rowsOf(conferenceId)).map(({ state }) => state);
    expect(states).toEqual(Array.from({ length: count }, (_, n) => (n < capacity ? "confirmed" : "waiting")));
    await expectBalanced(conferenceId);
  });

  test("the same form 20 times is one registration, one answer, one mail", async () => {
    const { conferenceId, categoryId } = await conferenceOf(1);
    const input = registerInput(conferenceId, categoryId);
    const results = await times(20, (n) => registerDelegate(client(n), actAsVisitor(), input));
    const [row, ...more] = await rowsOf(conferenceId);
    expect(more).toEqual([]);
    for (const result of results)
      expect(result).toMatchObject({ kind: "registered", id: row?.id, reference: row?.reference });
    expect(await mailsOf(conferenceId, "registration-received")).toHaveLength(1);
    await expectBalanced(conferenceId);
  });

  test("20 forms with the same address are one registration; its owner gets one link", async () => {
    const { conferenceId, categoryId } = await conferenceOf(5);
    const results = await times(20, (n) =>
      registerDelegate(
        client(n),
        actAsVisitor(),
        registerInput(conferenceId, categoryId, { email: "same@ministry.example" }),
      ),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      ...Array.from({ length: 19 }, () => "link_sent"),
      "registered",
    ]);
    expect(await rowsOf(conferenceId)).toHaveLength(1);
    expect(await mailsOf(conferenceId, "registration-link")).toHaveLength(1);
    await expectBalanced(conferenceId);
  });
});

describe("places that come and go", () => {
  async function fullHouse(places: number, waiting: number, needsApproval = false) {
    const { conferenceId, categoryId } = await conferenceOf(places, needsApproval);
    for (let n = 0; n < places + waiting; n++) await register(db, conferenceId, categoryId);
    const rows = await rowsOf(conferenceId);
    return { conferenceId, categoryId, holders: rows.slice(0, places), line: rows.slice(places) };
  }

  test("withdrawing, each twice, while others register: the first in line move up, each once", async () => {
    const { conferenceId, categoryId, holders, line } = await fullHouse(6, 8);
    await Promise.all([
      times(12, (n) => withdraw(n, holders[n % 6] as Registration)),
      times(6, (n) => registerDelegate(client(n), actAsVisitor(later(30)), registerInput(conferenceId, categoryId))),
    ]);
    const states = new Map((await rowsOf(conferenceId)).map((row) => [row.id, row.state]));
    expect(holders.every(({ id }) => states.get(id) === "withdrawn")).toBe(true);
    expect(line.map(({ id }) => states.get(id))).toEqual([
      ...Array.from({ length: 6 }, () => "confirmed"),
      "waiting",
      "waiting",
    ]);
    expect((await mailsOf(conferenceId, "registration-promoted")).sort()).toEqual(
      line
        .slice(0, 6)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await mailsOf(conferenceId, "registration-withdrawn")).toHaveLength(6);
    await expectBalanced(conferenceId);
  });

  test("ten workers who hand on at once make as many offers as there are people in line", async () => {
    const { conferenceId, holders, line } = await fullHouse(6, 2, true);
    await db.conference.update({ where: { id: conferenceId }, data: { offersPlaces: true } });
    await decideRegistrations(db, await (await organiserOf(db, conferenceId))(), {
      conferenceId,
      ids: holders.map(({ id }) => id),
      decision: "decline",
      reason: "Because",
    });
    await times(10, (n) => settleDecisions(client(n), systemAct(later(30), testAppUrl)));
    const states = new Map((await rowsOf(conferenceId)).map((row) => [row.id, row.state]));
    expect(line.map(({ id }) => states.get(id))).toEqual(["offered", "offered"]);
    expect((await mailsOf(conferenceId, "registration-offered")).sort()).toEqual(line.map(({ id }) => id).sort());
    await settleDecisions(db, systemAct(later(60), testAppUrl));
    expect(await mailsOf(conferenceId, "registration-offered")).toHaveLength(2);
    await expectBalanced(conferenceId);
  });

  test("a category that is removed while somebody registers in it is refused at its field", async () => {
    const { conferenceId, categoryId } = await conferenceOf(5);
    let entering: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tx.category.delete({ where: { id: categoryId } });
      entering = register(client(1), conferenceId, categoryId).catch((error: unknown) => error);
      // It has looked for the category by the time it waits for the pools.
      await expect.poll(() => waitsForLock(), { timeout: 10_000 }).toBe(true);
    });
    expect(await entering).toMatchObject({ code: "invalid_input", params: { field: "categoryId", code: "category" } });
  });

  test("limits rise and fall while people register: nobody is lost, nobody beyond the limit who came by a form", async () => {
    const { conferenceId, categoryId } = await conferenceOf(5);
    const organiser = await organiserOf(db, conferenceId);
    const pool = await db.pool.findFirstOrThrow({ where: { conferenceId, categoryId: null } });
    const limits = [5, 12, 3, 20, 9];
    const setAll = async () => {
      for (const [index, to] of limits.slice(1).entries())
        await setLimits(client(index), await organiser(), {
          conferenceId,
          changes: [{ poolId: pool.id, from: limits[index] ?? null, to }],
          confirmed: true,
        });
    };
    await Promise.all([setAll(), times(30, (n) => register(client(n), conferenceId, categoryId))]);
    const rows = await rowsOf(conferenceId);
    const held = rows.filter(({ state }) => state === "confirmed");
    expect(rows).toHaveLength(30);
    expect(held.length).toBeGreaterThanOrEqual(9);
    expect(held.length).toBeLessThanOrEqual(20);
    // Whoever has a place came before whoever waits.
    expect(rows.slice(0, held.length).every(({ state }) => state === "confirmed")).toBe(true);
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("deciding and withdrawing at the same moment: whichever comes first, the books agree", async () => {
    const { conferenceId, holders, line } = await fullHouse(6, 6, true);
    const organiser = await organiserOf(db, conferenceId);
    const act = await organiser(later(30));
    const decide = (n: number, decision: "approve" | "decline") =>
      decideRegistrations(client(n), act, { conferenceId, ids: [holders[n]?.id ?? ""], decision, reason: "Full" });
    await Promise.all([
      times(3, (n) => decide(n, "approve")),
      times(3, (n) => decide(n + 3, "decline")),
      times(6, (n) => withdraw(n, holders[n] as Registration).catch((error: unknown) => error)),
    ]);
    await settleDecisions(db, systemAct(later(60), testAppUrl));
    const rows = await rowsOf(conferenceId);
    for (const { state } of rows.slice(0, 3)) expect(state).toBe("withdrawn");
    for (const { state } of rows.slice(3, 6)) expect(["withdrawn", "declined"]).toContain(state);
    // Six places became free, six people had been waiting for them.
    expect(rows.slice(6).map(({ state }) => state)).toEqual(line.map(() => "pending"));
    expect(await mailsOf(conferenceId, "registration-promoted")).toHaveLength(6);
    await expectBalanced(conferenceId);
  });

  test("two organisers approve the same people: each person is decided on once", async () => {
    const { conferenceId, holders } = await fullHouse(10, 0, true);
    const organiser = await organiserOf(db, conferenceId);
    const act = await organiser(later(30));
    const ids = holders.map(({ id }) => id);
    const results = await times(4, (n) =>
      decideRegistrations(client(n), act, { conferenceId, ids: n % 2 ? ids : [...ids].reverse(), decision: "approve" }),
    );
    expect(results.flatMap(({ done }) => done).sort()).toEqual([...ids].sort());
    expect((await mailsOf(conferenceId, "registration-decided")).sort()).toEqual([...ids].sort());
  });

  test("undoing, settling and registering at the same moment: the place is given to one", async () => {
    for (let round = 0; round < 5; round++) {
      const { conferenceId, categoryId, holders } = await fullHouse(2, 1, true);
      const organiser = await organiserOf(db, conferenceId);
      const { decisionId } = await decideRegistrations(db, await organiser(), {
        conferenceId,
        ids: [holders[0]?.id ?? ""],
        decision: "decline",
        reason: "Full",
      });
      const undo = undoDecision(client(0), await organiser(later(19)), decisionId ?? "").then(
        () => "undone",
        (error: { code: string }) => error.code,
      );
      const [outcome] = await Promise.all([
        undo,
        settleDecisions(client(1), systemAct(later(20), testAppUrl)),
        registerDelegate(client(2), actAsVisitor(later(20)), registerInput(conferenceId, categoryId)),
      ]);
      const [first, , third, fourth] = await rowsOf(conferenceId);
      expect(["undone", "too_late"]).toContain(outcome);
      expect([first?.state, third?.state]).toEqual(
        outcome === "undone" ? ["pending", "waiting"] : ["declined", "pending"],
      );
      expect(fourth?.state).toBe("waiting");
      await expectBalanced(conferenceId);
    }
  });
});

describe("somebody leaves", () => {
  const current = "quiet harbour seven lamps";

  test("at the same moment as decisions and their undoing: nobody without a name comes to hold a place", async () => {
    const passwordHash = await hashPassword(current);
    for (let round = 0; round < 8; round++) {
      const { conferenceId, categoryId } = await conferenceOf(1, true);
      const account = await createAccount(db, { passwordHash });
      const leaving = await register(db, conferenceId, categoryId, { email: account.email });
      await register(db, conferenceId, categoryId);
      const organiser = await organiserOf(db, conferenceId);
      const [act, later19, leaves] = [
        await organiser(),
        await organiser(later(19)),
        await actAs(db, account.id, later(19)),
      ];
      const input = { conferenceId, ids: [leaving.id], decision: "decline" as const, reason: "Full" };
      const { decisionId } = await decideRegistrations(db, act, input);
      const erase = (n: number) => deleteAccount(client(n), leaves, { current }, [eraseRegistrations, eraseMails]);
      const [refused] = await Promise.all([
        erase(0),
        // Erasing begins with the password, which takes a while: rounds begin undoing sooner or later.
        new Promise((resolve) => setTimeout(resolve, round * 15)).then(() =>
          undoDecision(client(1), later19, decisionId ?? ""),
        ),
        settleDecisions(client(2), systemAct(later(19), testAppUrl)),
      ]);
      expect(refused).toBeNull();
      const [first, second] = await rowsOf(conferenceId);
      // Undone first, the registration is open and stays the person's; erased first, it is declined for good.
      expect([first?.state, first?.name, second?.state]).toEqual(
        first?.state === "pending" ? ["pending", leaving.name, "waiting"] : ["declined", "—", "pending"],
      );
      await expectBalanced(conferenceId);
    }
  });

  test("while another process holds the places: erasing waits and sees what came of it", async () => {
    const passwordHash = await hashPassword(current);
    const { conferenceId, categoryId } = await conferenceOf(1, true);
    const account = await createAccount(db, { passwordHash });
    const leaving = await register(db, conferenceId, categoryId, { email: account.email });
    const organiser = await organiserOf(db, conferenceId);
    const { decisionId } = await decideRegistrations(db, await organiser(), {
      ...{ conferenceId, ids: [leaving.id], decision: "decline" },
      reason: "Full",
    });
    const leaves = await actAs(db, account.id, later(5));
    let erasing: Promise<unknown> = Promise.resolve();
    await client(1).$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Pool" WHERE "conferenceId" = ${conferenceId} ORDER BY "id" FOR UPDATE`;
        erasing = deleteAccount(client(0), leaves, { current }, [eraseRegistrations, eraseMails]);
        await new Promise((resolve) => setTimeout(resolve, 500));
        // What undoing writes, by hand, because it would wait for the same lock.
        await tx.registration.update({ where: { id: leaving.id }, data: { state: "pending" } });
        await tx.decisionItem.updateMany({
          where: { registrationId: leaving.id },
          data: { holdsPlace: false, closedAt: later(5) },
        });
        await tx.decision.update({
          where: { id: decisionId ?? "" },
          data: { undoneAt: later(5), settledAt: later(5) },
        });
      },
      { timeout: 20_000 },
    );
    await erasing;
    expect(await rowsOf(conferenceId)).toMatchObject([{ state: "pending", name: leaving.name, accountId: null }]);
    await expectBalanced(conferenceId);
  });
});

describe("without the lock (what the tests above would not notice if they proved nothing)", () => {
  /** Reads the pools without locking them, and lets nobody go on before everybody has read. */
  function unlocked(count: number): LockPools {
    let readers = 0;
    let open: () => void = () => undefined;
    const everybody = new Promise<void>((resolve) => {
      open = resolve;
    });
    return async (tx: Tx, conferenceId) => {
      const rows = await tx.pool.findMany({ where: { conferenceId }, orderBy: { id: "asc" } });
      readers += 1;
      if (readers === count) open();
      await everybody;
      return rows;
    };
  }

  const racers = 8;

  async function race() {
    const { conferenceId, categoryId } = await conferenceOf(1);
    const lock = unlocked(racers);
    const inputs: RegisterInput[] = Array.from({ length: racers }, () => registerInput(conferenceId, categoryId));
    const results = await Promise.allSettled(
      inputs.map((input, n) => registerWith(lock, client(n), actAsVisitor(), input)),
    );
    return { conferenceId, accepted: results.filter(({ status }) => status === "fulfilled").length };
  }

  test("the database's own constraint refuses what would be sold twice", async () => {
    const { conferenceId, accepted } = await race();
    expect(accepted).toBe(1);
    expect((await rowsOf(conferenceId)).map(({ state }) => state)).toEqual(["confirmed"]);
    await expectBalanced(conferenceId);
  });

  test("and without that constraint too, one place is given to everybody", async () => {
    await db.$executeRawUnsafe(`ALTER TABLE "Pool" DROP CONSTRAINT "Pool_taken_check"`);
    const { conferenceId, accepted } = await race();
    const rows = await rowsOf(conferenceId);
    expect(accepted).toBe(racers);
    expect(rows.filter(({ state }) => state === "confirmed")).toHaveLength(racers);
    expect(new Set(rows.map(({ arrival }) => arrival)).size).toBe(1);
  });
});
