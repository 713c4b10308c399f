import type { Db } from "#app/platform/db.ts";
import { signUpsOf } from "#app/programme/releases/sign-ups.server.ts";

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
  const signUps = await signUpsOf(db, [sessionId]);
  return { published: row?.published ?? false, signUps: signUps.get(sessionId) ?? 0 };
}
