import { afterEach, expect, test } from "vitest";
import type { Log } from "#app/platform/context.ts";
import { type JobsOptions, type RunningJobs, startJobs, type Task } from "#server/jobs.ts";
import { cleanUp } from "#server/tasks.ts";
import { createAccount, testNow } from "#tests/factories/account.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const database = await openTestDatabase();
const { db } = database;
const running: RunningJobs[] = [];
const everyMinute = "* * * * *";

afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.close();
});

async function start(tasks: Task[], options: Partial<JobsOptions> = {}): Promise<RunningJobs> {
  const jobs = await startJobs({ database, log: silent, wakeMail: () => {}, tasks, ...options });
  running.push(jobs);
  return jobs;
}

const silent: Log = { info() {}, warn() {}, error() {} };

/** A task, and when it was first run. */
function signalling(name: string, run: () => Promise<void> = async () => {}): { task: Task; ran: Promise<void> } {
  let signal = () => {};
  const ran = new Promise<void>((resolve) => {
    signal = resolve;
  });
  const task: Task = {
    name,
    cron: everyMinute,
    run: async () => {
      signal();
      await run();
    },
  };
  return { task, ran };
}

test("a task runs soon after the start", async () => {
  const { task, ran } = signalling("first-task");
  const jobs = await start([task]);
  expect(await jobs.isReady()).toBe(true);
  await ran;
});

test("a task that fails is logged and harms nothing else", async () => {
  const logged: Record<string, unknown>[] = [];
  const log: Log = { ...silent, error: (fields) => logged.push(fields) };
  const failing = signalling("failing-task", () => Promise.reject(new Error("it broke")));
  const sound = signalling("sound-task");
  await start([failing.task, sound.task], { log });
  await Promise.all([failing.ran, sound.ran]);
  await expect.poll(() => logged, { timeout: 10_000 }).toEqual([{ err: new Error("it broke"), task: "failing-task" }]);
});

test("closing waits for the task under way", async () => {
  let finish = () => {};
  let finished = false;
  const { task, ran } = signalling("slow-task", async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    finished = true;
  });
  const jobs = await start([task]);
  await ran;
  const closed = jobs.close().then(() => finished);
  finish();
  expect(await closed).toBe(true);
  running.length = 0;
});

test("schedules of tasks that are no more are forgotten", async () => {
  const first = await start([signalling("old-task").task]);
  await first.close();
  running.length = 0;
  await start([signalling("new-task").task]);
  const { rows } = await database.executeSql("SELECT name FROM jobs.schedule");
  expect(rows).toEqual([{ name: "new-task" }]);
});

test("two processes may start at once", async () => {
  await database.executeSql("DROP SCHEMA IF EXISTS jobs CASCADE");
  const { task } = signalling("shared-task");
  const both = await Promise.all([start([task]), start([task])]);
  expect(await Promise.all(both.map((jobs) => jobs.isReady()))).toEqual([true, true]);
});

test("waking reaches the mail worker of this process", async () => {
  let woken = 0;
  const { jobs } = await start([], {
    wakeMail: () => {
      woken += 1;
    },
  });
  jobs.wake("mail");
  expect(woken).toBe(1);
});

test("clean-up deletes what has expired and keeps the rest", async () => {
  const { id: accountId } = await createAccount(db);
  const at = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
  await db.loginSession.createMany({
    data: [
      { id: "over", accountId, createdAt: testNow, expiresAt: at(-1) },
      { id: "going on", accountId, createdAt: testNow, expiresAt: at(1) },
    ],
  });
  await db.rateLimiterFlexible.createMany({
    data: [
      { key: "over", points: 3, expire: at(-1) },
      { key: "counting", points: 3, expire: at(1) },
    ],
  });
  await cleanUp(db, testNow);
  expect(await db.loginSession.findMany({ select: { id: true } })).toEqual([{ id: "going on" }]);
  expect(await db.rateLimiterFlexible.findMany({ select: { key: true } })).toEqual([{ key: "counting" }]);
});
