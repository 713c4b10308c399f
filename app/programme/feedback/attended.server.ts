import type { Db } from "#app/platform/db.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import { hasPassed, scanAnswers } from "#app/registration/door/rules.ts";

const passed = scanAnswers.filter(hasPassed);

/**
 * Which of these sessions somebody was at: let in at the session's own door; where it had none that was used, at any door
 * of the conference on that day.
 */
export async function attendedSessions(
  db: Db,
  { registrationId, timeZone }: { registrationId: string; timeZone: string },
  sessions: readonly SignupSession[],
): Promise<Set<string>> {
  if (sessions.length === 0) return new Set();
  const ids = sessions.map(({ id }) => id);
  const scans = await db.scan.findMany({
    where: { registrationId, direction: "in", said: { in: passed } },
    select: { day: true, checkPoint: { select: { sessionId: true } } },
  });
  const used = await db.checkPoint.findMany({
    where: { sessionId: { in: ids }, scans: { some: { direction: "in" } } },
    select: { sessionId: true },
  });
  const hasDoor = new Set(used.map(({ sessionId }) => sessionId));
  const days = new Set(scans.map(({ day }) => day));
  return new Set(
    sessions
      .filter(({ id, slots }) =>
        hasDoor.has(id)
          ? scans.some(({ checkPoint }) => checkPoint.sessionId === id)
          : slots.some(({ startsAt }) => days.has(dayIn(startsAt, timeZone))),
      )
      .map(({ id }) => id),
  );
}
