import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { boundTo } from "#app/programme/signups/busy.server.ts";
import { writeSignupNews } from "#app/programme/signups/letters.server.ts";
import { anyOverlap, servesLine } from "#app/programme/signups/rules.ts";
import type { SignupDesk } from "#app/programme/signups/settlement.server.ts";
import { addresseeSelect } from "#app/registration/letters.server.ts";

/**
 * Gives places that are free to the next in each session's line, in order of arrival. Who has a place elsewhere at that
 * time is passed over where the organisers refuse clashes, and keeps their place in the line.
 */
export async function handOnSessions(tx: Tx, act: Act, { conference, sessions, places }: SignupDesk): Promise<void> {
  const open = [...sessions.values()].filter(
    (session) =>
      session.setting !== null &&
      servesLine(session, session.setting, act.now) &&
      places.pool(session.id) !== null &&
      places.fits(session.id),
  );
  if (open.length === 0) return;
  const waiting = await tx.signup.findMany({
    where: {
      sessionId: { in: open.map(({ id }) => id) },
      state: "waiting",
      // Who is about to leave by a decision that can still be taken back is not served meanwhile.
      registration: { state: "confirmed" },
    },
    orderBy: [{ sessionId: "asc" }, { arrival: "asc" }],
    select: {
      ...{ id: true, sessionId: true },
      registration: { select: { ...addresseeSelect, emailKey: true, accountId: true } },
    },
  });
  if (waiting.length === 0) return;
  const bound = await boundTo(
    tx,
    conference.id,
    sessions,
    waiting.map(({ registration }) => registration),
  );
  const served = [];
  for (const one of waiting) {
    const session = sessions.get(one.sessionId);
    if (!session?.setting || !places.fits(session.id)) continue;
    const own = bound.get(one.registration.id) ?? [];
    const elsewhere = own.filter(({ sessionId }) => sessionId !== session.id).flatMap(({ slots }) => slots);
    if (session.setting.clash === "refuse" && anyOverlap(session.slots, elsewhere)) continue;
    places.take(session.id);
    own.push({ sessionId: session.id, slots: session.slots });
    bound.set(one.registration.id, own);
    served.push({ ...one, session });
  }
  for (const { id } of served) {
    const data = { state: "placed" as const, changedAt: act.now, version: { increment: 1 } };
    await tx.signup.update({ where: { id }, data, select: { id: true } });
  }
  await writeAudits(
    tx,
    // Whoever made the place free did not choose who gets it.
    { ...act, actor: { kind: "system" } },
    served.map(({ registration, session }) => ({
      action: "signup.promoted",
      subjectType: "registration",
      subjectId: registration.id,
      conferenceId: conference.id,
      changes: { session: ["", session.title.en ?? ""], signup: ["waiting", "placed"] },
    })),
  );
  await writeSignupNews(
    tx,
    act,
    conference,
    served.map(({ registration, session }) => ({ to: registration, news: "promoted", sessions: [{ session }] })),
  );
}
