import type { Db } from "#app/platform/db.ts";
import { boundsOf } from "#app/platform/partial-date.ts";

/** Who of these registrations was let in at a door on a day of the conference: a rehearsal before it does not count. */
export async function attended(db: Db, registrationIds: readonly string[]): Promise<Set<string>> {
  const scans = await db.scan.findMany({
    where: { registrationId: { in: [...registrationIds] }, direction: "in", result: { in: ["welcome", "already_in"] } },
    distinct: ["registrationId", "day"],
    select: { registrationId: true, day: true, conference: { select: { dateFrom: true, dateTo: true } } },
  });
  return new Set(scans.flatMap((scan) => (isDayOf(scan.conference, scan.day) ? (scan.registrationId ?? []) : [])));
}

function isDayOf({ dateFrom, dateTo }: { dateFrom: string | null; dateTo: string | null }, day: string): boolean {
  if (!dateFrom) return true;
  return day >= boundsOf(dateFrom).first && day <= boundsOf(dateTo ?? dateFrom).last;
}
