import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { drawDue } from "#app/programme/signups/drawing.server.ts";
import { handOnSessions } from "#app/programme/signups/handing-on.server.ts";
import { type SessionPlaces, sessionPlacesOf } from "#app/programme/signups/places.ts";
import type { SignupState } from "#app/programme/signups/rules.ts";
import { type SignupSession, signupSessions } from "#app/programme/signups/sessions.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import type { PoolChange } from "#app/registration/places.ts";
import { lockOwnPool, savePlaces } from "#app/registration/pools.server.ts";

export type SignupDesk = {
  conference: ConferenceForRegistration;
  sessions: ReadonlyMap<string, SignupSession>;
  places: SessionPlaces;
};

/** Keeps everybody else from the places of a conference's sessions until the transaction ends. */
export type LockSessions = (tx: Tx, conferenceId: string) => Promise<void>;

/** The conference's pool first, which whoever registers or leaves needs too; then the sessions' in the order of their ids. */
export const lockSessions: LockSessions = async (tx, conferenceId) => {
  await lockOwnPool(tx, conferenceId);
  await tx.$queryRaw`
    SELECT 1 FROM "Pool" WHERE "conferenceId" = ${conferenceId} AND "sessionId" IS NOT NULL ORDER BY "id" FOR UPDATE`;
};

/**
 * Runs `work` with the places of a conference's sessions locked and books what it took and gave back. Before it, what has
 * happened elsewhere is caught up with: places of who is no longer confirmed are given back, whichever way they left;
 * places that a release added or took are counted; draws that are due are held. After it, free places go to the next in
 * line. `lock` is a parameter so that a test can show what happens without it.
 */
export async function withSessionPlaces<Result>(
  tx: Tx,
  act: Act,
  conferenceId: string,
  work: (desk: SignupDesk) => Promise<Result>,
  lock: LockSessions = lockSessions,
): Promise<Result> {
  await lock(tx, conferenceId);
  const conference = await conferenceById(tx, conferenceId);
  const sessions = await signupSessions(tx, conferenceId);
  const places = sessionPlacesOf(await readSessionPools(tx, conferenceId));
  const desk = { conference, sessions, places };
  await releaseLeavers(tx, act, desk);
  for (const { id, capacity } of sessions.values()) {
    const pool = places.pool(id);
    if (pool && pool.capacity !== capacity) places.limit(id, capacity);
  }
  await drawDue(tx, act, desk);
  await handOnSessions(tx, act, desk);
  const result = await work(desk);
  await handOnSessions(tx, act, desk);
  await savePlaces(tx, places);
  return result;
}

async function readSessionPools(tx: Tx, conferenceId: string): Promise<(PoolChange & { sessionId: string })[]> {
  const rows = await tx.pool.findMany({
    where: { conferenceId, sessionId: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, sessionId: true, capacity: true, taken: true, overbooked: true, nextArrival: true },
  });
  return rows.map(({ sessionId, ...row }) => ({ ...row, sessionId: sessionId ?? "" }));
}

/**
 * Sign-ups of registrations that are not confirmed any more. While an organiser can still take that decision back they
 * are kept; those of a registration that was merged into another go over to it.
 */
async function releaseLeavers(tx: Tx, act: Act, { conference, sessions, places }: SignupDesk): Promise<void> {
  const rows = await tx.signup.findMany({
    where: {
      state: { not: "left" },
      registration: {
        conferenceId: conference.id,
        state: { not: "confirmed" },
        // Also one that nobody has settled since: it can no longer be taken back.
        decisions: { none: { closedAt: null, decision: { undoUntil: { gt: act.now } } } },
      },
    },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, sessionId: true, registrationId: true, state: true, version: true },
      registration: { select: { mergedInto: { select: { id: true, state: true } } } },
    },
  });
  const leavers: typeof rows = [];
  for (const row of rows) {
    const { mergedInto } = row.registration;
    if (mergedInto?.state !== "confirmed" || !(await goesOver(tx, act, row, mergedInto.id))) leavers.push(row);
  }
  for (const { sessionId } of leavers.filter(({ state }) => state === "placed")) places.release(sessionId);
  await tx.signup.updateMany({
    where: { id: { in: leavers.map(({ id }) => id) } },
    data: { state: "left", changedAt: act.now, version: { increment: 1 } },
  });
  await writeAudits(
    tx,
    { ...act, actor: { kind: "system" } },
    leavers.map(({ sessionId, registrationId, state }) => ({
      action: "signup.released",
      subjectType: "registration",
      subjectId: registrationId,
      conferenceId: conference.id,
      changes: { session: [titleOf(sessions, sessionId), ""], signup: [state, "left"] },
    })),
  );
}

/** What the log calls a session. */
function titleOf(sessions: SignupDesk["sessions"], id: string): string {
  return sessions.get(id)?.title.en ?? id;
}

/** From what counts least to what counts most. */
const standing: SignupState[] = ["left", "wished", "waiting", "placed"];

type Going = { id: string; sessionId: string; state: SignupState; version: number };

/** Whether a sign-up is now that of the registration which the other was merged into: the better of both, where it has one. */
async function goesOver(tx: Tx, act: Act, going: Going, registrationId: string): Promise<boolean> {
  const { id, sessionId, state } = going;
  const own = await tx.signup.findUnique({
    where: { sessionId_registrationId: { sessionId, registrationId } },
    select: { id: true, state: true, version: true },
  });
  if (own && standing.indexOf(own.state) >= standing.indexOf(state)) return false;
  if (own) await tx.signup.delete({ where: { id: own.id }, select: { id: true } });
  // Calendars have seen either number.
  const version = Math.max(going.version, own?.version ?? 0) + 1;
  await tx.signup.update({
    where: { id },
    data: { registrationId, changedAt: act.now, version },
    select: { id: true },
  });
  return true;
}
