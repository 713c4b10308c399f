import type { Db } from "#app/platform/db.ts";

/** Whether the rows of a conference's programme are a draft; else the public sees them as they are. */
export async function hasDraft(db: Db, conferenceId: string): Promise<boolean> {
  const drafts = await db.conference.count({ where: { id: conferenceId, programmeMode: "released" } });
  return drafts > 0;
}
