import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { Door } from "#app/registration/door/access.server.ts";
import { recordScans } from "#app/registration/door/commands/scans.server.ts";
import { openCheckPoints } from "#app/registration/door/queries/check-points.server.ts";
import { doorPeople, doorScans } from "#app/registration/door/queries/list.server.ts";
import type { SentScan } from "#app/registration/door/schemas.ts";
import type { SyncAnswer } from "#app/registration/door/views.ts";

export type SyncInput = { scans: SentScan[]; after: number; since: number };

/** Takes over what a device scanned and tells it what it does not know yet. */
export async function syncDoor(
  context: AppContext,
  door: Door,
  { scans, after, since }: SyncInput,
): Promise<SyncAnswer> {
  const { db, clock } = context;
  const { conference, keeper } = door;
  const now = clock.now();
  const outcomes = await recordScans(db, actOf(context), door, scans);
  const conferenceId = conference.id;
  const timeZone = conference.timeZone ?? "UTC";
  const { seesAccessNeeds, checkPointIds } = keeper;
  const [checkPoints, people, news, words] = await Promise.all([
    openCheckPoints(db, conferenceId, checkPointIds),
    doorPeople(db, { conferenceId, seesAccessNeeds, since: since > 0 ? new Date(since) : null }),
    doorScans(db, { conferenceId, after, fromDay: dayIn(now, timeZone), checkPointIds }),
    since > 0 ? null : wordsOf(context, conferenceId),
  ]);
  if ("deviceId" in keeper.by) await seen(context, keeper.by.deviceId, now);
  return {
    ...{ now: now.getTime(), timeZone, keeper: keeper.name, outcomes, checkPoints, people, ...news },
    whole: since === 0,
    categories: words?.categories ?? [],
    countries: words?.countries ?? [],
  };
}

/** What the codes in the list mean: it comes with the whole list. */
async function wordsOf({ db }: AppContext, conferenceId: string) {
  const [categories, countries] = await Promise.all([
    db.category.findMany({ where: { conferenceId }, select: { id: true, nameEn: true, nameFr: true } }),
    db.country.findMany({
      where: { registrations: { some: { conferenceId } } },
      select: { code: true, nameEn: true, nameFr: true },
    }),
  ]);
  return {
    categories: categories.map(({ id, nameEn, nameFr }) => ({ id, name: { en: nameEn, fr: nameFr } })),
    countries: countries.map(({ code, nameEn, nameFr }) => ({ code, name: { en: nameEn, fr: nameFr } })),
  };
}

const seenEveryMs = 60_000;

async function seen({ db }: AppContext, id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - seenEveryMs);
  const OR = [{ lastSeenAt: null }, { lastSeenAt: { lt: before } }];
  await db.device.updateMany({ where: { id, OR }, data: { lastSeenAt: now } });
}
