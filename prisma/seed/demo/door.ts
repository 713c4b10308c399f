import { dayIn, instantIn } from "#app/platform/time-zone.ts";
import { hashToken } from "#app/platform/token.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { zone } from "./calendar.ts";
import { conferenceId } from "./conference.ts";
import { at, type Chance, demoId } from "./random.ts";

type Point = Omit<Prisma.CheckPointCreateManyInput, "id" | "conferenceId" | "position"> & { slug: string };

/** The rehearsal is open on any day, so that the door can be tried before the conference begins. */
function points(days: string[]): Point[] {
  return [
    { slug: "entrance", nameEn: "Main entrance", nameFr: "Entrée principale", kind: "entrance", days },
    {
      ...{ slug: "workshop", nameEn: "Workshops, room 1", nameFr: "Ateliers, salle 1", kind: "session" },
      ...{ days: days.slice(1, 2), inAndOut: true },
    },
    {
      ...{ slug: "dinner", nameEn: "Reception at the Lantern", nameFr: "Réception à la Lanterne", kind: "dinner" },
      ...{ days: days.slice(0, 1), admitsAll: false },
    },
    {
      ...{ slug: "rehearsal", nameEn: "Rehearsal of the desk", nameFr: "Répétition du bureau", kind: "entrance" },
      ...{ days: [], inAndOut: true },
    },
  ];
}

/** The check points; the reception is for these categories. */
export function checkPointRows(days: string[], atReception: string[]) {
  return {
    points: points(days).map(({ slug, ...point }, position) => ({
      ...{ id: demoId(`check point ${slug}`), conferenceId, position },
      ...point,
    })),
    categories: atReception.map((categoryId) => ({ checkPointId: demoId("check point dinner"), categoryId })),
  };
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A tablet and a telephone that nobody holds. */
export function deviceRows(now: Date): Prisma.DeviceCreateManyInput[] {
  const yesterday = new Date(now.getTime() - dayMs);
  const names = ["Tablet at the main entrance (fictional)", "Telephone of the usher (fictional)"];
  return names.map((name, index) => ({
    ...{ id: demoId(`device ${index}`), conferenceId, name, seesAccessNeeds: index === 0 },
    ...{ createdAt: yesterday, admittedAt: yesterday, lastSeenAt: yesterday, codeExpiresAt: yesterday },
    tokenHash: hashToken(demoId(`token ${index}`)),
  }));
}

/** The day before, the desk rehearsed with some of those who are confirmed: an hour, two devices, one slip. */
export function scanRows(confirmed: string[], now: Date, chance: Chance): Prisma.ScanCreateManyInput[] {
  // At ten in the morning: late in the evening an hour would reach into today, and those would be in already.
  const yesterday = dayIn(new Date(now.getTime() - dayMs), zone);
  const begin = instantIn(`${yesterday}T10:00`, zone)?.getTime() ?? now.getTime() - dayMs;
  const scan = (index: number, minutes: number): Prisma.ScanCreateManyInput => ({
    ...{ id: demoId(`scan ${index}`), conferenceId, direction: "in", conflicts: [] },
    ...{ checkPointId: demoId("check point rehearsal"), deviceId: demoId(`device ${index % 2}`) },
    ...{ registrationId: at(confirmed, index % people), said: "welcome", result: "welcome" },
    scannedAt: new Date(begin + minutes * minuteMs),
    day: dayIn(new Date(begin + minutes * minuteMs), zone),
    receivedAt: new Date(begin + minutes * minuteMs + 2000),
  });
  const people = Math.min(40, confirmed.length);
  const rows = Array.from({ length: people }, (_, index) => scan(index, Math.floor(60 * chance.number())));
  const slip = scan(people, 62);
  return [
    ...rows,
    // The usher's telephone had no network for a while and did not know that the person was in.
    {
      ...{ ...slip, deviceId: demoId("device 1"), result: "already_in", conflicts: ["double_entry"] },
      receivedAt: new Date(begin + 75 * minuteMs),
    },
    { ...scan(people + 1, 64), registrationId: null, said: "unknown", result: "unknown" },
  ];
}
