import { canDecideRegistrations } from "#app/conferences/rules.ts";
import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { restoreBadges } from "#app/registration/badges/issue.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { claimSelect } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { needsPlace } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type UndoResult = {
  restored: string[];
  /** Something else has happened to these registrations since, and that stands. */
  overtaken: string[];
};

const itemSelect = {
  registrationId: true,
  fromState: true,
  fromArrival: true,
  fromDecidedAt: true,
  fromOfferExpiresAt: true,
  toState: true,
  messageId: true,
  holdsPlace: true,
  registration: { select: claimSelect },
  closedAt: true,
} satisfies Prisma.DecisionItemSelect;

type Item = Prisma.DecisionItemGetPayload<{ select: typeof itemSelect }>;

/**
 * Takes a decision back while its mails have not left: states, order of arrival and places become exactly what they
 * were. A place that the decision had freed was kept, so it is always there. A place that it had taken goes to people
 * who have come since and found none. Later than that, or when a mail has left: `too_late`.
 */
export async function undoDecision(db: PrismaClient, act: Act, decisionId: string): Promise<UndoResult> {
  return inTransaction(db, async (tx) => {
    const { conferenceId } = await requireDecision(tx, act, decisionId);
    const conference = await conferenceById(tx, conferenceId);
    return withPlaces(tx, act, conference, async (places) => {
      // Read again under the lock: two people may undo the same decision at once.
      const { items, madeAt, undoneAt, settledAt, arrivalMark } = await requireDecision(tx, act, decisionId);
      if (undoneAt)
        return {
          restored: items.filter((item) => item.closedAt?.getTime() === undoneAt.getTime()).map(idOf),
          overtaken: [],
        };
      if (settledAt) throw new AppError("too_late");
      const open = items.filter((item) => item.closedAt === null);
      for (const item of open) await restore(tx, item);
      await restoreBadges(tx, open.map(idOf), madeAt);
      const freed = open.filter((item) => needsPlace(item.fromState, item.toState));
      for (const { registration } of freed) places.release(registration);
      await close(tx, act, decisionId);
      await audit(tx, act, conferenceId, open);
      await handOn(tx, act, conference, places, {
        freed: freed.reduce((sum, { registration }) => sum + registration.seats, 0),
        arrivedSince: arrivalMark,
        except: open.map(idOf),
      });
      return { restored: open.map(idOf), overtaken: items.filter((item) => item.closedAt !== null).map(idOf) };
    });
  });
}

function idOf(item: Item): string {
  return item.registrationId;
}

async function requireDecision(tx: Tx, act: Act, id: string) {
  const decision = await tx.decision.findUnique({
    where: { id },
    select: {
      conferenceId: true,
      madeAt: true,
      undoneAt: true,
      settledAt: true,
      arrivalMark: true,
      items: { select: itemSelect },
    },
  });
  if (!decision) throw new AppError("not_found");
  const { actor } = act;
  if (actor.kind !== "account" || !canDecideRegistrations(actor.account, decision.conferenceId))
    throw new AppError("forbidden");
  return decision;
}

async function restore(tx: Tx, item: Item): Promise<void> {
  if (item.messageId && !(await cancelMessage(tx, item.messageId))) throw new AppError("too_late");
  await tx.registration.update({
    where: { id: item.registrationId },
    data: {
      state: item.fromState,
      arrival: item.fromArrival,
      decidedAt: item.fromDecidedAt,
      offerExpiresAt: item.fromOfferExpiresAt,
      declineReason: item.fromState === "declined" ? await lastDeclineReason(tx, item) : null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

/** The reason with which it was declined last, by an organiser or by the head, for when reopening it is undone. */
async function lastDeclineReason(tx: Tx, { registrationId }: Item): Promise<string | null> {
  const last = await tx.auditEntry.findFirst({
    where: {
      ...{ subjectType: "registration", subjectId: registrationId },
      action: { in: ["registration.declined", "registration.refused"] },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { reason: true },
  });
  return last?.reason ?? null;
}

async function close(tx: Tx, act: Act, decisionId: string): Promise<void> {
  await tx.decisionItem.updateMany({
    where: { decisionId, closedAt: null },
    data: { closedAt: act.now, holdsPlace: false },
  });
  await tx.decision.update({
    where: { id: decisionId },
    data: { undoneAt: act.now, settledAt: act.now },
    select: { id: true },
  });
}

async function audit(tx: Tx, act: Act, conferenceId: string, items: Item[]): Promise<void> {
  await writeAudits(
    tx,
    act,
    items.map((item) => ({
      action: "registration.decision_undone",
      subjectType: "registration",
      subjectId: item.registrationId,
      conferenceId,
      changes: { state: [item.toState, item.fromState] },
    })),
  );
}
