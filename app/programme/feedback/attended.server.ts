import type { Db } from "#app/platform/db.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { anyOverlap } from "#app/programme/signups/rules.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import { hasPassed, scanAnswers } from "#app/registration/door/rules.ts";

const passed = scanAnswers.filter(hasPassed);

type Sessions = ReadonlyMap<string, SignupSession>;

/**
 * Which of some sessions of a conference somebody was at: let in at the session's own door; where it had none that was
 * used, at any door of the conference on that day, and not at the door of another session at that time.
 */
export async function attendedSessions(
  db: Db,
  { registrationId, timeZone, all }: { registrationId: string; timeZone: string; all: Sessions },
  wanted: readonly SignupSession[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const scans = await db.scan.findMany({
    where: { registrationId, direction: "in", said: { in: passed } },
    select: { day: true, checkPoint: { select: { sessionId: true } } },
  });
  if (scans.length === 0) return new Set();
  const used = await db.checkPoint.findMany({
    where: { sessionId: { in: wanted.map(({ id }) => id) }, scans: { some: { direction: "in" } } },
    select: { sessionId: true },
  });
  const hasDoor = new Set(used.map(({ sessionId }) => sessionId));
  const days = new Set(scans.map(({ day }) => day));
  const came = new Set(scans.flatMap(({ checkPoint }) => checkPoint.sessionId ?? []));
  const elsewhere = [...came].flatMap((id) => all.get(id)?.slots ?? []);
  return new Set(
    wanted
      .filter(({ id, slots }) =>
        hasDoor.has(id)
          ? came.has(id)
          : slots.some((slot) => days.has(dayIn(slot.startsAt, timeZone)) && !anyOverlap([slot], elsewhere)),
      )
      .map(({ id }) => id),
  );
}
