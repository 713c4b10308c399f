import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A person leaves the list of participants: whoever may not change a registration any more may still take that back. */
export async function unlistRegistration(db: PrismaClient, act: Act, input: OwnInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId, listConsent, takeUp } = await requireOwn(tx, act, input);
    if (listConsent === "nobody") return;
    await tx.registration.update({
      where: { id },
      data: { ...takeUp, listConsent: "nobody", version: { increment: 1 } },
      select: { id: true },
    });
    await writeAudit(tx, act, {
      action: "registration.changed",
      subjectType: "registration",
      subjectId: id,
      conferenceId,
      changes: { listConsent: [listConsent, "nobody"] },
    });
  });
}
