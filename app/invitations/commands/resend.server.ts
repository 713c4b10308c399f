import { invitingConference } from "#app/invitations/inviting.server.ts";
import { sendLetter } from "#app/invitations/letter.server.ts";
import { lockInvitation } from "#app/invitations/lock.server.ts";
import { invitationExpiry, maySendAgain, wasJustSent } from "#app/invitations/rules.ts";
import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** `just_sent`: a mail with the link that is good now was written a moment ago. */
export type ResendResult = "resent" | "just_sent" | "already_registered";

/**
 * Sends an unanswered, declined or withdrawn invitation again, with a new link; the old link ends, and its mail does not
 * leave if it has not yet.
 */
export async function resendInvitation(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; id: string },
): Promise<ResendResult> {
  const conference = await invitingConference(db, act, input.conferenceId);
  return inTransaction(db, async (tx) => {
    const { emailKey, message, ...invitation } = await lockInvitation(tx, input);
    if (!maySendAgain(invitation)) throw new AppError("wrong_state");
    if (await isRegistered(tx, conference.id, emailKey)) return "already_registered";
    if (invitation.state === "sent" && message && wasJustSent(message, act.now)) return "just_sent";
    if (invitation.messageId) await cancelMessage(tx, invitation.messageId);
    const token = newToken();
    await tx.invitation.update({
      where: { id: input.id },
      data: {
        ...{ state: "sent", declineReason: null, repliedAt: null, tokenHash: hashToken(token) },
        expiresAt: invitationExpiry(act.now, conference.registrationClosesAt),
      },
    });
    await sendLetter(tx, act, conference, { id: input.id, token, message: "" });
    await writeAudit(tx, act, {
      action: "invitation.sent_again",
      subjectType: "invitation",
      subjectId: input.id,
      conferenceId: conference.id,
    });
    return "resent";
  });
}

async function isRegistered(tx: Tx, conferenceId: string, emailKey: string): Promise<boolean> {
  const count = await tx.registration.count({ where: { conferenceId, emailKey, state: { not: "withdrawn" } } });
  return count > 0;
}
