import { refreshNetwork } from "#app/network/refresh.server.ts";
import { requestConfirmations } from "#app/organisations/record/confirmation/commands.server.ts";
import { deleteOldRecordImports } from "#app/organisations/record/import/commands.server.ts";
import { systemAct } from "#app/platform/act.ts";
import type { Clock } from "#app/platform/clock.ts";
import { retainNothingLonger } from "#app/privacy/commands/retain.server.ts";
import { retentionMinute } from "#app/privacy/rules.ts";
import { remindOfAgendas } from "#app/programme/agenda/commands/remind.server.ts";
import { remindDrafts } from "#app/programme/call/commands/remind.server.ts";
import { settleSignups } from "#app/programme/signups/commands/settle.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { tellHeads } from "#app/registration/delegations/commands/tell-heads.server.ts";
import { fillPersonKeys } from "#app/registration/duplicates/queries.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { Database } from "#server/database.ts";
import type { Task } from "#server/jobs.ts";
import { computeInThread } from "#server/network/thread.ts";

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
        const failures: unknown[] = [];
        // What fails in one of them keeps no other from its turn.
        for (const settle of [settleDecisions, tellHeads, settleSignups, remindOfAgendas])
          await settle(db, act).catch((error: unknown) => failures.push(error));
        wakeMail();
        if (failures.length > 0) throw failures[0];
      },
    },
    {
      name: "remind-drafts",
      cron: "*/10 * * * *",
      run: async () => {
        if ((await remindDrafts(db, systemAct(clock.now(), appUrl))) > 0) wakeMail();
      },
    },
    {
      name: "confirm-entries",
      cron: "20 6 * * *",
      run: async () => {
        if ((await requestConfirmations(db, systemAct(clock.now(), appUrl))) > 0) wakeMail();
      },
    },
    {
      name: "draw-network",
      cron: "* * * * *",
      run: async () => {
        await refreshNetwork(db, computeInThread);
      },
    },
    { name: "clean-up", cron: `${retentionMinute} * * * *`, run: () => cleanUp(db, clock.now(), appUrl) },
    ...(database.kind === "pglite" ? [embeddedCare(database, clock)] : []),
  ];
}

/** Deletes, or makes anonymous, what has served its time, and reports it. */
export async function cleanUp(db: PrismaClient, now: Date, appUrl = ""): Promise<void> {
  await fillPersonKeys(db);
  await deleteOldRecordImports(db, now);
  await retainNothingLonger(db, systemAct(now, appUrl));
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
