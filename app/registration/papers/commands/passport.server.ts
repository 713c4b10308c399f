import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Delegates have their passport data deleted. */
export async function removePassport(db: PrismaClient, act: Act, own: OwnInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId } = await requireOwn(tx, act, own);
    const { count } = await tx.passport.deleteMany({ where: { registrationId: id } });
    if (count > 0)
      await writeAudit(tx, act, {
        action: "registration.passport_deleted",
        subjectType: "registration",
        subjectId: id,
        conferenceId,
      });
  });
}
