import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";

export type UsableInvitation = {
  id: string;
  /** Whether it stands for an organiser's approval: only for the address and the category it was sent for. */
  stands(emailKey: string, categoryId: string): boolean;
};

/**
 * The invitation that a registration answers, held until the transaction ends, so that it is not taken back meanwhile;
 * one that was answered, taken back or has expired is refused.
 */
export async function usableInvitation(
  tx: Tx,
  act: Act,
  conferenceId: string,
  id: string | undefined,
): Promise<UsableInvitation | null> {
  if (!id) return null;
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${id} FOR UPDATE`;
  const invitation = await tx.invitation.findFirst({
    where: { id, conferenceId, state: { in: ["sent", "declined"] }, expiresAt: { gt: act.now } },
    select: { id: true, emailKey: true, categoryId: true },
  });
  if (!invitation) throw new AppError("link_invalid");
  return {
    id: invitation.id,
    stands: (emailKey, categoryId) => invitation.emailKey === emailKey && invitation.categoryId === categoryId,
  };
}

/** Notes that the invitation led to this registration. */
export async function acceptInvitation(tx: Tx, act: Act, id: string, registrationId: string): Promise<void> {
  const { conferenceId } = await tx.invitation.update({
    where: { id },
    data: { state: "accepted", registrationId, repliedAt: act.now, declineReason: null },
    select: { conferenceId: true },
  });
  await writeAudit(tx, act, {
    action: "invitation.accepted",
    subjectType: "invitation",
    subjectId: id,
    conferenceId,
  });
}
