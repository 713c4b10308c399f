import { lockInvitation } from "#app/invitations/lock.server.ts";
import { readInvitationByToken } from "#app/invitations/queries.server.ts";
import { mayReply } from "#app/invitations/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** The addressee declines, with a reason if they like. They may still accept as long as it has not expired. */
export async function declineInvitation(
  db: PrismaClient,
  act: Act,
  input: { token: string; reason: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId } = await readInvitationByToken(tx, input.token);
    const invitation = await lockInvitation(tx, { id, conferenceId });
    if (!mayReply(invitation, act.now))
      throw new AppError(invitation.state === "accepted" ? "wrong_state" : "link_invalid");
    await tx.invitation.update({
      where: { id },
      data: { state: "declined", declineReason: input.reason || null, repliedAt: act.now },
    });
    await writeAudit(tx, act, {
      action: "invitation.declined",
      subjectType: "invitation",
      subjectId: id,
      conferenceId,
      ...(input.reason && { reason: input.reason }),
    });
  });
}
