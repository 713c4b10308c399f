import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { boundTo, type Whose } from "#app/programme/signups/busy.server.ts";
import {
  anyOverlap,
  mayEnter,
  mayLeave,
  type SignupState,
  signupPhase,
  wishLimit,
} from "#app/programme/signups/rules.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import {
  type LockSessions,
  lockSessions,
  type SignupDesk,
  withSessionPlaces,
} from "#app/programme/signups/settlement.server.ts";
import { type OwnInput, type OwnRow, requireOwn } from "#app/registration/own.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type SignupInput = OwnInput & { sessionId: string };

/** Where somebody stands now, or why they cannot sign up. `clash`: with these sessions. */
export type SignupAnswer =
  | { kind: "placed" | "waiting" | "wished" }
  | { kind: "not_confirmed" | "not_for_you" | "closed" | "too_many" }
  | { kind: "clash"; sessionIds: string[] };

/**
 * A delegate signs up to a session: gets a place, or the end of the line, or wishes for it before a draw. Whoever has
 * done so already keeps what they have. `lock` is a parameter so that a test can show what happens without it.
 */
export async function signUp(
  db: PrismaClient,
  act: Act,
  input: SignupInput,
  lock: LockSessions = lockSessions,
): Promise<SignupAnswer> {
  return inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    return withSessionPlaces(
      tx,
      act,
      conferenceId,
      async (desk) => {
        const registration = await requireOwn(tx, act, input);
        return enter(tx, act, desk, registration, sessionOf(desk, input.sessionId));
      },
      lock,
    );
  });
}

/** A session that people sign up to; refuses every other as if it were not there. */
export function sessionOf({ sessions, places }: SignupDesk, id: string): SignupSession {
  const session = sessions.get(id);
  if (!session?.setting || !places.pool(id)) throw new AppError("not_found");
  return session;
}

async function enter(
  tx: Tx,
  act: Act,
  desk: SignupDesk,
  registration: OwnRow,
  session: SignupSession,
): Promise<SignupAnswer> {
  const where = { sessionId_registrationId: { sessionId: session.id, registrationId: registration.id } };
  const before = await tx.signup.findUnique({ where, select: { state: true } });
  if (before && before.state !== "left") return { kind: before.state };
  if (registration.state !== "confirmed") return { kind: "not_confirmed" };
  if (!mayEnter(session, registration.categoryId)) return { kind: "not_for_you" };
  const phase = signupPhase(session, session.setting, act.now);
  if (phase === "wishing") return wishFor(tx, act, desk, registration, session, before?.state ?? null);
  if (phase !== "open") return { kind: "closed" };
  const state = desk.places.fits(session.id) ? "placed" : "waiting";
  if (state === "placed" && session.setting?.clash === "refuse") {
    const sessionIds = await clashesOf(tx, desk, await whose(tx, registration.id), session);
    if (sessionIds.length > 0) return { kind: "clash", sessionIds };
  }
  if (state === "placed") desk.places.take(session.id);
  await writeSignup(tx, act, desk, { session, registrationId: registration.id, state, before: before?.state ?? null });
  return { kind: state };
}

async function whose(tx: Tx, id: string): Promise<Whose> {
  return tx.registration.findUniqueOrThrow({ where: { id }, select: { id: true, emailKey: true, accountId: true } });
}

/** The sessions with a place or a part of somebody's own that overlap this one. */
export async function clashesOf(tx: Tx, desk: SignupDesk, person: Whose, session: SignupSession): Promise<string[]> {
  const bound = (await boundTo(tx, desk.conference.id, desk.sessions, [person])).get(person.id) ?? [];
  return bound
    .filter(({ sessionId, slots }) => sessionId !== session.id && anyOverlap(slots, session.slots))
    .map(({ sessionId }) => sessionId);
}

async function wishFor(
  tx: Tx,
  act: Act,
  desk: SignupDesk,
  { id: registrationId }: OwnRow,
  session: SignupSession,
  before: SignupState | null,
): Promise<SignupAnswer> {
  const { _max, _count } = await tx.signup.aggregate({
    where: { registrationId, state: "wished" },
    _max: { wish: true },
    _count: true,
  });
  if (_count >= wishLimit) return { kind: "too_many" };
  await writeSignup(tx, act, desk, { session, registrationId, state: "wished", before, wish: (_max.wish ?? 0) + 1 });
  return { kind: "wished" };
}

export type Written = {
  session: SignupSession;
  registrationId: string;
  state: "placed" | "waiting" | "wished";
  before: SignupState | null;
  wish?: number;
  /** What the log calls it, where it is not a delegate's own step. */
  action?: string;
  reason?: string | null;
};

const actionOf = { placed: "signup.placed", waiting: "signup.waiting", wished: "signup.wished" };

/** Writes the row, new or again, at the end of the line, with its entry in the log. */
export async function writeSignup(
  tx: Tx,
  act: Act,
  { conference, places }: SignupDesk,
  written: Written,
): Promise<void> {
  const { session, registrationId, state, before, wish = null, action = actionOf[state], reason } = written;
  const data = { state, wish, lot: null, arrival: places.arrive(session.id), changedAt: act.now };
  await tx.signup.upsert({
    where: { sessionId_registrationId: { sessionId: session.id, registrationId } },
    create: { ...data, sessionId: session.id, registrationId, createdAt: act.now },
    update: { ...data, createdAt: act.now, version: { increment: 1 } },
    select: { id: true },
  });
  await writeAudit(tx, act, {
    ...{ action, subjectType: "registration", subjectId: registrationId, conferenceId: conference.id },
    ...(reason ? { reason } : {}),
    changes: { session: ["", session.title.en ?? ""], signup: [before, state] },
  });
}

/** A delegate gives a place or a wish back, or leaves the line; the next in line is served at once. Twice is once. */
export async function leaveSession(db: PrismaClient, act: Act, input: SignupInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    await withSessionPlaces(tx, act, conferenceId, async (desk) => {
      const { id: registrationId } = await requireOwn(tx, act, input);
      const session = sessionOf(desk, input.sessionId);
      const signup = await tx.signup.findUnique({
        where: { sessionId_registrationId: { sessionId: session.id, registrationId } },
        select: { id: true, state: true },
      });
      if (!signup) throw new AppError("not_found");
      if (signup.state === "left") return;
      if (!mayLeave(session, signup.state, act.now)) throw new AppError("too_late");
      await endSignup(tx, act, desk, { ...signup, session, registrationId, action: "signup.left" });
    });
  });
}

type Ending = {
  id: string;
  state: SignupState;
  session: Pick<SignupSession, "id" | "title">;
  registrationId: string;
  action: string;
  reason?: string | null;
};

/** Takes somebody off a session's list and gives their place back. */
export async function endSignup(tx: Tx, act: Act, { conference, places }: SignupDesk, ending: Ending): Promise<void> {
  const { id, state, session, registrationId, action, reason } = ending;
  if (state === "placed") places.release(session.id);
  await tx.signup.update({
    where: { id },
    data: { state: "left", changedAt: act.now, version: { increment: 1 } },
    select: { id: true },
  });
  await writeAudit(tx, act, {
    ...{ action, subjectType: "registration", subjectId: registrationId, conferenceId: conference.id },
    ...(reason ? { reason } : {}),
    changes: { session: [session.title.en ?? "", ""], signup: [state, "left"] },
  });
}

/** Puts one of a person's wishes one up or down among the others. At the end nothing happens. */
export async function moveWish(db: PrismaClient, act: Act, input: SignupInput & { by: -1 | 1 }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    await withSessionPlaces(tx, act, conferenceId, async () => {
      const { id: registrationId } = await requireOwn(tx, act, input);
      const wishes = await tx.signup.findMany({
        where: { registrationId, state: "wished" },
        orderBy: [{ wish: "asc" }, { id: "asc" }],
        select: { id: true, sessionId: true },
      });
      const at = wishes.findIndex(({ sessionId }) => sessionId === input.sessionId);
      const [one, other] = [wishes[at], wishes[at + input.by]];
      if (!one || !other) return;
      wishes[at] = other;
      wishes[at + input.by] = one;
      for (const [index, { id }] of wishes.entries())
        await tx.signup.update({ where: { id }, data: { wish: index + 1 }, select: { id: true } });
    });
  });
}
