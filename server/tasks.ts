import { deleteExpiredLoginSessions } from "#app/accounts/session.server.ts";
import { deleteExpiredTokens } from "#app/accounts/tokens.server.ts";
import { deleteOldInvitationLinks } from "#app/invitations/clean-up.server.ts";
import { blankOldMails, deleteOldMails } from "#app/mail/clean-up.server.ts";
import { deleteErasedMails } from "#app/mail/personal-data.server.ts";
import { systemAct } from "#app/platform/act.ts";
import type { Clock } from "#app/platform/clock.ts";
import { deleteOldPrints } from "#app/registration/badges/print/commands.server.ts";
import { deleteOldLinks } from "#app/registration/clean-up.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { tellHeads } from "#app/registration/delegations/commands/tell-heads.server.ts";
import { forgetHeads } from "#app/registration/delegations/personal-data.server.ts";
import { deleteOldImports } from "#app/registration/imports/commands.server.ts";
import { deleteOldPassports } from "#app/registration/papers/passport.server.ts";
import { deleteExpiredAnswers, deleteUnusedFiles } from "#app/registration/questions/clean-up.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { Database } from "#server/database.ts";
import type { Task } from "#server/jobs.ts";
import { deleteExpiredAttempts } from "#server/limiter.ts";

export type TaskParts = {
  database: Database;
  clock: Clock;
  /** For links in mails that tasks write. */
  appUrl: string;
  wakeMail(): void;
};

const day = 24 * 60 * 60 * 1000;

/** Everything that the platform does by itself. */
export function platformTasks({ database, clock, appUrl, wakeMail }: TaskParts): Task[] {
  const { db } = database;
  return [
    {
      name: "settle-decisions",
      cron: "* * * * *",
      run: async () => {
        const act = systemAct(clock.now(), appUrl);
        if ((await settleDecisions(db, act)) + (await tellHeads(db, act)) > 0) wakeMail();
      },
    },
    { name: "clean-up", cron: "17 * * * *", run: () => cleanUp(db, clock.now()) },
    ...(database.kind === "pglite" ? [embeddedCare(database, clock)] : []),
  ];
}

/**
 * Deletes what has expired: sign-ins, links in mails and the mails' text with them, mails, counters of attempts. How long
 * each is kept, the page about personal data says.
 */
export async function cleanUp(db: PrismaClient, now: Date): Promise<void> {
  await deleteExpiredLoginSessions(db, now);
  await deleteExpiredTokens(db, now);
  await deleteExpiredAttempts(db, now);
  await deleteOldLinks(db, now);
  await forgetHeads(db, now);
  await deleteOldPassports(db, now);
  await deleteOldPrints(db, now);
  await deleteOldInvitationLinks(db, now);
  await deleteOldImports(db, now);
  await deleteExpiredAnswers(db, now);
  await deleteUnusedFiles(db, now);
  await deleteErasedMails(db);
  await blankOldMails(db, now);
  await deleteOldMails(db, now);
}

/**
 * The embedded database has no background processes: nothing else writes its log back into the tables (it would grow
 * without end), removes dead rows, or counts rows for the planner.
 */
function embeddedCare({ executeSql }: Database, clock: Clock): Task {
  return {
    name: "embedded-database-care",
    cron: "42 * * * *",
    async run() {
      await executeSql("CHECKPOINT");
      if (!isVacuumDue(await lastVacuum(executeSql), clock.now())) return;
      await executeSql("VACUUM (ANALYZE)");
      await executeSql("CHECKPOINT");
    },
  };
}

/** Every night at three (UTC), and otherwise when a night was missed because the process was not running. */
function isVacuumDue(last: Date | null, now: Date): boolean {
  if (last === null) return true;
  const age = now.getTime() - last.getTime();
  return age > 1.25 * day || (age > day / 2 && now.getUTCHours() === 3);
}

async function lastVacuum(executeSql: Database["executeSql"]): Promise<Date | null> {
  const { rows } = await executeSql("SELECT max(last_vacuum)::text AS last FROM pg_stat_user_tables");
  return rows[0]?.last ? new Date(String(rows[0].last)) : null;
}
