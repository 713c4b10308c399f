import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { claimSelect, type Places } from "#app/registration/places.ts";

/** A decision on a registration that could still be undone; there is at most one for each. */
export type OpenItem = {
  registrationId: string;
  holdsPlace: boolean;
  messageId: string | null;
  registration: { seats: number };
};

/** How many places were kept for undoing these. */
export function seatsKept(items: OpenItem[]): number {
  return items.reduce((sum, { holdsPlace, registration }) => sum + (holdsPlace ? registration.seats : 0), 0);
}

/**
 * A registration moves on while a decision on it could still be undone: that decision is overtaken. Its mail, if it has
 * not left, would no longer be true and is taken back; the place kept for undoing it is given back. Returns how many.
 */
export async function closeOpenItems(tx: Tx, act: Act, places: Places, registrationIds: string[]): Promise<number> {
  const items = await releaseOpenItems(tx, places, registrationIds);
  await closeItems(tx, act, items);
  await takeBackMails(tx, items);
  return seatsKept(items);
}

/** Reads what is open on some registrations and gives back the places kept for it, before it is known who moves on. */
export async function releaseOpenItems(tx: Tx, places: Places, registrationIds: string[]): Promise<OpenItem[]> {
  const items = await tx.decisionItem.findMany({
    where: { registrationId: { in: registrationIds }, closedAt: null },
    select: { registrationId: true, holdsPlace: true, messageId: true, registration: { select: claimSelect } },
  });
  for (const { holdsPlace, registration } of items) if (holdsPlace) places.release(registration);
  return items;
}

/** These can no longer be undone. */
export async function closeItems(tx: Tx, act: Act, items: OpenItem[]): Promise<void> {
  if (items.length === 0) return;
  await tx.decisionItem.updateMany({
    where: { registrationId: { in: items.map(({ registrationId }) => registrationId) }, closedAt: null },
    data: { closedAt: act.now },
  });
}

/** What these tell is no longer so. */
export async function takeBackMails(tx: Tx, items: OpenItem[]): Promise<void> {
  for (const { messageId } of items) if (messageId) await cancelMessage(tx, messageId);
}
