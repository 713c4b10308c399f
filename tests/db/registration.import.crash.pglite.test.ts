import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { checkWith, confirmImport, startImport } from "#app/registration/imports/commands.server.ts";
import { readImport } from "#app/registration/imports/queries.server.ts";
import { workOnImports } from "#app/registration/imports/work.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { openDatabase } from "#server/database.ts";
import { testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { organiserOf, placesBooked } from "#tests/factories/registration.ts";
import { type LastingPlace, openLasting } from "#tests/setup/lasting-database.ts";

const people = 150;

async function ownDatabase(): Promise<LastingPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-import-crash-"));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  const files = { databaseUrl: null, dataDir };
  await (await openDatabase(files)).close();
  return files;
}

const place = await ownDatabase();

async function using<Result>(work: (db: PrismaClient) => Promise<Result>): Promise<Result> {
  const database = await openLasting(place);
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
}

/** Starts a process that imports, and kills it some milliseconds after it has begun. */
async function killedAfter(ms: number): Promise<void> {
  const args = ["--import", "tsx", "tests/setup/importing-process.ts", place.databaseUrl ?? "", place.dataDir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "begins") setTimeout(() => child.kill("SIGKILL"), ms);
  }
  await ended;
}

test("killed in the middle of writing: all or nobody, and whoever takes it up again enters each once, with one mail", async () => {
  const { conferenceId, id } = await using(async (db) => {
    const conference = await createConference(db, { capacity: 100, categories: [{ needsApproval: false }] });
    const act = await (await organiserOf(db, conference.id))();
    const lines = Array.from({ length: people }, (_, n) => `Delegate ${n},delegate${n}@import.example,Police,FR`);
    const bytes = new TextEncoder().encode(["Name,E-mail,Organisation,Country", ...lines].join("\n"));
    const known = { conferenceId: conference.id };
    const { id: made } = await startImport(db, act, { ...known, fileName: "a.csv", bytes, locale: "en" });
    const row = await readImport(db, conference.id, made);
    if (!row) throw new Error("nothing was kept");
    const choices = { ...row.choices, categoryId: conference.categories[0]?.id ?? "", mail: true };
    await checkWith(db, act, { ...known, id: made, choices });
    await workOnImports({ db, now: () => testNow, appUrl: testAppUrl, log: { error: () => {} } });
    await confirmImport(db, act, { ...known, id: made });
    return { conferenceId: conference.id, id: made };
  });
  // While mails are set, and about when everything is written.
  for (const ms of [150, 800]) {
    await killedAfter(ms);
    const entered = await using(async (db) => {
      // Whoever finds it cut off does not wait for it.
      await db.import.updateMany({ where: { id, state: "writing" }, data: { heldUntil: null } });
      return expectWhole(db, conferenceId);
    });
    expect([0, people]).toContain(entered);
  }
  await using(async (db) => {
    await workOnImports({ db, now: () => testNow, appUrl: testAppUrl, log: { error: () => {} } });
    expect(await expectWhole(db, conferenceId)).toBe(people);
    expect(await readImport(db, conferenceId, id)).toMatchObject({ state: "done", counts: { entered: people } });
  });
});

/** Everybody or nobody, with a mail each, in order, and the books agree. Returns how many. */
async function expectWhole(db: PrismaClient, conferenceId: string): Promise<number> {
  const rows = await db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
  expect(rows.map(({ name }) => name)).toEqual(rows.map((_, n) => `Delegate ${n}`));
  expect(rows.map(({ state }) => state)).toEqual(rows.map((_, n) => (n < 100 ? "confirmed" : "waiting")));
  const messages = await db.message.groupBy({ by: ["subjectId"], _count: { _all: true } });
  expect(messages.every(({ _count }) => _count._all === 1)).toBe(true);
  expect(messages).toHaveLength(rows.length);
  for (const { taken, held } of await placesBooked(db, conferenceId)) expect(taken).toBe(held);
  return rows.length;
}
