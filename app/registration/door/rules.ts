import type { RegistrationState } from "#app/registration/rules.ts";
import type { CheckPointKind, ScanAnswer, ScanDirection } from "#prisma/generated/enums.ts";

export type { CheckPointKind, ScanAnswer, ScanDirection };

/** In the order in which people read them. */
export const checkPointKinds = ["entrance", "session", "dinner"] as const satisfies CheckPointKind[];

export const scanAnswers = [
  "welcome",
  "already_in",
  "goodbye",
  "not_in",
  "not_approved",
  "revoked",
  "wrong_check_point",
  "wrong_day",
  "not_signed_up",
  "unknown",
] as const satisfies ScanAnswer[];

/** The person passes the door, whichever way. Everybody else is turned away. */
const passes: Record<ScanAnswer, boolean> = {
  welcome: true,
  already_in: true,
  goodbye: true,
  not_in: true,
  not_approved: false,
  revoked: false,
  wrong_check_point: false,
  wrong_day: false,
  not_signed_up: false,
  unknown: false,
};

/** Whether somebody who was told this went through. */
export function hasPassed(said: ScanAnswer): boolean {
  return passes[said];
}

/** Why somebody is not let in; null: nothing stands against it. */
export type Obstacle = "unknown" | "revoked" | "not_approved" | "wrong_check_point" | "wrong_day" | "not_signed_up";

/** Who has a place, and who waits for one, in the session whose check point it is. */
export type SessionList = {
  /** Milliseconds; null: nobody knows when it begins. */
  startsAt: number | null;
  capacity: number | null;
  placed: readonly string[];
  waiting: readonly string[];
};

export type ScanCase = {
  /** Null: nobody knows the code. */
  person: { id: string; state: RegistrationState; categoryId: string } | null;
  /** The badge that was shown was not valid any more at that moment. */
  badgeRevoked: boolean;
  checkPoint: { admits: readonly string[] | null; days: readonly string[]; session?: SessionList | null };
  /** The day of the scan in the conference's zone: it ends there at midnight. */
  day: string;
  now: number;
  /** How many are known to be in already. */
  inside: number;
};

/** What stands against letting somebody in: the gravest first, so that the desk deals with the person before the place. */
export function obstacleTo({ person, badgeRevoked, checkPoint, day, now, inside }: ScanCase): Obstacle | null {
  if (!person) return "unknown";
  if (badgeRevoked) return "revoked";
  if (person.state !== "confirmed") return "not_approved";
  if (checkPoint.admits && !checkPoint.admits.includes(person.categoryId)) return "wrong_check_point";
  if (checkPoint.days.length > 0 && !checkPoint.days.includes(day)) return "wrong_day";
  if (checkPoint.session && !isExpected(checkPoint.session, person.id, now, inside)) return "not_signed_up";
  return null;
}

/** Who has a place; and from the beginning of the session who waits, as long as seats are free. */
function isExpected(
  { startsAt, capacity, placed, waiting }: SessionList,
  id: string,
  now: number,
  inside: number,
): boolean {
  if (placed.includes(id)) return true;
  const begun = startsAt !== null && now >= startsAt;
  return begun && waiting.includes(id) && (capacity === null || inside < capacity);
}

/** What somebody is told whom nothing stands against. */
export function passage(direction: ScanDirection, inside: boolean): "welcome" | "already_in" | "goodbye" | "not_in" {
  if (direction === "in") return inside ? "already_in" : "welcome";
  return inside ? "goodbye" : "not_in";
}

/** A scan as far as counting knows it; those of one person at one check point on one day are counted together. */
export type CountedScan = {
  id: string;
  registrationId: string | null;
  checkPointId: string;
  day: string;
  direction: ScanDirection;
  /** Milliseconds, or anything else that grows with time. */
  scannedAt: number;
  said: ScanAnswer;
  /** What stood against it by what the platform knew when it heard of it. */
  obstacle: Obstacle | null;
};

/** What the device could not know, or another device did meanwhile. */
export type Conflict = Obstacle | "double_entry";

export type Judged = { result: ScanAnswer; conflicts: Conflict[] };

/** Whose scans are counted together: one person's at one check point on one day. */
export function groupKey(scan: Pick<CountedScan, "registrationId" | "checkPointId" | "day">): string {
  return `${scan.registrationId} ${scan.checkPointId} ${scan.day}`;
}

/**
 * What each scan means beside all others, whatever order they arrived in and how often: by the time of the scan. Whoever
 * was let in by a device that did not know better is in, that is a fact; but it is said.
 */
export function judgeScans(scans: readonly CountedScan[]): Map<string, Judged> {
  const inside = new Set<string>();
  const judged = new Map<string, Judged>();
  for (const scan of inOrder(scans)) {
    const { id, registrationId, direction, said, obstacle } = scan;
    if (!hasPassed(said)) {
      judged.set(id, { result: registrationId === null ? "unknown" : said, conflicts: [] });
    } else if (registrationId === null) {
      judged.set(id, { result: "unknown", conflicts: ["unknown"] });
    } else {
      const key = groupKey(scan);
      const result = passage(direction, inside.has(key));
      if (direction === "in") inside.add(key);
      else inside.delete(key);
      const double = said === "welcome" && result === "already_in";
      judged.set(id, {
        result,
        conflicts: [...(obstacle ? [obstacle] : []), ...(double ? (["double_entry"] as const) : [])],
      });
    }
  }
  return judged;
}

/** Who is inside by these scans: keys of person, check point and day. */
export function insideAfter(scans: readonly CountedScan[]): Set<string> {
  const inside = new Set<string>();
  for (const scan of inOrder(scans)) {
    if (scan.registrationId === null || !hasPassed(scan.said)) continue;
    if (scan.direction === "in") inside.add(groupKey(scan));
    else inside.delete(groupKey(scan));
  }
  return inside;
}

/** Each scan once, by time; two of the same moment by their random ids, so that the order is always the same. */
function inOrder(scans: readonly CountedScan[]): CountedScan[] {
  const once = new Map(scans.map((scan) => [scan.id, scan]));
  return [...once.values()].sort((a, b) => a.scannedAt - b.scannedAt || (a.id < b.id ? -1 : 1));
}

/** How long a code that admits a device is good. */
export const codeLifeMs = 60 * 60 * 1000;

/** Characters of such a code. */
export const codeLength = 8;

/** How long a device keeps the list of delegates without having been let see it again. */
export const listLifeMs = 18 * 60 * 60 * 1000;

/** How long a device stays admitted that nobody shuts out. */
export const deviceLifeDays = 30;

/** A code as it is typed: spaces, hyphens and small letters do not matter. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase();
}

/** At most so many scans are sent at once. */
export const batchLimit = 100;

/** At most so many of each in one conference. */
export const checkPointLimit = 60;
export const deviceLimit = 200;
