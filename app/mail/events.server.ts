import { eventState, raiseState } from "#app/mail/rules.ts";
import type { Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { MessageState } from "#prisma/generated/enums.ts";

/** What the provider tells about a message, some time after it took it. */
export type DeliveryEvent = {
  /** The provider's id of the telling: repeated tellings carry the same. */
  id: string;
  type: string;
  providerId: string;
  /** Our own id, when the provider gave our tag back. */
  messageId: string | null;
  at: Date;
};

/**
 * Stores an event once and applies it. One that comes before our own record of the message waits for that record,
 * unless it carries our id. False when it was known already.
 */
export function recordEvent(db: PrismaClient, event: DeliveryEvent, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await lockProviderId(tx, event.providerId);
    const { id, type, providerId, at } = event;
    const { count } = await tx.mailEvent.createMany({
      data: { id, type, providerId, at, receivedAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await applyEvent(tx, event);
    return true;
  });
}

async function applyEvent(tx: Tx, event: DeliveryEvent): Promise<void> {
  const byProvider = await tx.message.findUnique({ where: { providerId: event.providerId }, select: { id: true } });
  const id = byProvider?.id ?? event.messageId;
  const message = id ? await lockMessage(tx, id) : null;
  if (!message || (message.providerId ?? event.providerId) !== event.providerId) return;
  const state = eventState(event.type);
  await tx.message.update({
    where: { id: message.id },
    data: {
      ...(state && { state: raiseState(message.state, state) }),
      providerId: event.providerId,
      sentAt: message.sentAt ?? event.at,
    },
  });
  await tx.mailEvent.update({ where: { id: event.id }, data: { messageId: message.id } });
}

/** Makes the record of a sent message and the events about it wait for each other, whichever comes first. */
export async function lockProviderId(tx: Tx, providerId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${providerId}, 0))`;
}

type LockedMessage = { id: string; state: MessageState; providerId: string | null; sentAt: Date | null };

/** Locks a message's row and reads it. */
export async function lockMessage(tx: Tx, id: string): Promise<LockedMessage | null> {
  await tx.$executeRaw`SELECT 1 FROM "Message" WHERE id = ${id} FOR UPDATE`;
  return tx.message.findUnique({ where: { id }, select: { id: true, state: true, providerId: true, sentAt: true } });
}

/** The states that stored events speak of. */
export function statesOf(events: { type: string }[]): MessageState[] {
  return events.flatMap(({ type }) => eventState(type) ?? []);
}
