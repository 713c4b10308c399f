import { randomBytes } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudit, writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { boundTo } from "#app/programme/signups/busy.server.ts";
import { type Drawn, draw } from "#app/programme/signups/draw.server.ts";
import { writeSignupNews } from "#app/programme/signups/letters.server.ts";
import { type SignupState, signupPhase } from "#app/programme/signups/rules.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import type { SignupDesk } from "#app/programme/signups/settlement.server.ts";
import { type Addressee, addresseeSelect } from "#app/registration/letters.server.ts";

/** Holds the draws whose time has come: sessions that are drawn at the same moment are drawn together. */
export async function drawDue(tx: Tx, act: Act, desk: SignupDesk): Promise<void> {
  const due = [...desk.sessions.values()].filter(
    (session) => signupPhase(session, session.setting, act.now) === "drawing" && desk.places.pool(session.id) !== null,
  );
  const moments = [...new Set(due.map(({ setting }) => setting?.drawAt?.getTime() ?? 0))].sort((a, b) => a - b);
  for (const moment of moments)
    await holdDraw(
      tx,
      act,
      desk,
      due.filter(({ setting }) => (setting?.drawAt?.getTime() ?? 0) === moment),
    );
}

const wishSelect = {
  ...{ id: true, sessionId: true, wish: true },
  registration: { select: { ...addresseeSelect, emailKey: true, accountId: true } },
} as const;

async function holdDraw(tx: Tx, act: Act, desk: SignupDesk, sessions: SignupSession[]): Promise<void> {
  const { conference, places } = desk;
  const rows = await tx.signup.findMany({
    // Also of who is about to leave by a decision that can still be taken back: the place is handed on then.
    where: { state: "wished", sessionId: { in: sessions.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: wishSelect,
  });
  const people = new Map(rows.map(({ registration }) => [registration.id, registration]));
  const bound = await boundTo(tx, conference.id, desk.sessions, [...people.values()]);
  const seed = randomBytes(16).toString("hex");
  const drawn = draw({
    seed,
    wishes: rows.map(({ registration, sessionId, wish }) => ({
      registrationId: registration.id,
      sessionId,
      rank: wish ?? 1,
    })),
    sessions: sessions.map(({ id, slots, setting }) => ({
      id,
      slots,
      refusesClashes: setting?.clash === "refuse",
      free: freeIn(places.pool(id)),
    })),
    busy: new Map([...bound].map(([id, own]) => [id, own.flatMap(({ slots }) => slots)])),
  });
  const idOf = new Map(rows.map(({ id, registration, sessionId }) => [`${registration.id} ${sessionId}`, id]));
  const granted = drawn.filter(({ outcome }) => outcome === "placed");
  const { id: drawId } = await tx.signupDraw.create({
    data: {
      ...{ conferenceId: conference.id, drawnAt: act.now, seed },
      ...{ people: people.size, wishes: drawn.length, granted: granted.length },
    },
    select: { id: true },
  });
  await writeDrawn(
    tx,
    act,
    drawn.map(({ registrationId, sessionId, outcome, lot, rank }) => {
      if (outcome === "placed") places.take(sessionId);
      const id = idOf.get(`${registrationId} ${sessionId}`) ?? "";
      const state = outcome === "placed" ? "placed" : "waiting";
      return { id, state, arrival: places.arrive(sessionId), wish: rank, lot };
    }),
  );
  await tx.sessionSignup.updateMany({
    where: { sessionId: { in: sessions.map(({ id }) => id) } },
    data: { drawId, version: { increment: 1 } },
  });
  for (const { setting } of sessions) if (setting) setting.drawId = drawId;
  await auditDraw(tx, act, desk, { drawId, seed, drawn });
  await tellDrawn(tx, act, desk, drawn, people);
}

type DrawnRow = { id: string; state: SignupState; arrival: number; wish: number; lot: number };

/** What came of thousands of wishes, at once: nobody registers meanwhile. */
async function writeDrawn(tx: Tx, { now }: Act, rows: DrawnRow[]): Promise<void> {
  const column = <Key extends keyof DrawnRow>(key: Key) => rows.map((row) => row[key]);
  await tx.$executeRaw`
    UPDATE "Signup" SET "state" = said.state, "arrival" = said.arrival, "wish" = said.wish, "lot" = said.lot,
      "changedAt" = ${now}, "version" = "version" + 1
    FROM unnest(${column("id")}::text[], ${column("state")}::text[]::"SignupState"[], ${column("arrival")}::int[],
      ${column("wish")}::int[], ${column("lot")}::int[]) AS said(id, state, arrival, wish, lot)
    WHERE "Signup"."id" = said.id`;
}

function freeIn(pool: { capacity: number | null; taken: number } | null): number | null {
  return pool?.capacity == null ? null : Math.max(0, pool.capacity - pool.taken);
}

type Result = { drawId: string; seed: string; drawn: Drawn[] };

async function auditDraw(
  tx: Tx,
  act: Act,
  { conference, sessions }: SignupDesk,
  { drawId, seed, drawn }: Result,
): Promise<void> {
  const system = { ...act, actor: { kind: "system" as const } };
  await writeAudit(tx, system, {
    ...{ action: "signup.drawn", subjectType: "signup_draw", subjectId: drawId, conferenceId: conference.id },
    changes: { seed: [null, seed], wishes: [null, drawn.length] },
  });
  await writeAudits(
    tx,
    system,
    drawn.map(({ registrationId, sessionId, outcome, lot, rank }) => ({
      ...{
        action: "signup.drawn",
        subjectType: "registration",
        subjectId: registrationId,
        conferenceId: conference.id,
      },
      changes: {
        session: ["", sessions.get(sessionId)?.title.en ?? ""],
        ...{ signup: ["wished", outcome], lot: [null, lot], wish: [null, rank] },
      },
    })),
  );
}

type People = Map<string, Addressee>;

/** One mail for each person, with what came of all of their wishes. */
async function tellDrawn(tx: Tx, act: Act, desk: SignupDesk, drawn: Drawn[], people: People): Promise<void> {
  const news = [...people.values()].map((to) => ({
    to,
    news: "drawn" as const,
    sessions: drawn
      .filter(({ registrationId }) => registrationId === to.id)
      .flatMap(({ sessionId, outcome, lot, rank }) => {
        const session = desk.sessions.get(sessionId);
        return session ? [{ session, drawn: { outcome, lot, people: people.size, wish: rank } }] : [];
      }),
  }));
  await writeSignupNews(tx, act, desk.conference, news);
}
