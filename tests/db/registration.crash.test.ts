import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, inject, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { remindOfAgendas } from "#app/programme/agenda/commands/remind.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { restoreEmbedded } from "#server/embedded-database.ts";
import { actAsVisitor, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createWorkshop } from "#tests/factories/programme-living.ts";
import { placesBooked, register, registrationDetails } from "#tests/factories/registration.ts";
import { freshPostgres } from "#tests/setup/database.ts";
import { type LastingPlace, openLasting } from "#tests/setup/lasting-database.ts";

// Where each process has to open the files of a database of its own, once is enough.
const embedded = inject("databaseKind") !== "postgres";

/** A migrated database that outlives the process that uses it: a server, or a directory of files. */
async function ownDatabase(): Promise<LastingPlace> {
  if (!embedded) return { databaseUrl: (await freshPostgres(2)).url, dataDir: "" };
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-crash-"));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  await restoreEmbedded(dataDir, inject("pgliteTemplate"));
  return { databaseUrl: null, dataDir };
}

const place = await ownDatabase();

/** Opens the database as a process that starts afterwards would, works with it and closes it. */
async function using<Result>(work: (db: PrismaClient) => Promise<Result>): Promise<Result> {
  const database = await openLasting(place);
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
}

/** Starts a process that does one thing after another, and kills it in the middle of the next one after `count`. Returns what it had done. */
async function killedAfter(count: number, script: string, ...input: string[]): Promise<string[]> {
  const args = ["--import", "tsx", `tests/setup/${script}.ts`, place.databaseUrl ?? "", place.dataDir, ...input];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const errors: string[] = [];
  child.stderr.on("data", (text) => errors.push(String(text)));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const done: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    done.push(line);
    if (done.length === count) child.kill("SIGKILL");
  }
  await ended;
  if (done.length < count) throw new Error(`the process ended by itself:\n${errors.join("")}`);
  return done;
}

test("killed in the middle of work: nothing acknowledged is lost, nothing is half done, and going on doubles nothing", async () => {
  const [conferenceId = "", categoryId = ""] = await using(async (db) => {
    const conference = await createConference(db, { capacity: 7, categories: [{ needsApproval: false }] });
    return [conference.id, conference.categories[0]?.id ?? ""];
  });
  let next = 0;
  for (const count of embedded ? [3] : [3, 1, 6]) {
    const done = await killedAfter(count, "registering-process", conferenceId, categoryId, String(next));
    await using((db) => expectWhole(db, conferenceId, next + done.length));
    // Whoever was cut off sends the same form again.
    next += done.length;
  }
  await using(async (db) => {
    for (let n = 0; n <= next; n++) await registerAgain(db, conferenceId, categoryId, n);
    await expectWhole(db, conferenceId, next + 1);
    expect(await db.registration.count({ where: { conferenceId } })).toBe(next + 1);
  });
});

test("killed while a place goes to the next in line: each that was given up is offered once, and none is lost", async () => {
  const places = 8;
  const conferenceId = await using(async (db) => {
    const conference = await createConference(db, {
      capacity: places,
      offersPlaces: true,
      categories: [{ needsApproval: false }],
    });
    for (let n = 0; n < 2 * places; n++) await register(db, conference.id, conference.categories[0]?.id ?? "");
    return conference.id;
  });
  let acknowledged = 0;
  for (const count of embedded ? [2] : [2, 1]) {
    acknowledged += (await killedAfter(count, "withdrawing-process", conferenceId)).length;
    acknowledged = await using(async (db) => {
      const rows = await db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
      const gone = rows.filter(({ state }) => state === "withdrawn").length;
      expect([acknowledged, acknowledged + 1]).toContain(gone);
      expect(rows.map(({ state }) => state)).toEqual([
        ...rows.slice(0, places).map((_, n) => (n < gone ? "withdrawn" : "confirmed")),
        ...rows.slice(places).map((_, n) => (n < gone ? "offered" : "waiting")),
      ]);
      const ids = rows.map(({ id }) => id);
      const told = async (template: string) => {
        const messages = await db.message.findMany({ where: { template, subjectId: { in: ids } } });
        return messages.map(({ subjectId }) => subjectId).sort();
      };
      expect(await told("registration-withdrawn")).toEqual(ids.slice(0, gone).sort());
      expect(await told("registration-offered")).toEqual(ids.slice(places, places + gone).sort());
      for (const { taken, held } of await placesBooked(db, conferenceId))
        expect([taken, held]).toEqual([places, places]);
      return gone;
    });
  }
});

test("killed while people are reminded of their sessions: going on, everybody is reminded once of each", async () => {
  const [people, sessions, begin] = [4, 6, Date.parse("2027-03-16T09:00:00Z")];
  const at = (quarter: number) => new Date(begin + quarter * 15 * 60_000).toISOString();
  const conferenceId = await using(async (db) => {
    const { id, categories } = await createConference(db, { categories: [{ needsApproval: false }] });
    const delegates = [];
    for (let n = 0; n < people; n++) delegates.push(await register(db, id, categories[0]?.id ?? ""));
    await db.agenda.createMany({ data: delegates.map((row) => ({ registrationId: row.id, minutesBefore: 15 })) });
    for (let n = 0; n < sessions; n++) {
      const { id: sessionId } = await createWorkshop(db, id, { startsAt: at(n + 1), endsAt: at(n + 2), signup: null });
      await db.signup.createMany({
        data: delegates.map((row, order) => ({
          ...{ sessionId, registrationId: row.id, state: "placed", arrival: order + 1 },
          ...{ createdAt: row.submittedAt, changedAt: row.submittedAt },
        })),
      });
    }
    return id;
  });
  await killedAfter(3, "reminding-process", at(0));
  await using(async (db) => {
    for (let quarter = 0; quarter < sessions; quarter++)
      await remindOfAgendas(db, systemAct(new Date(at(quarter)), testAppUrl));
    const kept = await db.agendaReminder.count({ where: { registration: { conferenceId } } });
    const rows = await db.registration.findMany({ where: { conferenceId }, select: { id: true } });
    const mails = await db.message.groupBy({
      by: ["subjectId", "subject"],
      where: { template: "agenda-reminder", subjectId: { in: rows.map(({ id }) => id) } },
      _count: true,
    });
    expect([kept, mails.length]).toEqual([people * sessions, people * sessions]);
    expect(new Set(mails.map(({ _count }) => _count))).toEqual(new Set([1]));
  });
});

function registerAgain(db: PrismaClient, conferenceId: string, categoryId: string, n: number) {
  return registerDelegate(db, actAsVisitor(), {
    conferenceId,
    details: registrationDetails(categoryId),
    email: `delegate${n}@ministry.example`,
    submissionKey: `form-of-delegate-${n}`,
  });
}

/** Everybody who was acknowledged is there, in order, with exactly one mail and one entry in the history; the books agree. */
async function expectWhole(db: PrismaClient, conferenceId: string, acknowledged: number): Promise<void> {
  const rows = await db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
  expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
  // At most the one under way when the process died was done without being acknowledged.
  expect(rows.length).toBeLessThanOrEqual(acknowledged + 1);
  expect(rows.map(({ arrival }) => arrival)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.map(({ state }) => state)).toEqual(rows.map((_, index) => (index < 7 ? "confirmed" : "waiting")));
  const ids = rows.map(({ id }) => id).sort();
  const messages = await db.message.findMany({ where: { subjectId: { in: ids } }, select: { subjectId: true } });
  expect(messages.map(({ subjectId }) => subjectId).sort()).toEqual(ids);
  const entries = await db.auditEntry.findMany({
    where: { action: "registration.submitted", subjectId: { in: ids } },
    select: { subjectId: true },
  });
  expect(entries.map(({ subjectId }) => subjectId).sort()).toEqual(ids);
  for (const { taken, held } of await placesBooked(db, conferenceId)) expect(taken).toBe(held);
}
