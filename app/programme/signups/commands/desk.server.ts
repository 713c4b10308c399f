import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { endSignup, sessionOf, writeSignup } from "#app/programme/signups/commands/sign-up.server.ts";
import { writeSignupNews } from "#app/programme/signups/letters.server.ts";
import { hasBegun, type SignupClash, type SignupMode, type Span, takesSignups } from "#app/programme/signups/rules.ts";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";
import { lockSessions, withSessionPlaces } from "#app/programme/signups/settlement.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { addresseeSelect } from "#app/registration/letters.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type Setting = {
  open: boolean;
  mode: SignupMode;
  clash: SignupClash;
  opensAt: Date | null;
  closesAt: Date | null;
  drawAt: Date | null;
};

export type SettingInput = Setting & {
  conferenceId: string;
  sessionId: string;
  /** Null: it has none yet. */
  version: number | null;
};

/**
 * Says how people sign up to a session. Who waits is served where that now gives them a place. Wishes for a session that
 * is no longer drawn become a line in the order in which they came; after a draw, how it was drawn stays as it is.
 */
export async function setSignup(db: PrismaClient, act: Act, input: SettingInput): Promise<void> {
  const { conferenceId, sessionId, version, ...setting } = input;
  requireBuilder(act, conferenceId);
  await inTransaction(db, async (tx) => {
    await lockSessions(tx, conferenceId);
    const session = await tx.session.findFirst({
      where: { id: sessionId, conferenceId },
      select: { access: true, signup: true },
    });
    if (!session || !takesSignups(session.access)) throw new AppError("not_found");
    const before = session.signup;
    if ((before?.version ?? null) !== version) throw new AppError("changed_meanwhile");
    refuseOddTimes(setting);
    if (setting.mode === "draw" && !before?.drawId)
      refuseOddDraw(setting, act.now, (await signupSessions(tx, conferenceId)).get(sessionId)?.slots ?? []);
    const drawn = before?.drawId ? { mode: before.mode, drawAt: before.drawAt } : {};
    const data = { ...setting, drawAt: setting.mode === "draw" ? setting.drawAt : null, ...drawn };
    await tx.sessionSignup.upsert({
      where: { sessionId },
      create: { ...data, sessionId },
      update: { ...data, version: { increment: 1 } },
      select: { sessionId: true },
    });
    await ensurePool(tx, conferenceId, sessionId);
    if (data.mode === "first_come") await lineUp(tx, act, sessionId);
    await writeAudit(tx, act, {
      ...{ action: "signup.set", subjectType: "session", subjectId: sessionId, conferenceId },
      changes: { open: [before?.open ?? null, data.open], mode: [before?.mode ?? null, data.mode] },
    });
    await withSessionPlaces(tx, act, conferenceId, async () => {});
  });
}

function refuseOddTimes({ opensAt, closesAt }: Setting): void {
  if (opensAt && closesAt && opensAt >= closesAt) throw fieldRefusal("closesAt", "closes_before_opening");
}

/** A draw that could not be held would leave everybody with a wish for ever. */
function refuseOddDraw({ opensAt, drawAt }: Setting, now: Date, slots: readonly Span[]): void {
  if (!drawAt) throw fieldRefusal("drawAt", "required");
  if (drawAt <= now) throw fieldRefusal("drawAt", "draw_past");
  if (opensAt && opensAt >= drawAt) throw fieldRefusal("drawAt", "draw_before_opening");
  if (hasBegun({ slots }, drawAt)) throw fieldRefusal("drawAt", "draw_late");
}

/** How many places it has, the settlement that follows finds out. */
async function ensurePool(tx: Tx, conferenceId: string, sessionId: string): Promise<void> {
  const pool = await tx.pool.findFirst({ where: { conferenceId, sessionId }, select: { id: true } });
  if (!pool) await tx.pool.create({ data: { conferenceId, sessionId }, select: { id: true } });
}

async function lineUp(tx: Tx, act: Act, sessionId: string): Promise<void> {
  await tx.signup.updateMany({
    where: { sessionId, state: "wished" },
    data: { state: "waiting", changedAt: act.now, version: { increment: 1 } },
  });
}

/** A session's places and the people to put on its list, by an organiser. */
export type EntryInput = {
  conferenceId: string;
  sessionId: string;
  reference: string;
  /** Why, where there is no place left: then it is beyond the limit, knowingly. */
  overbook: string | null;
};

export type EntryAnswer = "placed" | "already" | "full" | "unknown" | "not_confirmed";

/** Puts somebody on a session's list, also before it opens and whoever it is for; beyond its places only with a reason. */
export async function enterSomebody(db: PrismaClient, act: Act, input: EntryInput): Promise<EntryAnswer> {
  const { conferenceId, sessionId } = input;
  requireBuilder(act, conferenceId);
  const reason = input.overbook?.trim() || null;
  return inTransaction(db, (tx) =>
    withSessionPlaces(tx, act, conferenceId, async (desk): Promise<EntryAnswer> => {
      const session = sessionOf(desk, sessionId);
      const registration = await tx.registration.findFirst({
        where: { conferenceId, reference: input.reference },
        select: { ...addresseeSelect, state: true, signups: { where: { sessionId }, select: { state: true } } },
      });
      if (!registration) return "unknown";
      if (registration.state !== "confirmed") return "not_confirmed";
      const before = registration.signups[0]?.state ?? null;
      if (before === "placed") return "already";
      const beyond = !desk.places.fits(sessionId);
      if (beyond && !reason) return "full";
      if (beyond) desk.places.takeBeyond(sessionId);
      else desk.places.take(sessionId);
      await writeSignup(tx, act, desk, {
        ...{ session, registrationId: registration.id, state: "placed", before },
        ...(beyond ? { action: "signup.overbooked", reason } : { action: "signup.added" }),
      });
      await writeSignupNews(tx, act, desk.conference, [{ to: registration, news: "added", sessions: [{ session }] }]);
      return "placed";
    }),
  );
}

/** Takes somebody off a session's list; they are told, and the next in line is served. Twice is once. */
export async function removeSomebody(
  db: PrismaClient,
  act: Act,
  { conferenceId, signupId, reason }: { conferenceId: string; signupId: string; reason: string | null },
): Promise<void> {
  requireBuilder(act, conferenceId);
  await inTransaction(db, (tx) =>
    withSessionPlaces(tx, act, conferenceId, async (desk) => {
      const signup = await tx.signup.findFirst({
        where: { id: signupId, session: { conferenceId } },
        select: { id: true, state: true, sessionId: true, registration: { select: addresseeSelect } },
      });
      if (!signup) throw new AppError("not_found");
      if (signup.state === "left") return;
      const session = sessionOf(desk, signup.sessionId);
      const { registration } = signup;
      await endSignup(tx, act, desk, {
        ...{ id: signup.id, state: signup.state, session, registrationId: registration.id },
        ...{ action: "signup.removed", reason },
      });
      await writeSignupNews(tx, act, desk.conference, [
        { to: registration, news: "removed", sessions: [{ session }], reason },
      ]);
    }),
  );
}
