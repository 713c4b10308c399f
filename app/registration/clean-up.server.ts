import type { Db } from "#app/platform/db.ts";
import { hasEnded } from "#app/registration/rules.ts";

/** For how many days after the conference personal links open what they are for. */
const linksKeptDays = 30;

/** Which personal links open nothing any more: made before an instant, of conferences that were over by then. */
export async function linksThatAreOver(db: Db, now: Date) {
  const limit = new Date(now.getTime() - linksKeptDays * 86_400_000);
  const conferences = await db.conference.findMany({
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const over = conferences.filter((conference) => hasEnded(conference, limit)).map(({ id }) => id);
  return { made: { lt: limit }, conferences: { in: over } };
}

/** Deletes the personal links to registrations some time after the conference; one asked for later lasts as long. */
export async function deleteOldLinks(db: Db, now: Date): Promise<number> {
  const { made, conferences } = await linksThatAreOver(db, now);
  const { count } = await db.registrationLink.deleteMany({
    where: { createdAt: made, registration: { conferenceId: conferences } },
  });
  return count;
}
