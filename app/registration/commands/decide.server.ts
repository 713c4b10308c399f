import { canDecideRegistrations } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { revokeBadges } from "#app/registration/badges/issue.server.ts";
import { revokedBy } from "#app/registration/badges/rules.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import {
  closeItems,
  type OpenItem,
  releaseOpenItems,
  seatsKept,
  takeBackMails,
} from "#app/registration/open-items.server.ts";
import { claimSelect, type Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import {
  type DecisionKind,
  decisionLimit,
  freesPlace,
  holdsPlace,
  isErased,
  mayStep,
  needsPlace,
  type RegistrationState,
  type SkipReason,
  transitions,
  undoWindowMs,
} from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type DecisionInput = {
  conferenceId: string;
  ids: string[];
  decision: DecisionKind;
  /** Told to who is declined. */
  reason?: string;
  /** Why people get a place also where none is left; kept, not told. */
  overbook?: string | undefined;
};

export type DecisionResult = {
  /** For undoing; null when nothing was done. */
  decisionId: string | null;
  undoUntil: Date;
  done: string[];
  skipped: { id: string; why: SkipReason }[];
};

const decidedSelect = {
  ...addresseeSelect,
  ...claimSelect,
  state: true,
  arrival: true,
  decidedAt: true,
  offerExpiresAt: true,
  mergedIntoId: true,
} satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof decidedSelect }>;
type Move = { row: Row; into: RegistrationState; arrival: number; beyond: boolean };

/**
 * Decides on one or many registrations of a conference, in order of arrival, in one transaction. What cannot be done
 * for one is skipped and said why. Everybody concerned is told once, by a mail that waits as long as the decision can be
 * undone; a place that the decision frees is kept for as long and then handed on (see `settleDecisions`).
 */
export async function decideRegistrations(db: PrismaClient, act: Act, input: DecisionInput): Promise<DecisionResult> {
  const actorAccountId = requireOrganiser(act, input.conferenceId);
  // The form of the desk sends along what stands in the field for declining, whatever the decision.
  const reason = (input.decision === "decline" && input.reason?.trim()) || null;
  if (input.decision === "decline" && !reason) throw new AppError("invalid_input", { field: "reason" });
  const overbook = input.overbook?.trim() || null;
  const ids = [...new Set(input.ids)];
  if (ids.length > decisionLimit) throw new AppError("too_large");
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, input.conferenceId);
    return withPlaces(tx, act, conference, async (places) => {
      const rows = await tx.registration.findMany({
        where: { conferenceId: conference.id, id: { in: ids } },
        orderBy: { arrival: "asc" },
        select: decidedSelect,
      });
      const possible = rows.filter((row) => mayBe(input.decision, row));
      const open = await releaseOpenItems(tx, places, possible.map(idOf));
      const heldBefore = seatsKept(open);
      // A place that was kept for the line before goes to all of the line should this be undone, else only to newcomers.
      const arrivalMark = heldBefore > 0 ? 1 : places.mark();
      const { moves, withoutPlace } = planMoves(possible, input.decision, places, overbook !== null);
      await overtake(tx, act, open, new Set(moves.map(({ row }) => row.id)));
      const undoUntil = new Date(act.now.getTime() + undoWindowMs);
      const plan = { moves, reason, overbook, arrivalMark, undoUntil, actorAccountId, kind: input.decision };
      const decisionId = moves.length > 0 ? await carryOut(tx, act, conference, plan) : null;
      // Decisions that this one overtakes had kept places; what is left of them goes on at once.
      await handOn(tx, act, conference, places, { freed: heldBefore, except: rows.map(idOf) });
      return {
        decisionId,
        undoUntil,
        done: moves.map(({ row }) => row.id),
        skipped: skippedOf(ids, rows, input.decision, withoutPlace),
      };
    });
  });
}

function idOf({ id }: Row): string {
  return id;
}

/**
 * Earlier decisions on those who move on are closed and their mails taken back. Who is skipped still hears of the earlier
 * one; it can be undone unless somebody else has got the place that was kept for that.
 */
async function overtake(tx: Tx, act: Act, open: OpenItem[], moved: Set<string>): Promise<void> {
  const movesOn = ({ registrationId }: OpenItem) => moved.has(registrationId);
  await closeItems(
    tx,
    act,
    open.filter((item) => movesOn(item) || item.holdsPlace),
  );
  await takeBackMails(tx, open.filter(movesOn));
}

function requireOrganiser(act: Act, conferenceId: string): string {
  const { actor } = act;
  if (actor.kind !== "account" || !canDecideRegistrations(actor.account, conferenceId)) throw new AppError("forbidden");
  return actor.account.id;
}

/** Whether a registration can be decided on so: from its state, and while it is somebody's. */
function mayBe(decision: DecisionKind, row: Row): boolean {
  return mayStep("organiser", row.state, decision) && !isErased(row) && row.mergedIntoId === null;
}

/** Where each registration goes, in order of arrival, taking places as it goes. A place that becomes free stays counted. */
function planMoves(
  rows: Row[],
  decision: DecisionKind,
  places: Places,
  overbook: boolean,
): { moves: Move[]; withoutPlace: string[] } {
  const moves: Move[] = [];
  const withoutPlace: string[] = [];
  for (const row of rows) {
    const outcome = transitions[row.state][decision];
    if (!outcome) continue;
    const takes = needsPlace(row.state, outcome.withPlace);
    const fits = !takes || places.fits(row);
    const beyond = !fits && overbook;
    const into = fits || beyond ? outcome.withPlace : outcome.withoutPlace;
    if (into === null) {
      withoutPlace.push(row.id);
      continue;
    }
    if (beyond) places.takeBeyond(row);
    else if (takes && fits) places.take(row);
    moves.push({ row, into, arrival: into === "waiting" ? places.arrive() : row.arrival, beyond });
  }
  return { moves, withoutPlace };
}

function skippedOf(
  ids: string[],
  rows: Row[],
  decision: DecisionKind,
  withoutPlace: string[],
): DecisionResult["skipped"] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const whyNot = (id: string): SkipReason | null => {
    const row = known.get(id);
    if (!row) return "not_found";
    if (!mayBe(decision, row)) return "wrong_state";
    return withoutPlace.includes(id) ? "no_place" : null;
  };
  return ids.flatMap((id) => {
    const why = whyNot(id);
    return why ? [{ id, why }] : [];
  });
}

type Plan = {
  moves: Move[];
  kind: DecisionKind;
  reason: string | null;
  overbook: string | null;
  arrivalMark: number;
  undoUntil: Date;
  actorAccountId: string;
};

/** Writes new states, the decision with what is needed to undo it, the history and the mails. */
async function carryOut(tx: Tx, act: Act, conference: ConferenceForRegistration, plan: Plan): Promise<string> {
  for (const { row, into, arrival } of plan.moves) {
    await tx.registration.update({
      where: { id: row.id },
      data: {
        state: into,
        arrival,
        decidedAt: act.now,
        offerExpiresAt: null,
        version: { increment: 1 },
        declineReason: into === "declined" ? plan.reason : null,
      },
      select: { id: true },
    });
  }
  await revokeBadges(
    tx,
    act,
    plan.moves.map(({ row }) => row.id),
    revokedBy[plan.kind],
  );
  const messageIds = await tellAll(tx, act, conference, plan);
  const decision = await tx.decision.create({
    data: {
      conferenceId: conference.id,
      actorAccountId: plan.actorAccountId,
      kind: plan.kind,
      reason: plan.moves.some(({ beyond }) => beyond) ? plan.overbook : plan.reason,
      madeAt: act.now,
      undoUntil: plan.undoUntil,
      arrivalMark: plan.arrivalMark,
    },
    select: { id: true },
  });
  await tx.decisionItem.createMany({
    data: plan.moves.map(({ row, into }, index) => ({
      decisionId: decision.id,
      registrationId: row.id,
      fromState: row.state,
      fromArrival: row.arrival,
      fromDecidedAt: row.decidedAt,
      fromOfferExpiresAt: row.offerExpiresAt,
      toState: into,
      messageId: messageIds[index] ?? null,
      holdsPlace: freesPlace(row.state, into),
    })),
  });
  await auditAll(tx, act, conference.id, plan);
  return decision.id;
}

async function tellAll(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  { moves, reason, undoUntil }: Plan,
): Promise<string[]> {
  return writeLetters(
    tx,
    act,
    conference,
    moves.map(({ row, into }) => ({
      to: { ...row, version: row.version + 1 },
      notBefore: undoUntil,
      // Somebody who had no place, and gets none, has no entry to keep up to date.
      calendar: holdsPlace[row.state] || holdsPlace[into] ? into : undefined,
      compose: (facts) => ({ template: "registration-decided", props: { ...facts, state: toldState(into), reason } }),
    })),
  );
}

/** Decisions lead to no other state: withdrawing, for one, is the delegate's own step. */
function toldState(state: RegistrationState): "pending" | "waiting" | "confirmed" | "declined" {
  if (state === "withdrawn" || state === "offered" || state === "endorsing") throw new Error("nobody decides so");
  return state;
}

function reasonOf(reason: string | null) {
  return reason ? { reason } : {};
}

const auditAction: Record<DecisionKind, string> = {
  approve: "registration.approved",
  decline: "registration.declined",
  waitlist: "registration.waitlisted",
  reopen: "registration.reopened",
};

async function auditAll(tx: Tx, act: Act, conferenceId: string, plan: Plan): Promise<void> {
  await writeAudits(
    tx,
    act,
    plan.moves.map(({ row, into, arrival, beyond }) => ({
      action: beyond ? "registration.overbooked" : auditAction[plan.kind],
      subjectType: "registration",
      subjectId: row.id,
      conferenceId,
      ...reasonOf(beyond ? plan.overbook : plan.reason),
      changes: {
        state: [row.state, into],
        ...(arrival === row.arrival ? {} : { arrival: [row.arrival, arrival] }),
      },
    })),
  );
}
