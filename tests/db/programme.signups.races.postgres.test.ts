import { afterAll, expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { settleSignups } from "#app/programme/signups/commands/settle.server.ts";
import { leaveSession, signUp } from "#app/programme/signups/commands/sign-up.server.ts";
import type { LockSessions } from "#app/programme/signups/settlement.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { Registration } from "#prisma/generated/client.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAsVisitor, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createWorkshop } from "#tests/factories/programme-living.ts";
import { later, register } from "#tests/factories/registration.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();
const other = postgresDatabase(url, 10);
afterAll(() => other.close());
const client = (n: number) => (n % 2 ? db : other.db);

async function scene(capacity: number, people: number) {
  const conference = await createConference(db, { categories: [{ needsApproval: false }] });
  const session = await createWorkshop(db, conference.id, { capacity });
  const delegates: Registration[] = [];
  for (let n = 0; n < people; n++)
    delegates.push(await register(db, conference.id, conference.categories[0]?.id ?? ""));
  return { conferenceId: conference.id, session, delegates };
}

const own = (row: Registration, sessionId: string) => ({
  ...{ reference: row.reference, linkedIds: [row.id], sessionId },
});

test("the last place fought over by twelve goes to one, the others wait without a gap", async () => {
  const { session, delegates } = await scene(1, 12);
  const answers = await Promise.all(delegates.map((row, n) => signUp(client(n), actAsVisitor(), own(row, session.id))));
  expect(answers.filter(({ kind }) => kind === "placed")).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === "waiting")).toHaveLength(11);
  const rows = await db.signup.findMany({ where: { sessionId: session.id }, orderBy: { arrival: "asc" } });
  expect(rows.map(({ arrival }) => arrival)).toEqual(rows.map((_, index) => index + 1));
  expect(await poolDifferences(db)).toEqual([]);
});

test("leaving, withdrawing, coming and settling at once: one place, never two, everybody told once", async () => {
  const { conferenceId, session, delegates } = await scene(2, 10);
  for (const row of delegates.slice(0, 6)) await signUp(db, actAsVisitor(), own(row, session.id));
  await Promise.all([
    ...delegates.slice(0, 2).map((row, n) => leaveSession(client(n), actAsVisitor(later(5)), own(row, session.id))),
    ...delegates.slice(2, 4).map((row, n) => withdrawRegistration(client(n), actAsVisitor(later(5)), own(row, ""))),
    ...delegates.slice(6).map((row, n) => signUp(client(n), actAsVisitor(later(5)), own(row, session.id))),
    ...[0, 1, 2].map((n) => settleSignups(client(n), systemAct(later(5), testAppUrl))),
  ]);
  await settleSignups(db, systemAct(later(6), testAppUrl));
  expect(await db.signup.count({ where: { sessionId: session.id, state: "placed" } })).toBe(2);
  expect(await poolDifferences(db)).toEqual([]);
  const told = await db.message.findMany({
    where: { template: "session-signup", subjectId: { in: delegates.map(({ id }) => id) } },
  });
  const promoted = await db.auditEntry.count({ where: { conferenceId, action: "signup.promoted" } });
  expect(told).toHaveLength(promoted);
  expect(new Set(told.map(({ subjectId }) => subjectId)).size).toBe(promoted);
});

test("one person in two windows gets one of two sessions at the same time", async () => {
  const { conferenceId, session, delegates } = await scene(5, 1);
  const beside = await createWorkshop(db, conferenceId, { capacity: 5 });
  const [row] = delegates as [Registration];
  const answers = await Promise.all(
    [session, beside].map(({ id }, n) => signUp(client(n), actAsVisitor(), own(row, id))),
  );
  expect(answers.map(({ kind }) => kind).sort()).toEqual(["clash", "placed"]);
});

test("without the lock the last place would be given twice, and without the constraint it would stay so", async () => {
  await db.$executeRawUnsafe(`ALTER TABLE "Pool" DROP CONSTRAINT "Pool_taken_check"`);
  // Both begin together, but one may still be done before the other reads: then the next two try.
  let twice = false;
  for (let attempt = 0; attempt < 30 && !twice; attempt++) {
    const { session, delegates } = await scene(1, 2);
    let readers = 0;
    let open: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      open = resolve;
    });
    const unlocked: LockSessions = async () => {
      readers += 1;
      if (readers === delegates.length) open();
      await all;
    };
    const answers = await Promise.all(
      delegates.map((row, n) => signUp(client(n), actAsVisitor(), own(row, session.id), unlocked)),
    );
    twice = answers.every(({ kind }) => kind === "placed");
  }
  expect(twice).toBe(true);
});
