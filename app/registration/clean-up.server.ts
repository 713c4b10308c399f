import type { Db } from "#app/platform/db.ts";
import { hasEnded } from "#app/registration/rules.ts";

/** For how many days after the conference personal links open what they are for. */
const linksKeptDays = 30;

/** Deletes the personal links to registrations some time after the conference; one asked for later lasts as long. */
export async function deleteOldLinks(db: Db, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - linksKeptDays * 86_400_000);
  const old = { createdAt: { lt: limit } };
  const conferences = await db.conference.findMany({
    where: { registrations: { some: { links: { some: old } } } },
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const over = conferences.filter((conference) => hasEnded(conference, limit)).map(({ id }) => id);
  const where = { ...old, registration: { conferenceId: { in: over } } };
  const { count } = await db.registrationLink.deleteMany({ where });
  return count;
}
