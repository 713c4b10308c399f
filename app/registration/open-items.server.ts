import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Places } from "#app/registration/places.ts";

/**
 * A registration moves on while a decision on it could still be undone: that decision is overtaken. Its mail, if it has
 * not left, would no longer be true and is taken back; the place kept for undoing it is given back. Returns how many.
 */
export async function closeOpenItems(tx: Tx, act: Act, places: Places, registrationIds: string[]): Promise<number> {
  const where = { registrationId: { in: registrationIds }, closedAt: null };
  const items = await tx.decisionItem.findMany({
    where,
    select: { categoryId: true, holdsPlace: true, messageId: true },
  });
  if (items.length === 0) return 0;
  await tx.decisionItem.updateMany({ where, data: { closedAt: act.now } });
  for (const { messageId } of items) if (messageId) await cancelMessage(tx, messageId);
  const held = items.filter((item) => item.holdsPlace);
  for (const { categoryId } of held) places.release(categoryId);
  return held.length;
}
