import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Door } from "#app/registration/door/access.server.ts";
import { badgesByHash } from "#app/registration/door/queries/badges.server.ts";
import { readDoors } from "#app/registration/door/queries/check-points.server.ts";
import {
  type Conflict,
  type CountedScan,
  groupKey,
  hasPassed,
  type Judged,
  judgeScans,
  type Obstacle,
  obstacleTo,
} from "#app/registration/door/rules.ts";
import type { SentScan } from "#app/registration/door/schemas.ts";
import type { CheckPointView, ScanOutcome } from "#app/registration/door/views.ts";
import type { RegistrationState } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Takes over what was scanned, each once however often it is sent, and judges it beside everything else that is known of
 * the same person there that day. What happened is accepted, also late; what the device could not know is noted as a
 * conflict. Answers for each scan what it counts as.
 */
export async function recordScans(
  db: PrismaClient,
  act: Act,
  { conference, keeper }: Door,
  sent: SentScan[],
): Promise<ScanOutcome[]> {
  if (sent.length === 0) return [];
  return inTransaction(db, async (tx) => {
    await lockScans(tx, conference.id);
    const checkPoints = await checkPointsOf(tx, conference.id, keeper.checkPointIds);
    const accepted = sent.filter(({ checkPointId }) => checkPoints.has(checkPointId));
    const known = await tx.scan.findMany({
      where: { id: { in: accepted.map(({ id }) => id) } },
      select: { id: true, conferenceId: true, result: true, conflicts: true },
    });
    const before = new Map(known.map((row) => [row.id, row]));
    const fresh = [...new Map(accepted.map((scan) => [scan.id, scan])).values()].filter(({ id }) => !before.has(id));
    const scans = await identify(tx, act, { conference, checkPoints }, fresh);
    const judged = await judgeBeside(tx, scans);
    await tx.scan.createMany({
      data: scans.map(({ scannedAt, obstacle: _, ...scan }) => ({
        ...scan,
        ...keeper.by,
        ...(judged.get(scan.id) as Judged),
        conferenceId: conference.id,
        scannedAt: new Date(scannedAt),
        receivedAt: act.now,
      })),
    });
    return sent.map(({ id }) => {
      const own = judged.get(id) ?? before.get(id);
      const foreign = !own || ("conferenceId" in own && own.conferenceId !== conference.id);
      if (foreign) return { id, refused: true as const };
      return { id, result: own.result, conflicts: own.conflicts as Conflict[] };
    });
  });
}

/** One device's scans at a time: numbers are then in the order of writing, and nobody judges beside half of a group. */
async function lockScans(tx: Tx, conferenceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`scans of ${conferenceId}`}, 0))`;
}

type CheckPoints = Map<string, CheckPointView>;

/** Those where the keeper may scan; also out of use, since what was scanned there before comes late. */
async function checkPointsOf(tx: Tx, conferenceId: string, ids: string[] | null): Promise<CheckPoints> {
  const doors = await readDoors(tx, { conferenceId, ...(ids && { id: { in: ids } }) });
  return new Map(doors.map((door) => [door.id, door]));
}

type Place = { conference: Door["conference"]; checkPoints: CheckPoints };
type Person = {
  id: string;
  state: RegistrationState;
  categoryId: string;
  decidedAt: Date | null;
  badges: { revokedAt: Date | null }[];
};

/** Whose scan it is, on which day, and what stood against letting the person in at that moment. */
async function identify(
  tx: Tx,
  act: Act,
  { conference, checkPoints }: Place,
  sent: SentScan[],
): Promise<CountedScan[]> {
  const badges = new Map(
    (
      await badgesByHash(
        tx,
        conference.id,
        sent.flatMap(({ badge }) => badge ?? []),
      )
    ).map((row) => [row.hash, row]),
  );
  const ownerOf = ({ badge, registrationId }: SentScan) =>
    (badge && badges.get(badge)?.registrationId) ?? registrationId ?? null;
  const people = new Map<string, Person>(
    (
      await tx.registration.findMany({
        where: { conferenceId: conference.id, id: { in: sent.flatMap((scan) => ownerOf(scan) ?? []) } },
        select: { id: true, state: true, categoryId: true, decidedAt: true, badges: { select: { revokedAt: true } } },
      })
    ).map((row) => [row.id, row]),
  );
  return sent.map((scan, index) => {
    // A clock that runs ahead is not believed: nothing has been scanned later than now, nor than what was scanned after it.
    const scannedAt = Math.min(scan.scannedAt, act.now.getTime() - (sent.length - 1 - index));
    const day = dayIn(new Date(scannedAt), conference.timeZone ?? "UTC");
    const person = people.get(ownerOf(scan) ?? "") ?? null;
    const checkPoint = checkPoints.get(scan.checkPointId) as CheckPointView;
    const revokedAt = scan.badge ? badges.get(scan.badge)?.revokedAt : null;
    const badgeRevoked = Boolean(revokedAt && revokedAt.getTime() <= scannedAt);
    return {
      ...{ id: scan.id, checkPointId: scan.checkPointId, direction: scan.direction, said: scan.said, scannedAt, day },
      registrationId: person?.id ?? null,
      obstacle: obstacleTo({
        ...{ person: person && standing(person, scannedAt), badgeRevoked, checkPoint, day },
        // How many were in at that moment, the device knows.
        ...{ now: scannedAt, inside: 0 },
      }),
    };
  });
}

/** As far as it is known: whoever was decided on after the scan, or whose badge counted until then, had been let in rightly. */
function standing({ id, state, categoryId, decidedAt, badges }: Person, scannedAt: number) {
  const isLater = (at: Date | null) => at !== null && at.getTime() > scannedAt;
  const decidedLater = isLater(decidedAt) && state !== "pending" && state !== "waiting";
  const leftLater = decidedLater || badges.some(({ revokedAt }) => isLater(revokedAt));
  return { id, categoryId, state: leftLater ? ("confirmed" as const) : state };
}

/** Judges scans beside those that are stored of the same people, and mends what is stored where they change its meaning. */
async function judgeBeside(tx: Tx, scans: CountedScan[]): Promise<Map<string, Judged>> {
  const groups = new Set(scans.filter(({ registrationId }) => registrationId !== null).map(groupKey));
  const stored = await tx.scan.findMany({
    where: {
      registrationId: { in: [...new Set(scans.flatMap(({ registrationId }) => registrationId ?? []))] },
      day: { in: [...new Set(scans.map(({ day }) => day))] },
    },
    select: {
      ...{ id: true, registrationId: true, checkPointId: true, day: true, direction: true, scannedAt: true },
      ...{ said: true, result: true, conflicts: true },
    },
  });
  const beside = stored.filter((row) => groups.has(groupKey(row)));
  const judged = judgeScans([
    ...scans,
    ...beside.map((row) => ({ ...row, scannedAt: row.scannedAt.getTime(), obstacle: obstacleIn(row.conflicts) })),
  ]);
  for (const { id, said, result, conflicts } of beside) {
    const now = judged.get(id);
    if (!now || !hasPassed(said)) continue;
    if (now.result === result && now.conflicts.join() === conflicts.join()) continue;
    await tx.scan.update({ where: { id }, data: now, select: { id: true } });
  }
  return judged;
}

function obstacleIn(conflicts: string[]): Obstacle | null {
  return (conflicts.find((one) => one !== "double_entry") as Obstacle | undefined) ?? null;
}
