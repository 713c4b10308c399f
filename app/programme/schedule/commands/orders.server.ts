import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { closesCircle, type Order } from "#app/programme/schedule/plan.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type OrderInput = Order & { conferenceId: string };

/** From now on one session has to be over before another begins. Refuses what would close a circle (`wrong_state`). */
export function addOrder(db: PrismaClient, act: Act, { conferenceId, ...order }: OrderInput): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const ids = [order.earlierId, order.laterId];
    const known = await tx.session.count({ where: { conferenceId, id: { in: ids } } });
    if (known < 2) throw new AppError("not_found");
    const orders = await tx.sessionOrder.findMany({ where: { later: { conferenceId } } });
    if (closesCircle(orders, order)) throw new AppError("wrong_state", { circle: 1 });
    await tx.sessionOrder.createMany({ data: [order], skipDuplicates: true });
    await auditOrder(tx, act, conferenceId, order, [null, order.earlierId]);
  });
}

/** They may come in any order again. */
export function removeOrder(db: PrismaClient, act: Act, { conferenceId, ...order }: OrderInput): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const { count } = await tx.sessionOrder.deleteMany({ where: { ...order, later: { conferenceId } } });
    if (count > 0) await auditOrder(tx, act, conferenceId, order, [order.earlierId, null]);
  });
}

async function auditOrder(
  tx: Parameters<typeof writeAudit>[0],
  act: Act,
  conferenceId: string,
  { laterId }: Order,
  after: [string | null, string | null],
): Promise<void> {
  const changes = { after };
  const subject = { subjectType: "session", subjectId: laterId, conferenceId };
  await writeAudit(tx, act, { action: "session.ordered", ...subject, changes });
}
