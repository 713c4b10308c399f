import { lockMessage, lockProviderId, statesOf } from "#app/mail/events.server.ts";
import type { OutgoingMessage } from "#app/mail/provider.server.ts";
import { backoffMs, maxAttempts, type Outcome, raiseState, repeatableForMs } from "#app/mail/rules.ts";
import type { Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { Prisma, type PrismaClient } from "#prisma/generated/client.ts";

/** A message that this process may send until `lockedUntil`. */
export type Claim = OutgoingMessage & { attempts: number; lockedUntil: Date };

/** Longer than any request may take, so that nobody else sends while we still wait for an answer. */
const leaseMs = 60_000;

/** Messages that somebody sits waiting for go before announcements. */
const urgent = ["verify-email", "reset-password", "change-email", "account-exists", "registration-link"];

/** Takes the next due message, or one whose holder has gone; no two processes get the same. */
export function claimNext(db: PrismaClient, now: Date): Promise<Claim | null> {
  return inTransaction(db, async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Message"
      WHERE (state = 'queued' AND "notBefore" <= ${now}) OR (state = 'sending' AND "lockedUntil" <= ${now})
      ORDER BY (template IN (${Prisma.join(urgent)})) DESC, "notBefore", "createdAt", id
      LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!due) return null;
    const { firstAttemptAt } = await tx.message.findUniqueOrThrow({
      where: { id: due.id },
      select: { firstAttemptAt: true },
    });
    const lockedUntil = new Date(now.getTime() + leaseMs);
    const row = await tx.message.update({
      where: { id: due.id },
      data: { state: "sending", attempts: { increment: 1 }, firstAttemptAt: firstAttemptAt ?? now, lockedUntil },
      select: claimColumns,
    });
    return { ...row, ...frozenParts(row), lockedUntil };
  });
}

const claimColumns = {
  id: true,
  template: true,
  toEmail: true,
  subject: true,
  html: true,
  text: true,
  headers: true,
  attachments: true,
  attempts: true,
} satisfies Prisma.MessageSelect;

/** What `writeMessage` froze as JSON. */
export function frozenParts(row: {
  headers: unknown;
  attachments: unknown;
}): Pick<OutgoingMessage, "headers" | "attachments"> {
  return {
    headers: row.headers as OutgoingMessage["headers"],
    attachments: row.attachments as OutgoingMessage["attachments"],
  };
}

/** Gives up on messages whose key the provider is about to forget: repeating them could double them. */
export async function giveUpOld(db: PrismaClient, now: Date): Promise<number> {
  const { count } = await db.message.updateMany({
    where: {
      firstAttemptAt: { lt: new Date(now.getTime() - repeatableForMs) },
      OR: [{ state: "queued" }, { state: "sending", lockedUntil: { lte: now } }],
    },
    data: { state: "unclear", lockedUntil: null },
  });
  return count;
}

/** Writes down what came of an attempt. */
export async function recordOutcome(db: PrismaClient, claim: Claim, outcome: Outcome, now: Date, random = Math.random) {
  if (outcome.kind === "accepted")
    return inTransaction(db, (tx) => recordAccepted(tx, claim.id, outcome.providerId, now));
  await db.message.updateMany({
    // Only while the claim is still ours: whoever holds it now knows better.
    where: { id: claim.id, state: "sending", lockedUntil: claim.lockedUntil },
    data: { ...afterRefusal(claim.attempts, outcome, now, random), lockedUntil: null, lastError: outcome.reason },
  });
}

/** The columns after an attempt that was not accepted. */
function afterRefusal(
  attempts: number,
  outcome: Exclude<Outcome, { kind: "accepted" }>,
  now: Date,
  random: () => number,
): Prisma.MessageUpdateManyMutationInput {
  // Earlier attempts that count ended unknown, so that a later refusal does not prove that nothing arrived.
  if (outcome.kind === "refused") return { state: attempts > 1 ? "unclear" : "failed" };
  const later = (ms: number) => new Date(now.getTime() + ms);
  if (outcome.kind === "paused" || outcome.certain) {
    const notBefore = later(outcome.afterMs ?? backoffMs(1, random));
    return { state: "queued", notBefore, attempts: attempts - 1, ...(attempts === 1 && { firstAttemptAt: null }) };
  }
  if (attempts >= maxAttempts) return { state: "unclear" };
  return { state: "queued", notBefore: later(Math.max(outcome.afterMs ?? 0, backoffMs(attempts, random))) };
}

/** The provider has it. Events that came before this record are applied now. */
async function recordAccepted(tx: Tx, id: string, providerId: string, now: Date): Promise<void> {
  await lockProviderId(tx, providerId);
  const current = await lockMessage(tx, id);
  if (!current) return;
  const events = await tx.mailEvent.findMany({ where: { providerId }, select: { type: true } });
  await tx.message.update({
    where: { id },
    data: {
      providerId,
      state: statesOf(events).reduce(raiseState, raiseState(current.state, "sent")),
      sentAt: now,
      lockedUntil: null,
      lastError: null,
    },
  });
  await tx.mailEvent.updateMany({ where: { providerId, messageId: null }, data: { messageId: id } });
}
