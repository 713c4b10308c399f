import type { Db } from "#app/platform/db.ts";
import { nextOf } from "#app/programme/schedule/commands/undo.server.ts";
import { planDays } from "#app/programme/schedule/days.ts";
import { type EditNews, readRecent, revisionOf } from "#app/programme/schedule/queries/changes.server.ts";
import { type Plan, readPlan } from "#app/programme/schedule/queries/plan.server.ts";

/** What the page of the schedule shows and its editor works with. */
export type ScheduleView = {
  plan: Plan;
  days: string[];
  timeZone: string;
  revision: number;
  canUndo: boolean;
  canRedo: boolean;
  /** The last edits, the newest first. */
  recent: EditNews[];
};

type Conference = { id: string; dateFrom: string | null; dateTo: string | null; timeZone: string | null };

/** The schedule of a draft for one organiser. The revision is read first: what changes while reading is told again. */
export async function scheduleView(db: Db, conference: Conference, readerId: string): Promise<ScheduleView> {
  const revision = await revisionOf(db, conference.id);
  const plan = await readPlan(db, conference.id);
  const timeZone = conference.timeZone ?? "UTC";
  return {
    ...{ plan, timeZone, revision },
    days: planDays(conference, plan.slots, timeZone),
    ...(await undoable(db, conference.id, readerId)),
    recent: await readRecent(db, conference.id, readerId),
  };
}

/** Whether somebody has anything to undo or to redo. */
export async function undoable(db: Db, conferenceId: string, accountId: string) {
  const can = async (direction: "undo" | "redo") =>
    (await db.scheduleEdit.findFirst(nextOf({ conferenceId, accountId, direction }))) !== null;
  return { canUndo: await can("undo"), canRedo: await can("redo") };
}
