import { requireInviting } from "#app/invitations/inviting.server.ts";
import { lockInvitation } from "#app/invitations/lock.server.ts";
import { mayWithdrawInvitation } from "#app/invitations/rules.ts";
import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Takes an unanswered invitation back: its link ends, its mail does not leave if it has not yet. */
export async function withdrawInvitation(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; id: string },
): Promise<void> {
  requireInviting(act, input.conferenceId);
  await inTransaction(db, async (tx) => {
    const invitation = await lockInvitation(tx, input);
    if (!mayWithdrawInvitation(invitation)) throw new AppError("wrong_state");
    await tx.invitation.update({ where: { id: input.id }, data: { state: "withdrawn" } });
    if (invitation.messageId) await cancelMessage(tx, invitation.messageId);
    await writeAudit(tx, act, {
      action: "invitation.withdrawn",
      subjectType: "invitation",
      subjectId: input.id,
      conferenceId: input.conferenceId,
    });
  });
}
