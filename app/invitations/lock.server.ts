import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";

/** The row, held until the end of the transaction, so that answering and withdrawing at once give one outcome. */
export async function lockInvitation(tx: Tx, { id, conferenceId }: { id: string; conferenceId: string }) {
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${id} FOR UPDATE`;
  const invitation = await tx.invitation.findFirst({
    where: { id, conferenceId },
    select: {
      ...{ state: true, expiresAt: true, emailKey: true, messageId: true },
      message: { select: { createdAt: true, state: true } },
    },
  });
  if (!invitation) throw new AppError("not_found");
  return invitation;
}
