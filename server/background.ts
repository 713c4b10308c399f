import { startMailWorker } from "#app/mail/worker.server.ts";
import { workOnRecordImports } from "#app/organisations/record/import/work.server.ts";
import type { Clock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/context.ts";
import { startWorker } from "#app/platform/worker.server.ts";
import { startImportWorker } from "#app/registration/imports/work.server.ts";
import type { ServerConfig } from "#server/config.ts";
import type { Database } from "#server/database.ts";
import { type RunningJobs, startJobs } from "#server/jobs.ts";
import { platformTasks } from "#server/tasks.ts";

export type BackgroundParts = { database: Database; config: ServerConfig; clock: Clock; log: Log };

/** Starts everything that this process does beside answering requests: sending mail, imports, and the scheduled tasks. */
export async function startBackground({ database, config, clock, log }: BackgroundParts): Promise<RunningJobs> {
  const mail = startMailWorker({ db: database.db, config, log, now: () => clock.now() });
  const { db } = database;
  const imports = startImportWorker({
    db,
    appUrl: config.appUrl,
    log,
    now: () => clock.now(),
    wakeMail: () => mail.wake(),
  });
  const record = startWorker(
    () => workOnRecordImports({ db, appUrl: config.appUrl, log, now: () => clock.now() }),
    log,
  );
  const close = () => Promise.all([mail.close(), imports.close(), record.close()]);
  // One note wakes all that works beside the requests, in whichever process it was asked for.
  const wakeMail = () => {
    mail.wake();
    imports.wake();
    record.wake();
  };
  try {
    const tasks = platformTasks({ database, clock, appUrl: config.appUrl, wakeMail });
    const running = await startJobs({ database, log, tasks, wakeMail });
    return {
      ...running,
      async close() {
        await Promise.all([running.close(), close()]);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
