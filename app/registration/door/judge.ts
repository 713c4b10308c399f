import { foldText } from "#app/platform/text.ts";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import {
  type CountedScan,
  groupKey,
  hasPassed,
  insideAfter,
  obstacleTo,
  passage,
  type ScanAnswer,
  type ScanDirection,
} from "#app/registration/door/rules.ts";
import type { CheckPointView, DoorPerson } from "#app/registration/door/views.ts";

/** A passage as far as answering needs it: what others told us of, and what this device scanned itself. */
export type KnownScan = Pick<
  CountedScan,
  "id" | "checkPointId" | "registrationId" | "direction" | "scannedAt" | "day" | "said"
>;

export type Asked = {
  /** Null: nobody knows the code. */
  person: DoorPerson | null;
  /** Hash of the badge that was shown; null: the person was found by name or reference. */
  badge: string | null;
  checkPoint: CheckPointView;
  direction: ScanDirection;
  now: number;
  timeZone: string;
};

/**
 * The platform's time on a device, whatever its own clock says: it is never before the platform was heard last, and scans
 * that wait to be sent stay one after the other.
 */
export function platformTime(device: number, list: { ahead: number; syncedAt: number }, waiting: number): number {
  return Math.max(device + list.ahead, list.syncedAt + waiting);
}

export type Told = {
  said: ScanAnswer;
  day: string;
  /** When the person came in, where they are in already: "10:42". */
  since: string | null;
};

/** What to tell somebody at a door, by everything that is known there. The same on a device and on the server. */
export function answerAt({ person, badge, checkPoint, direction, now, timeZone }: Asked, known: KnownScan[]): Told {
  const day = dayIn(new Date(now), timeZone);
  const until = person?.badges.find(({ hash }) => hash === badge)?.until ?? null;
  const badgeRevoked = until !== null && until <= now;
  const here = known.filter((scan) => scan.checkPointId === checkPoint.id && scan.day === day);
  const inside = insideAfter(here.map((scan) => ({ ...scan, obstacle: null })));
  const key = groupKey({ registrationId: person?.id ?? null, checkPointId: checkPoint.id, day });
  const isIn = inside.has(key);
  const obstacle = obstacleTo({ person, badgeRevoked, checkPoint, day, now, inside: inside.size - Number(isIn) });
  if (obstacle || !person) return { said: obstacle ?? "unknown", day, since: null };
  const own = known.filter((scan) => groupKey(scan) === key).map((scan) => ({ ...scan, obstacle: null }));
  const said = passage(direction, isIn);
  return { said, day, since: said === "already_in" ? timeIn(new Date(cameInAt(own)), timeZone) : null };
}

/** When somebody who is in came in: first after they went out last. */
function cameInAt(own: KnownScan[]): number {
  const times = (way: ScanDirection) =>
    own.filter(({ direction, said }) => direction === way && hasPassed(said)).map(({ scannedAt }) => scannedAt);
  const wentOut = Math.max(...times("out"));
  return Math.min(...times("in").filter((at) => at >= wentOut));
}

const reference = /^[A-Z]{3}[2-9A-Z]{8}$/;

/** Letters and digits of a reference, however it is typed; null where it is none. */
export function referenceIn(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "");
  return reference.test(plain) ? plain : null;
}

/** Whether all words that were typed stand in what is known of somebody, in any script, without accents. */
export function searchKey({ name, organisation, reference: code }: DoorPerson): string {
  return foldText([name, organisation, code, code.replaceAll("-", "")].join(" "));
}

/** Everybody whose key holds all words of the search; the confirmed first. */
export function findIn<Person extends DoorPerson & { key: string }>(people: Iterable<Person>, typed: string): Person[] {
  const words = foldText(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const found = [...people].filter(({ key }) => words.every((word) => key.includes(word)));
  const rank = ({ state }: Person) => (state === "confirmed" ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
