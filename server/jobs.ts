import { setTimeout as delay } from "node:timers/promises";
import PgBoss from "pg-boss";
import type { Jobs, Log } from "#app/platform/context.ts";
import type { Database, ExecuteSql } from "#server/database.ts";

/** Something the platform does by itself again and again. It may be run twice or late, so it must not mind either. */
export type Task = {
  /** Lower case with hyphens. */
  name: string;
  /** Five fields, UTC. In all processes together it runs once for each time, and once soon after the start. */
  cron: string;
  run(): Promise<void>;
};

export type JobsOptions = {
  database: Pick<Database, "executeSql">;
  log: Log;
  tasks: Task[];
  /** Asks the mail worker of this process to look now; other processes look by themselves within half a minute. */
  wakeMail(): void;
};

export type RunningJobs = {
  /** For the context of requests. */
  jobs: Jobs;
  /** Whether the queue can be reached and this process still works on it. */
  isReady(): Promise<boolean>;
  /** Takes no new work, and waits for what is under way, 20 seconds at most. */
  close(): Promise<void>;
};

const schema = "jobs";
const lookEverySeconds = 5;
const runsAtMostSeconds = 600;
const answerWithinMs = 3_000;
const closeWithinMs = 20_000;

/** Starts background work on the database that is open already; the queue's tables are in a schema of their own. */
export async function startJobs({ database, log, tasks, wakeMail }: JobsOptions): Promise<RunningJobs> {
  const gate = gateTo(database.executeSql);
  const boss = new PgBoss({ db: { executeSql: gate.executeSql }, schema });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await makeSchema(database.executeSql);
  await boss.start();
  for (const task of tasks) await schedule(boss, task, log);
  await forgetOtherSchedules(boss, tasks);
  return {
    jobs: { wake: () => wakeMail() },
    isReady: () => gate.answers(`SELECT version FROM ${schema}.version`),
    async close() {
      await boss.stop({ graceful: true, wait: true, timeout: closeWithinMs });
      await gate.close();
    },
  };
}

/** The queue makes its own tables, but two processes doing so at once would trip over the schema. */
async function makeSchema(executeSql: ExecuteSql): Promise<void> {
  const lock = "SELECT pg_advisory_xact_lock(7207002)";
  await executeSql(`BEGIN; ${lock}; CREATE SCHEMA IF NOT EXISTS ${schema}; COMMIT;`);
}

async function schedule(boss: PgBoss, task: Task, log: Log): Promise<void> {
  // A run that was cut off is not repeated: the next one comes anyway.
  await boss.createQueue(task.name, { name: task.name, retryLimit: 0, expireInSeconds: runsAtMostSeconds });
  // What was due while no process was running is not waited for any longer.
  await boss.send(task.name, {}, { singletonKey: "start", singletonSeconds: 60 });
  await boss.work(task.name, { pollingIntervalSeconds: lookEverySeconds }, () => runTask(task, log));
  await boss.schedule(task.name, task.cron);
}

async function runTask(task: Task, log: Log): Promise<void> {
  try {
    await task.run();
  } catch (error) {
    log.error({ err: error, task: task.name }, "task failed");
    throw error;
  }
}

/** Schedules stay in the database; those of tasks that the code no longer has would fill queues nobody works on. */
async function forgetOtherSchedules(boss: PgBoss, tasks: Task[]): Promise<void> {
  const names = new Set(tasks.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name);
}

async function repeatAfterDeadlock<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const isDeadlock = error instanceof Error && "code" in error && error.code === "40P01";
      if (!isDeadlock || attempt === 5) throw error;
    }
  }
}

/**
 * The queue's timers may ask once more after it was stopped. Whoever closes the database afterwards must know that
 * nothing is under way: late questions get no answer at all, and closing waits for the others. Processes that make their
 * queues at the same moment can run into a deadlock: the database ends one of them, which then asks again.
 */
function gateTo(executeSql: ExecuteSql) {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  const ask: ExecuteSql = async (text, values) => {
    if (closed) return new Promise(() => {});
    const answer = repeatAfterDeadlock(() => executeSql(text, values));
    const forget = () => underWay.delete(answer);
    underWay.add(answer);
    answer.then(forget, forget);
    return answer;
  };
  return {
    executeSql: ask,
    answers: async (text: string) => {
      const found = ask(text).then(
        ({ rows }) => rows.length > 0,
        () => false,
      );
      return Promise.race([found, delay(answerWithinMs, false, { ref: false })]);
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}
