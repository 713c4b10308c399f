import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { AgendaOwner } from "#app/programme/agenda/own.server.ts";
import { attendedSessions } from "#app/programme/feedback/attended.server.ts";
import { boxOf } from "#app/programme/feedback/box.server.ts";
import { isFeedbackOpen, type Results, resultsOf } from "#app/programme/feedback/rules.ts";
import { type SignupSession, signupSessions } from "#app/programme/signups/sessions.server.ts";

export type SessionFeedback = { sessionId: string; title: Bilingual; results: Results; given: number };

/** What was said of sessions, as far as enough people have; for organisers, and for the speakers of these sessions. */
export async function feedbackOf(db: Db, conferenceId: string, ids: string[] | null): Promise<SessionFeedback[]> {
  const sessions = await signupSessions(db, conferenceId);
  const wanted = [...sessions.values()].filter(
    ({ id, kind }) => kind !== "break" && (ids === null || ids.includes(id)),
  );
  const sessionId = { in: wanted.map(({ id }) => id) };
  const [boxes, given] = await Promise.all([
    db.feedbackBox.findMany({ where: { sessionId } }),
    db.feedbackGiven.groupBy({ by: ["sessionId"], where: { sessionId }, _count: true }),
  ]);
  return wanted
    .map(({ id, title }) => ({
      ...{ sessionId: id, title },
      results: resultsOf(boxOf(boxes.find((box) => box.sessionId === id) ?? null)),
      given: given.find((one) => one.sessionId === id)?._count ?? 0,
    }))
    .filter((one) => one.given > 0 || one.results.count > 0);
}

export type FeedbackAsked = { id: string; slug: string; title: Bilingual };

/** The sessions, of those of the conference, of which somebody may say now what they think, and has not yet. */
export async function feedbackAsked(
  db: Db,
  owner: Pick<AgendaOwner, "id">,
  { sessions, timeZone, now }: { sessions: ReadonlyMap<string, SignupSession>; timeZone: string; now: Date },
): Promise<FeedbackAsked[]> {
  const open = [...sessions.values()].filter((session) => session.kind !== "break" && isFeedbackOpen(session, now));
  const attended = await attendedSessions(db, { registrationId: owner.id, timeZone, all: sessions }, open);
  const given = await db.feedbackGiven.findMany({ where: { registrationId: owner.id }, select: { sessionId: true } });
  const done = new Set(given.map(({ sessionId }) => sessionId));
  return open.filter(({ id }) => attended.has(id) && !done.has(id)).map(({ id, slug, title }) => ({ id, slug, title }));
}
