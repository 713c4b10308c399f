import type { Db } from "#app/platform/db.ts";

/** Whether any release ever had a session, and how many people have signed up to it. */
export async function wasPublished(
  db: Db,
  conferenceId: string,
  sessionId: string,
): Promise<{ published: boolean; signUps: number }> {
  const [row] = await db.$queryRaw<{ published: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Release" WHERE "conferenceId" = ${conferenceId} AND position(${sessionId} in "snapshot"::text) > 0
    ) AS published`;
  const signUps = await db.signup.count({ where: { sessionId, state: { not: "left" } } });
  return { published: row?.published ?? false, signUps };
}
